package org.riaya.campaign.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.CalendarPeriod;
import org.riaya.campaign.Edition;
import org.riaya.campaign.Editions;
import org.riaya.campaign.MobileUnit;
import org.riaya.campaign.Outing;
import org.riaya.campaign.Plans;
import org.riaya.campaign.Resources;
import org.riaya.campaign.WorkingCalendar;
import org.riaya.platform.Text;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Listing;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The season as a calendar: one table for each week, days across, teams down. */
@Controller
class CalendarController {

    private final Frames frames;
    private final Editions editions;
    private final Resources resources;
    private final Plans plans;

    CalendarController(Frames frames, Editions editions, Resources resources, Plans plans) {
        this.frames = frames;
        this.editions = editions;
        this.resources = resources;
        this.plans = plans;
    }

    @GetMapping("/campaigns/{code}/calendar")
    @Allow(Permission.VIEW)
    String calendar(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            Listing listing,
            Text t,
            Scope scope,
            Model page) {
        var edition = frames.open(code, "/calendar", t, page);
        LocalDate day = editions.day(edition, date);
        var units = resources.units(edition, scope).stream()
                .filter(unit -> listing.value("province").isEmpty()
                        || unit.province().code().equals(listing.value("province")))
                .toList();
        Map<UUID, Map<LocalDate, Outing>> outings = new HashMap<>();
        for (Outing outing : plans.outings(plans.current(edition, scope), scope))
            outings.computeIfAbsent(outing.unitId(), _ -> new HashMap<>()).put(outing.day(), outing);
        YearMonth month = YearMonth.from(day);
        page.addAttribute("month", month);
        page.addAttribute("day", day);
        page.addAttribute("months", months(edition));
        page.addAttribute("weeks", weeks(edition, month, units, outings));
        page.addAttribute("listing", listing);
        page.addAttribute("provinces", frames.provinces(edition, t, scope));
        page.addAttribute("planned", !outings.isEmpty());
        return "campaign/calendar";
    }

    private static List<YearMonth> months(Edition edition) {
        return Stream.iterate(
                        YearMonth.from(edition.from()),
                        month -> !month.isAfter(YearMonth.from(edition.to())),
                        month -> month.plusMonths(1))
                .toList();
    }

    private List<CalendarWeek> weeks(
            Edition edition, YearMonth month, List<MobileUnit> units, Map<UUID, Map<LocalDate, Outing>> outings) {
        WorkingCalendar calendar = editions.calendar(edition);
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<CalendarWeek> weeks = new ArrayList<>();
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            LocalDate first = monday;
            List<CalendarWeek.Day> days = Stream.iterate(first, day -> day.plusDays(1))
                    .limit(7)
                    .filter(day -> calendar.edition().workingDays().contains(day.getDayOfWeek())
                            || outings.values().stream().anyMatch(ofUnit -> ofUnit.containsKey(day)))
                    .map(day -> new CalendarWeek.Day(
                            day,
                            YearMonth.from(day).equals(month) ? calendar.kind(day) : WorkingCalendar.DayKind.OUTSIDE,
                            calendar.on(day)
                                    .filter(period -> period.kind() == CalendarPeriod.Kind.HOLIDAY
                                            || period.kind() == CalendarPeriod.Kind.RAMADAN)
                                    .toList()))
                    .toList();
            if (days.stream().allMatch(day -> day.kind() == WorkingCalendar.DayKind.OUTSIDE)) continue;
            List<CalendarWeek.Row> rows = units.stream()
                    .map(unit -> new CalendarWeek.Row(unit, week(outings.getOrDefault(unit.id(), Map.of()), days)))
                    .toList();
            weeks.add(new CalendarWeek(edition.number(first) / 7 + 1, events(calendar, days), days, rows));
        }
        return weeks;
    }

    private static List<CalendarPeriod> events(WorkingCalendar calendar, List<CalendarWeek.Day> days) {
        return days.stream()
                .flatMap(day -> calendar.on(day.date()))
                .filter(period -> period.kind() == CalendarPeriod.Kind.EVENT)
                .distinct()
                .toList();
    }

    private static List<@Nullable Outing> week(Map<LocalDate, Outing> ofUnit, List<CalendarWeek.Day> days) {
        List<@Nullable Outing> week = new ArrayList<>();
        for (CalendarWeek.Day day : days)
            week.add(day.kind() == WorkingCalendar.DayKind.OUTSIDE ? null : ofUnit.get(day.date()));
        return week;
    }
}
