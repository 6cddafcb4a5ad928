package org.riaya.campaign.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.riaya.campaign.Base;
import org.riaya.campaign.Edition;
import org.riaya.campaign.GatheringPoint;
import org.riaya.campaign.MobileUnit;
import org.riaya.campaign.PlanParameters;
import org.riaya.campaign.RiskLevel;
import org.riaya.planner.Gap;
import org.riaya.planner.Hours;
import org.riaya.planner.Limits;
import org.riaya.planner.Objective;
import org.riaya.planner.Previous;
import org.riaya.planner.Problem;
import org.riaya.planner.Site;
import org.riaya.planner.Team;

/**
 * Writes a province's season as the planner's problem: minutes of the day, metres, attendances; days count from the
 * season's first; bases come first among the locations, then points, both in code order; teams and sites carry the
 * codes of units and points.
 *
 * <p>The first visit of a point is worth its people (those of its douars, not the attendances of a stop) by risk, later
 * ones less and less; a point that waits too long costs more with each day.
 */
public final class SeasonProblem {

    private final SeasonInput input;
    private final Edition edition;
    private final PlanParameters weights;
    private final List<Base> bases;

    private SeasonProblem(SeasonInput input) {
        this.input = input;
        this.edition = input.calendar().edition();
        this.weights = input.parameters();
        this.bases = input.units().stream()
                .map(MobileUnit::base)
                .distinct()
                .sorted(java.util.Comparator.comparing(Base::code))
                .toList();
    }

    public static Problem of(SeasonInput input) {
        return new SeasonProblem(input).build();
    }

    private Problem build() {
        List<String> locations = new ArrayList<>();
        bases.forEach(base -> locations.add(base.code()));
        input.points().forEach(point -> locations.add(point.code()));
        List<Team> teams = input.units().stream().map(this::team).toList();
        List<Site> sites = IntStream.range(0, input.points().size())
                .mapToObj(i -> site(input.points().get(i), bases.size() + i))
                .toList();
        return new Problem(
                edition.code() + "/" + input.province().code(),
                edition.days(),
                locations,
                new SeasonTravel(input, bases).tables(),
                teams,
                sites,
                List.of(),
                limits(teams),
                new Objective(
                        weights.travelCost(),
                        0,
                        weights.outingCost(),
                        new Objective.Breadth(weights.breadthWeight(), weights.breadthPercent()),
                        0),
                Previous.NONE,
                input.seed());
    }

    private Limits limits(List<Team> teams) {
        Integer limit = input.outingsLimit();
        if (limit == null) return Limits.NONE;
        return new Limits(
                List.of(new Limits.OutingLimit(teams.stream().map(Team::id).toList(), limit)));
    }

    private Team team(MobileUnit unit) {
        List<Integer> days = new ArrayList<>();
        Map<Integer, Hours> shorter = new HashMap<>();
        for (int day = 0; day < edition.days(); day++) {
            LocalDate date = edition.day(day);
            if (!unit.outingDays().contains(date.getDayOfWeek())) continue;
            var hours = input.calendar().hours(date, unit.hours());
            if (hours.isEmpty()) continue;
            days.add(day);
            if (!hours.get().equals(unit.hours()))
                shorter.put(
                        day,
                        new Hours(minute(hours.get().from()), minute(hours.get().to())));
        }
        int base = bases.indexOf(unit.base());
        return new Team(
                unit.code(),
                base,
                base,
                days,
                minute(unit.hours().from()),
                minute(unit.hours().to()),
                shorter,
                Objects.requireNonNullElse(unit.maxPeople(), Team.NO_LIMIT),
                unit.maxStops(),
                Objects.requireNonNullElse(unit.maxDistanceM(), Team.NO_LIMIT),
                unit.skills());
    }

    private Site site(GatheringPoint point, int location) {
        boolean high = point.risk() == RiskLevel.HIGH;
        int first = point.people() * (high ? weights.highRiskWorth() : weights.lowRiskWorth());
        var rewards = weights.visitPercents().stream()
                .map(percent -> (int) ((long) first * percent / 100))
                .toList();
        int late = first * weights.latePercent() / 100;
        Gap gap = high
                ? new Gap(edition.interval().minDays(), edition.interval().maxDays(), late)
                : new Gap(weights.lowRiskMinDays(), weights.lowRiskMaxDays(), late);
        return new Site(
                point.code(),
                location,
                point.serviceMinutes(),
                point.expectedPeople(),
                rewards,
                weights.leastVisits(),
                gap,
                List.of(),
                closedDays(point),
                point.skills(),
                point.commune().code());
    }

    private List<Integer> closedDays(GatheringPoint point) {
        return IntStream.range(0, edition.days())
                .filter(day -> input.closures().stream()
                        .anyMatch(closure -> closure.pointId().equals(point.id())
                                && !edition.day(day).isBefore(closure.from())
                                && !edition.day(day).isAfter(closure.to())))
                .boxed()
                .toList();
    }

    static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
