package org.riaya.planner;

import java.util.ArrayList;
import java.util.List;
import org.riaya.planner.Plan.Outing;
import org.riaya.planner.Plan.Stop;
import org.riaya.planner.Plan.Unserved;

/** The best plan of a tiny problem, by trying every set of routes that the checker passes. */
final class Exact {

    private final Problem problem;
    private Score best = Score.of(0, 0, 0, 0, 0, 0, 0, Integer.MAX_VALUE);

    private Exact(Problem problem) {
        this.problem = problem;
    }

    static Score solve(Problem problem) {
        var exact = new Exact(problem);
        List<List<Outing>> choices = new ArrayList<>();
        for (Team team : problem.teams()) for (int day : team.days()) choices.add(exact.outings(team, day));
        exact.combine(choices, 0, new ArrayList<>());
        return exact.best;
    }

    private void combine(List<List<Outing>> choices, int from, List<Outing> chosen) {
        if (from == choices.size()) {
            var report = Checker.check(problem, plan(chosen));
            boolean feasible =
                    report.violations().stream().allMatch(v -> v.key().equals("planner.violation.required"));
            if (feasible && report.score().betterThan(best)) best = report.score();
            return;
        }
        combine(choices, from + 1, chosen);
        for (Outing outing : choices.get(from)) {
            chosen.add(outing);
            combine(choices, from + 1, chosen);
            chosen.removeLast();
        }
    }

    private static Plan plan(List<Outing> outings) {
        return new Plan("", Score.of(0, 0, 0, 0, 0, 0, 0, 0), outings, List.<Unserved>of(), null, 0, 0, "");
    }

    /** Every order of every set of sites that the team can serve on that day. */
    private List<Outing> outings(Team team, int day) {
        List<Outing> all = new ArrayList<>();
        extend(team, day, new ArrayList<>(), all);
        return all;
    }

    private void extend(Team team, int day, List<Site> route, List<Outing> all) {
        for (Site site : problem.sites()) {
            if (route.contains(site)) continue;
            route.add(site);
            var outing = drive(team, day, route);
            if (outing != null && keepsItsOwnRules(outing)) all.add(outing);
            if (outing != null) extend(team, day, route, all);
            route.removeLast();
        }
    }

    private boolean keepsItsOwnRules(Outing outing) {
        return Checker.check(problem, plan(List.of(outing))).violations().stream()
                .allMatch(v -> v.key().matches("planner.violation.(required|fixed|limit)"));
    }

    /** As early as possible at every stop; null when some stop can no longer begin that day. */
    private Outing drive(Team team, int day, List<Site> route) {
        var time = problem.travel().on(day).time();
        int departure = team.hoursOn(day).from();
        int now = departure;
        int place = team.start();
        List<Stop> stops = new ArrayList<>();
        for (Site site : route) {
            int arrival = now + time.get(place, site.location());
            int start = arrival;
            while (start < 400 && !open(site, day, start)) start++;
            if (start == 400) return null;
            now = start + site.service();
            place = site.location();
            stops.add(new Stop(site.id(), arrival, start, now));
        }
        return new Outing(team.id(), day, departure, now + time.get(place, team.end()), stops);
    }

    private static boolean open(Site site, int day, int time) {
        boolean ofDay = site.windows().stream().anyMatch(w -> w.days().contains(day));
        return site.windows().isEmpty()
                || site.windows().stream()
                        .filter(w -> ofDay ? w.days().contains(day) : w.days().isEmpty())
                        .anyMatch(w -> w.from() <= time && time <= w.to());
    }
}
