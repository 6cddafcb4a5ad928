package org.riaya.facility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A state of a facility over some days, as somebody said.
 *
 * @param from       first day
 * @param until      first day of what came after, null while it lasts
 * @param reason     null when none was given
 * @param saidBy     person, office or document that the state is known from
 * @param recordedAt when it was written here
 */
public record OpeningPeriod(
        UUID id,
        OpeningState state,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String reason,
        String saidBy,
        Instant recordedAt) {

    public @Nullable LocalDate lastDay() {
        return until == null ? null : until.minusDays(1);
    }
}
