package org.riaya.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which days of an edition are worked, and from when to when. Local dates and times: no instant is involved. */
public record WorkingCalendar(Edition edition, List<CalendarPeriod> periods) {

    /** From when to when work is done on a day. */
    public record Hours(LocalTime from, LocalTime to) {

        /** The part of these hours within others; empty when they don't meet. */
        Optional<Hours> within(Hours others) {
            LocalTime latest = from.isAfter(others.from) ? from : others.from;
            LocalTime earliest = to.isBefore(others.to) ? to : others.to;
            return latest.isBefore(earliest) ? Optional.of(new Hours(latest, earliest)) : Optional.empty();
        }
    }

    /** What a day is, for a reader of the calendar. */
    public enum DayKind {
        WORKING,
        SHORT,
        WEEKLY_REST,
        HOLIDAY,
        OUTSIDE
    }

    public WorkingCalendar {
        periods = List.copyOf(periods);
    }

    public DayKind kind(LocalDate day) {
        if (!edition.contains(day)) return DayKind.OUTSIDE;
        if (on(day).anyMatch(period -> period.kind() == CalendarPeriod.Kind.HOLIDAY)) return DayKind.HOLIDAY;
        if (!edition.workingDays().contains(day.getDayOfWeek())) return DayKind.WEEKLY_REST;
        boolean shorter = on(day).anyMatch(period -> period.kind() == CalendarPeriod.Kind.RAMADAN);
        return shorter ? DayKind.SHORT : DayKind.WORKING;
    }

    /** Hours of a unit on a day of the season; empty when nobody works. */
    public Optional<Hours> hours(LocalDate day, Hours usual) {
        return switch (kind(day)) {
            case OUTSIDE, WEEKLY_REST, HOLIDAY -> Optional.empty();
            case WORKING -> Optional.of(usual);
            case SHORT -> shortened(day).flatMap(usual::within);
        };
    }

    /** Periods that hold on a day, in the order of their first day. */
    public Stream<CalendarPeriod> on(LocalDate day) {
        return periods.stream().filter(period -> period.contains(day));
    }

    private Optional<Hours> shortened(LocalDate day) {
        return on(day).flatMap(period -> period.opens() == null || period.closes() == null
                        ? Stream.empty()
                        : Stream.of(new Hours(period.opens(), period.closes())))
                .findFirst();
    }
}
