package org.riaya.campaign.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.CalendarPeriod;
import org.riaya.campaign.MobileUnit;
import org.riaya.campaign.Outing;
import org.riaya.campaign.WorkingCalendar;

/**
 * One week of the calendar.
 *
 * @param number week of the season, from 1
 * @param events what else falls into the week and takes staff
 * @param days   its working days of the week, and any other day with an outing
 * @param rows   one for each team
 */
public record CalendarWeek(int number, List<CalendarPeriod> events, List<Day> days, List<Row> rows) {

    /** Head of one day. */
    public record Day(LocalDate date, WorkingCalendar.DayKind kind, List<CalendarPeriod> periods) {}

    /** One team's week: an outing or none for each day. */
    public record Row(MobileUnit unit, List<@Nullable Outing> outings) {

        public boolean isEmpty() {
            return outings.stream().allMatch(Objects::isNull);
        }
    }

    public long outings() {
        return rows.stream()
                .flatMap(row -> row.outings().stream())
                .filter(Objects::nonNull)
                .count();
    }
}
