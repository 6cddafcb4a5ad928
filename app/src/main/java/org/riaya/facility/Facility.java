package org.riaya.facility;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;

/**
 * A facility as it is known today.
 *
 * @param code       natural code, unique
 * @param position   null when unknown
 * @param openedOn   first day of service, null when unknown
 * @param source     the list or statement that it is known from
 * @param sourceYear what year that list speaks of, null when unknown
 * @param state      {@code UNKNOWN} when nobody said
 * @param stateSince first day of the state, null when it is unknown for want of any statement
 * @param version    number of changes so far, against two people changing it at once
 */
public record Facility(
        UUID id,
        String code,
        FacilityType type,
        LocalizedText name,
        FacilityPlace place,
        @Nullable FacilityPosition position,
        @Nullable LocalDate openedOn,
        String source,
        @Nullable Integer sourceYear,
        OpeningState state,
        @Nullable LocalDate stateSince,
        int version) {

    /** What the registry keeps of it, without what is computed. */
    public FacilityDetails details() {
        return new FacilityDetails(code, type.code(), name, place.code(), position, openedOn, source, sourceYear);
    }
}
