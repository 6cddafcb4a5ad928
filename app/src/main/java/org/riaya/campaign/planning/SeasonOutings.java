package org.riaya.campaign.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.access.SeasonProfile;
import org.riaya.campaign.Edition;
import org.riaya.campaign.GatheringPoint;
import org.riaya.campaign.MobileUnit;
import org.riaya.campaign.Outing;
import org.riaya.campaign.UnservedPoint;
import org.riaya.planner.Matrix;
import org.riaya.planner.Plan;
import org.riaya.planner.Problem;
import org.riaya.planner.Team;
import org.riaya.platform.Ids;

/** Reads a planner's answer back as outings of units to points. */
public final class SeasonOutings {

    private final UUID planId;
    private final Edition edition;
    private final Problem problem;
    private final Map<String, MobileUnit> units = new HashMap<>();
    private final Map<String, GatheringPoint> points = new HashMap<>();
    private final Map<String, Integer> location = new HashMap<>();
    private final Map<String, Team> teams = new HashMap<>();
    private final Set<String> measured = new HashSet<>();

    /**
     * @param problem what was asked, whose codes must all be among the units and points
     */
    public SeasonOutings(
            UUID planId,
            Edition edition,
            Problem problem,
            List<MobileUnit> units,
            List<GatheringPoint> points,
            List<MeasuredTravel> measured) {
        this.planId = planId;
        this.edition = edition;
        this.problem = problem;
        units.forEach(unit -> this.units.put(unit.code(), unit));
        points.forEach(point -> this.points.put(point.code(), point));
        problem.sites().forEach(site -> location.put(site.id(), site.location()));
        problem.teams().forEach(team -> teams.put(team.id(), team));
        measured.forEach(
                leg -> this.measured.add(leg(leg.from(), leg.to(), leg.road().name())));
    }

    /** By day, then in unit-code order. */
    public List<Outing> outings(Plan plan) {
        return plan.outings().stream().map(this::outing).toList();
    }

    /** In point-code order. */
    public List<UnservedPoint> unserved(Plan plan) {
        return plan.unserved().stream()
                .map(left -> new UnservedPoint(
                        planId, point(left.site()), left.reason(), left.requiredMissing(), change(left.change())))
                .toList();
    }

    private Outing outing(Plan.Outing planned) {
        MobileUnit unit = unit(planned.team());
        Team team = known(teams.get(planned.team()), planned.team());
        var road = problem.travel().on(planned.day());
        int minutes = 0;
        int metres = 0;
        boolean estimated = false;
        int at = team.start();
        List<Outing.Stop> stops = new ArrayList<>();
        for (Plan.Stop stop : planned.stops()) {
            int to = known(location.get(stop.site()), stop.site());
            minutes += road.time().get(at, to);
            metres += road.distanceOrTime().get(at, to);
            estimated |= isEstimated(at, to, road.name());
            stops.add(stop(stop, stops.size() + 1));
            at = to;
        }
        Matrix time = road.time();
        minutes += time.get(at, team.end());
        metres += road.distanceOrTime().get(at, team.end());
        estimated |= isEstimated(at, team.end(), road.name());
        LocalDate day = edition.day(planned.day());
        return new Outing(
                Ids.next(),
                planId,
                unit.province(),
                unit.id(),
                unit.code(),
                unit.name(),
                unit.base().name(),
                day,
                time(planned.departure()),
                time(planned.returnTime()),
                SeasonProfile.valueOf(road.name()),
                minutes,
                metres,
                estimated,
                stops.stream().mapToInt(Outing.Stop::peopleExpected).sum(),
                stops);
    }

    private Outing.Stop stop(Plan.Stop stop, int sequence) {
        GatheringPoint point = point(stop.site());
        return new Outing.Stop(
                sequence,
                point.id(),
                point.code(),
                point.name(),
                point.commune(),
                point.risk(),
                point.position(),
                time(stop.arrival()),
                time(stop.start()),
                time(stop.end()),
                point.expectedPeople());
    }

    private UnservedPoint.@Nullable Change change(Plan.@Nullable Change change) {
        if (change == null) return null;
        MobileUnit unit = unit(change.team());
        return new UnservedPoint.Change(
                change.kind(),
                unit.id(),
                unit.name(),
                edition.day(change.day()),
                change.dropped(),
                change.skills(),
                change.amount(),
                change.score());
    }

    private boolean isEstimated(int from, int to, String road) {
        return !measured.contains(
                leg(problem.locations().get(from), problem.locations().get(to), road));
    }

    private static String leg(String from, String to, String road) {
        return from + " " + to + " " + road;
    }

    private MobileUnit unit(String code) {
        return known(units.get(code), code);
    }

    private GatheringPoint point(String code) {
        return known(points.get(code), code);
    }

    private static <T> T known(@Nullable T found, String code) {
        if (found == null)
            throw new IllegalStateException("the plan names " + code + ", which the edition doesn't have");
        return found;
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L);
    }
}
