package org.riaya.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.riaya.planner.CheckReport.Violation;

/**
 * Replays a plan against its problem, rule by rule, in the plainest way, and computes its score anew. It shares the records
 * with the engine and nothing else, so that a mistake in the one is seen by the other.
 */
public final class Checker {

    private final Problem problem;
    private final Plan plan;
    private final Map<String, Team> teams = new HashMap<>();
    private final Map<String, Site> sites = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    /** Days on which each site is visited, ascending. */
    private final Map<String, TreeSet<Integer>> visitDays = new HashMap<>();

    /** Sites of each outing, by its team and day. */
    private final Map<Slot, List<String>> stopsOf = new HashMap<>();

    private long travelTime;
    private long travelDistance;

    private record Slot(String team, int day) {}

    private Checker(Problem problem, Plan plan) {
        this.problem = problem;
        this.plan = plan;
        problem.teams().forEach(team -> teams.put(team.id(), team));
        problem.sites().forEach(site -> sites.put(site.id(), site));
    }

    /** Time in proportion to the stops of the plan and the sites of the problem. */
    public static CheckReport check(Problem problem, Plan plan) {
        return new Checker(problem, plan).check();
    }

    private CheckReport check() {
        for (int i = 0; i < plan.outings().size(); i++)
            outing("outings[" + i + "]", plan.outings().get(i));
        problem.sites().forEach(this::visits);
        limits();
        fixed();
        required();
        return new CheckReport(violations, score(), plan.score());
    }

    private TreeSet<Integer> days(Site site) {
        return visitDays.computeIfAbsent(site.id(), _ -> new TreeSet<>());
    }

    private void broken(String key, String path, String message) {
        violations.add(new Violation("planner.violation." + key, path, message));
    }

    // ---- one outing

    private void outing(String path, Plan.Outing outing) {
        Team team = teams.get(outing.team());
        if (team == null) {
            broken("unknown-team", path + ".team", "no team " + outing.team());
            return;
        }
        int day = outing.day();
        if (!team.days().contains(day)) {
            broken("not-working", path + ".day", "team " + team.id() + " does not work on day " + day);
            return;
        }
        var ids = outing.stops().stream().map(Plan.Stop::site).toList();
        if (stopsOf.put(new Slot(team.id(), day), ids) != null)
            broken("second-outing", path, "team " + team.id() + " has another outing on day " + day);
        if (ids.isEmpty()) broken("empty", path + ".stops", "an outing without a stop");
        if (ids.size() > team.maxStops())
            broken("stops", path + ".stops", ids.size() + " stops, " + team.maxStops() + " allowed");
        drive(path, outing, team);
    }

    private void drive(String path, Plan.Outing outing, Team team) {
        var hours = team.hoursOn(outing.day());
        var profile = problem.travel().on(outing.day());
        if (outing.departure() < hours.from())
            broken("departure", path + ".departure", outing.departure() + ", before the day begins at " + hours.from());
        int place = team.start();
        long leaves = outing.departure();
        long load = 0;
        long distance = 0;
        for (int k = 0; k < outing.stops().size(); k++) {
            var stop = outing.stops().get(k);
            String at = path + ".stops[" + k + "]";
            Site site = sites.get(stop.site());
            if (site == null) {
                broken("unknown-site", at + ".site", "no site " + stop.site());
                continue;
            }
            long reaches = leaves + profile.time().get(place, site.location());
            travelTime += profile.time().get(place, site.location());
            distance += profile.distanceOrTime().get(place, site.location());
            if (stop.arrival() < reaches)
                broken("arrival", at + ".arrival", stop.arrival() + ", but it cannot be reached before " + reaches);
            serve(at, stop, site, team, outing.day());
            load += site.demand();
            leaves = stop.end();
            place = site.location();
        }
        long home = leaves + profile.time().get(place, team.end());
        if (!outing.stops().isEmpty()) {
            travelTime += profile.time().get(place, team.end());
            distance += profile.distanceOrTime().get(place, team.end());
        }
        travelDistance += distance;
        if (outing.returnTime() < home)
            broken("return", path + ".return", outing.returnTime() + ", but it cannot be back before " + home);
        if (outing.returnTime() > hours.to())
            broken("return-late", path + ".return", outing.returnTime() + ", after the day ends at " + hours.to());
        if (load > team.capacity()) broken("capacity", path, "demand " + load + ", capacity " + team.capacity());
        if (distance > team.maxDistance())
            broken("distance", path, "distance " + distance + ", " + team.maxDistance() + " allowed");
    }

    private void serve(String at, Plan.Stop stop, Site site, Team team, int day) {
        if (stop.start() < stop.arrival())
            broken("start", at + ".start", stop.start() + ", before its arrival at " + stop.arrival());
        if (stop.end() != (long) stop.start() + site.service())
            broken(
                    "service",
                    at + ".end",
                    stop.end() + ", not " + site.service() + " after its start at " + stop.start());
        if (!team.skills().containsAll(site.skills()))
            broken("skills", at, "site " + site.id() + " needs " + site.skills() + ", the team has " + team.skills());
        if (site.closedDays().contains(day)) broken("closed", at, "site " + site.id() + " is closed on day " + day);
        if (!inWindow(site, day, stop.start()))
            broken("window", at + ".start", stop.start() + ", in no window of site " + site.id() + " on day " + day);
        if (!days(site).add(day)) broken("twice-a-day", at, "site " + site.id() + " has another stop on day " + day);
    }

    /** Windows of that very day replace those of every day. */
    private static boolean inWindow(Site site, int day, int time) {
        if (site.windows().isEmpty()) return true;
        var ofDay = site.windows().stream().filter(w -> w.days().contains(day)).toList();
        var holding = ofDay.isEmpty()
                ? site.windows().stream().filter(w -> w.days().isEmpty()).toList()
                : ofDay;
        return holding.stream().anyMatch(w -> w.from() <= time && time <= w.to());
    }

    // ---- the season

    private void visits(Site site) {
        var days = List.copyOf(days(site));
        String path = "site " + site.id();
        if (days.size() > site.rewards().size())
            broken("visits", path, days.size() + " visits, " + site.rewards().size() + " allowed");
        for (int k = 1; k < days.size(); k++) {
            int apart = days.get(k) - days.get(k - 1);
            if (apart < site.gap().min())
                broken(
                        "gap",
                        path,
                        "days " + days.get(k - 1) + " and " + days.get(k) + " are " + apart + " apart, "
                                + site.gap().min() + " needed");
        }
    }

    private void limits() {
        var limits = problem.limits().outings();
        for (int l = 0; l < limits.size(); l++) {
            var named = Set.copyOf(limits.get(l).teams());
            long used = stopsOf.entrySet().stream()
                    .filter(e ->
                            named.contains(e.getKey().team()) && !e.getValue().isEmpty())
                    .count();
            if (used > limits.get(l).max())
                broken(
                        "limit",
                        "limits.outings[" + l + "]",
                        used + " outings, " + limits.get(l).max() + " allowed");
        }
    }

    private void fixed() {
        for (int f = 0; f < problem.fixed().size(); f++) {
            var fixed = problem.fixed().get(f);
            var stops = stopsOf.getOrDefault(new Slot(fixed.team(), fixed.day()), List.of());
            boolean held = fixed.mayExtend()
                    ? stops.stream()
                            .filter(Set.copyOf(fixed.stops())::contains)
                            .toList()
                            .equals(fixed.stops())
                    : stops.equals(fixed.stops());
            if (!held) broken("fixed", "fixed[" + f + "]", "stops " + stops + ", fixed " + fixed.stops());
        }
    }

    /** A required visit may be missing only where the plan says so; that it could not be made is for the engine to know. */
    private void required() {
        Map<String, Integer> told = new HashMap<>();
        plan.unserved().forEach(u -> told.put(u.site(), u.requiredMissing()));
        Set<String> unserved = new HashSet<>(told.keySet());
        for (Site site : problem.sites()) {
            int visits = days(site).size();
            int missing = Math.max(0, site.requiredVisits() - visits);
            if (missing != told.getOrDefault(site.id(), 0))
                broken(
                        "required",
                        "site " + site.id(),
                        visits + " visits, " + site.requiredVisits() + " required, and the plan tells of "
                                + told.getOrDefault(site.id(), 0) + " missing");
            if (visits > 0 && missing == 0 && unserved.contains(site.id()))
                broken("served", "site " + site.id(), "among the unserved, with " + visits + " visits");
            unserved.remove(site.id());
        }
        for (String id : unserved) broken("unknown-site", "unserved", "no site " + id);
    }

    // ---- the score

    private Score score() {
        var objective = problem.objective();
        long rewards = 0;
        long late = 0;
        int missing = 0;
        for (Site site : problem.sites()) {
            int visits = days(site).size();
            for (int k = 0; k < Math.min(visits, site.rewards().size()); k++)
                rewards += site.rewards().get(k);
            missing += Math.max(0, site.requiredVisits() - visits);
            late += late(site);
        }
        long outings =
                stopsOf.values().stream().filter(stops -> !stops.isEmpty()).count();
        return Score.of(
                rewards,
                breadth(),
                objective.travelWeight() * travelTime,
                objective.distanceWeight() * travelDistance,
                objective.outingWeight() * outings,
                late,
                objective.changeWeight() * changes(),
                missing);
    }

    /** The season's start counts as day 0, its end as the day after the last. */
    private long late(Site site) {
        long penalty = 0;
        int since = 0;
        for (int day : days(site)) {
            penalty += site.gap().penalty(day - since);
            since = day;
        }
        return penalty + site.gap().penalty(problem.days() - since);
    }

    private long breadth() {
        var breadth = problem.objective().breadth();
        Map<String, long[]> groups = new TreeMap<>(); // earned, possible
        for (int i = 0; i < problem.sites().size(); i++) {
            Site site = problem.sites().get(i);
            String group = site.group() == null ? "alone " + i : "group " + site.group();
            long[] sums = groups.computeIfAbsent(group, _ -> new long[2]);
            if (!days(site).isEmpty()) sums[0] += site.rewards().getFirst();
            sums[1] += site.rewards().getFirst();
        }
        return groups.values().stream()
                .mapToLong(g -> breadth.weight() * Math.min(g[0], Math.floorDiv(breadth.percent() * g[1], 100)))
                .sum();
    }

    private long changes() {
        return problem.previous().outings().stream()
                .mapToLong(o -> {
                    var now = stopsOf.getOrDefault(new Slot(o.team(), o.day()), List.of());
                    return o.stops().stream().filter(s -> !now.contains(s)).count();
                })
                .sum();
    }
}
