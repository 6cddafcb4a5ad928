package org.riaya.campaign.planning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.riaya.planner.Checker;
import org.riaya.planner.Plan;
import org.riaya.planner.Problem;
import org.riaya.planner.Score;
import org.riaya.planner.Site;
import org.riaya.planner.Team;

/**
 * The plan that somebody makes without a planner: visit the biggest points in turn. Each point belongs to the base
 * nearest to it; outings are spread evenly over the days on which teams may go out; each team takes the next point of
 * its base, biggest first, then the ones after it that still fit in the day, and starts again from the biggest when all
 * had their turn. It keeps every rule that the planner keeps: hours, capacity, stops, distance, spacing, closures.
 */
public final class PlainRule {

    private final Problem problem;
    private final Map<Integer, Deque<Site>> turns = new HashMap<>(); // by base
    private final Map<String, Integer> lastVisit = new HashMap<>();
    private final Map<String, Integer> visits = new HashMap<>();

    private PlainRule(Problem problem) {
        this.problem = problem;
        var bases =
                problem.teams().stream().map(Team::start).distinct().sorted().toList();
        for (int base : bases) turns.put(base, new ArrayDeque<>());
        var dry = problem.travel().profiles().getFirst().time();
        problem.sites().stream()
                .sorted(Comparator.comparingInt((Site site) -> -site.demand()).thenComparing(Site::id))
                .forEach(site -> {
                    int nearest = bases.stream()
                            .min(Comparator.comparingInt(base -> dry.get(base, site.location())))
                            .orElseThrow();
                    turns.getOrDefault(nearest, new ArrayDeque<>()).add(site);
                });
    }

    /** @param problem with teams that start and end at the same base, and one limit on outings at most */
    public static Plan plan(Problem problem) {
        return new PlainRule(problem).run();
    }

    private record Slot(int day, Team team) {}

    private Plan run() {
        List<Plan.Outing> outings = new ArrayList<>();
        for (Slot slot : spread()) {
            Plan.Outing outing = outing(slot);
            if (!outing.stops().isEmpty()) outings.add(outing);
        }
        List<Plan.Unserved> unserved = problem.sites().stream()
                .filter(site -> !visits.containsKey(site.id()))
                .map(site -> new Plan.Unserved(site.id(), Plan.Reason.LOWER_VALUE, site.requiredVisits(), null))
                .toList();
        Score none = Score.of(0, 0, 0, 0, 0, 0, 0, 0);
        Plan unscored = new Plan(problem.name(), none, outings, unserved, null, 0, 0, "plain rule");
        Score score = Checker.check(problem, unscored).score();
        return new Plan(problem.name(), score, outings, unserved, null, 0, 0, "plain rule");
    }

    /** As many days of teams as the limit allows, evenly over all there are. */
    private List<Slot> spread() {
        List<Slot> all = new ArrayList<>();
        for (int day = 0; day < problem.days(); day++) {
            for (Team team : problem.teams()) if (team.days().contains(day)) all.add(new Slot(day, team));
        }
        var limits = problem.limits().outings();
        int most = limits.isEmpty()
                ? all.size()
                : Math.min(all.size(), limits.getFirst().max());
        List<Slot> chosen = new ArrayList<>(most);
        for (int i = 0; i < most; i++) chosen.add(all.get((int) ((long) i * all.size() / most)));
        return chosen;
    }

    private Plan.Outing outing(Slot slot) {
        Team team = slot.team();
        var turn = turns.get(team.start());
        var day = new Day(slot);
        List<Site> served = new ArrayList<>();
        if (turn != null) {
            for (Site site : List.copyOf(turn)) {
                if (served.size() == team.maxStops()) break;
                if (isDue(site, slot.day()) && day.add(site)) served.add(site);
            }
            turn.removeAll(served);
            turn.addAll(served);
        }
        for (Site site : served) {
            lastVisit.put(site.id(), slot.day());
            visits.merge(site.id(), 1, Integer::sum);
        }
        return new Plan.Outing(team.id(), slot.day(), team.hoursOn(slot.day()).from(), day.home(), day.stops);
    }

    private boolean isDue(Site site, int day) {
        Integer last = lastVisit.get(site.id());
        return !site.closedDays().contains(day)
                && visits.getOrDefault(site.id(), 0) < site.rewards().size()
                && (last == null || (day > last && day - last >= site.gap().min()));
    }

    /** The working day of a team while it fills up. */
    private final class Day {

        private final Team team;
        private final org.riaya.planner.Travel.Profile road;
        private final int closes;
        private final List<Plan.Stop> stops = new ArrayList<>();
        private int at;
        private int time;
        private long load;
        private long metres;

        Day(Slot slot) {
            team = slot.team();
            road = problem.travel().on(slot.day());
            closes = team.hoursOn(slot.day()).to();
            at = team.start();
            time = team.hoursOn(slot.day()).from();
        }

        int home() {
            return time + road.time().get(at, team.end());
        }

        /** Adds the site after the others when the day allows it. */
        boolean add(Site site) {
            int arrival = time + road.time().get(at, site.location());
            int end = arrival + site.service();
            long way = metres + road.distanceOrTime().get(at, site.location());
            boolean fits = end + road.time().get(site.location(), team.end()) <= closes
                    && load + site.demand() <= team.capacity()
                    && way + road.distanceOrTime().get(site.location(), team.end()) <= team.maxDistance()
                    && team.skills().containsAll(site.skills());
            if (!fits) return false;
            stops.add(new Plan.Stop(site.id(), arrival, arrival, end));
            at = site.location();
            time = end;
            load += site.demand();
            metres = way;
            return true;
        }
    }
}
