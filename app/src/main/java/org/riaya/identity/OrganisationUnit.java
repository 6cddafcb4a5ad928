package org.riaya.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;

/**
 * A body that takes part in the work, on the days it exists: a directorate, a delegation, a council, an association.
 *
 * @param code      natural code of a unit that came with the reference tables, null for the others
 * @param kind      code of its {@link UnitKind}
 * @param parent    the unit it belongs to, null at the top
 * @param placePath path of the place it works on, {@code territory.place.path}
 * @param placeName name of that place
 * @param validFrom first day, null when it isn't known since when
 * @param validTo   first day on which it no longer exists, null while it does
 */
public record OrganisationUnit(
        UUID id,
        @Nullable String code,
        String kind,
        @Nullable UUID parent,
        String placeCode,
        String placePath,
        LocalizedText placeName,
        LocalizedText name,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }
}
