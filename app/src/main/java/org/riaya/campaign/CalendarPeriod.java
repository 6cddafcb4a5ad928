package org.riaya.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.InvalidValueException;
import org.riaya.platform.LocalizedText;

/**
 * Days of an edition that differ from ordinary ones.
 *
 * @param to       last day, included
 * @param opens    when work begins on these days; null where hours don't change
 * @param closes   when work ends on these days; null where hours don't change
 * @param expected whether the date may still move by a day, because the moon decides
 */
public record CalendarPeriod(
        UUID id,
        Kind kind,
        LocalDate from,
        LocalDate to,
        @Nullable LocalTime opens,
        @Nullable LocalTime closes,
        LocalizedText name,
        boolean expected) {

    /** What sort of days. */
    public enum Kind {
        /** Nobody goes out. */
        HOLIDAY,
        /** Shorter hours. */
        RAMADAN,
        /** To be aware of: it takes staff and ambulances. */
        EVENT,
        /** The legal time changes; local times don't. */
        CLOCK
    }

    public CalendarPeriod {
        if (to.isBefore(from)) throw new InvalidValueException("campaign.calendar.to-before-from", to);
        if (kind == Kind.RAMADAN && (opens == null || closes == null || !closes.isAfter(opens)))
            throw new InvalidValueException("campaign.calendar.hours", String.valueOf(closes));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
