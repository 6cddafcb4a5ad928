package org.riaya.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;

/**
 * A role that an account holds on a part of the territory, on its own or through an organisation unit.
 *
 * @param placePath path of the place that it reaches with everything below
 * @param unit      the unit it is held on, null when it is held on the place itself
 * @param unitName  name of that unit, null without one
 * @param validFrom first day
 * @param validTo   first day on which it no longer holds, of the role or of its unit; null while it does
 */
public record HeldRole(
        UUID id,
        UUID account,
        Role role,
        String placeCode,
        String placePath,
        LocalizedText placeName,
        @Nullable UUID unit,
        @Nullable LocalizedText unitName,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Whether it will still hold, or begin to, on a day after. */
    public boolean isOver(LocalDate day) {
        return validTo != null && !validTo.isAfter(day);
    }
}
