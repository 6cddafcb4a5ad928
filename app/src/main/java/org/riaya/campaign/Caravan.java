package org.riaya.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;

/**
 * A planned big day of care in one commune. A kind of activity, not a vehicle.
 *
 * @param staff          people at work, null when not known yet
 * @param expectedPeople attendances expected, null when not known yet
 */
public record Caravan(
        UUID id,
        String code,
        PlaceRef province,
        PlaceRef commune,
        LocalDate plannedOn,
        Kind kind,
        LocalizedText name,
        List<String> specialties,
        @Nullable Integer staff,
        @Nullable Integer expectedPeople,
        boolean generated) {

    /** What sort of caravan. */
    public enum Kind {
        MULTIDISCIPLINARY,
        SPECIALISED,
        SURGICAL
    }

    public Caravan {
        specialties = List.copyOf(specialties);
    }
}
