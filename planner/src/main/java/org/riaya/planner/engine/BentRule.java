package org.riaya.planner.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.riaya.planner.Hours;
import org.riaya.planner.Limits;
import org.riaya.planner.Limits.OutingLimit;
import org.riaya.planner.Plan.Change.Kind;
import org.riaya.planner.Problem;
import org.riaya.planner.Site;
import org.riaya.planner.Team;
import org.riaya.planner.Window;

/**
 * A problem with one rule bent for one team or site.
 *
 * @param skills given to the team
 * @param amount of time, capacity, distance or outings added
 */
record BentRule(Kind kind, List<String> skills, int amount, Problem problem) {

    private static final int LATEST = 500_000_000;

    static BentRule skills(Problem problem, int team, List<String> skills) {
        return new BentRule(Kind.GIVE_SKILLS, skills, 0, withTeam(problem, team, t -> {
            List<String> all = new ArrayList<>(t.skills());
            all.addAll(skills);
            return team(t, t.shorterDays(), t.capacity(), t.maxDistance(), all);
        }));
    }

    static BentRule openSite(Problem problem, int site, int day) {
        Site s = problem.sites().get(site);
        var closed = s.closedDays().stream().filter(d -> d != day).toList();
        List<Window> windows = new ArrayList<>(s.windows());
        if (!windows.isEmpty()) windows.add(new Window(List.of(day), 0, LATEST));
        List<Site> sites = new ArrayList<>(problem.sites());
        sites.set(
                site,
                new Site(
                        s.id(),
                        s.location(),
                        s.service(),
                        s.demand(),
                        s.rewards(),
                        s.requiredVisits(),
                        s.gap(),
                        windows,
                        closed,
                        s.skills(),
                        s.group()));
        return new BentRule(Kind.OPEN_SITE, List.of(), 0, with(problem, problem.teams(), sites, problem.limits()));
    }

    static BentRule longerDay(Problem problem, int team, int day, int amount) {
        return new BentRule(Kind.LONGER_DAY, List.of(), amount, withTeam(problem, team, t -> {
            var hours = t.hoursOn(day);
            var days = new TreeMap<>(t.shorterDays());
            days.put(day, new Hours(hours.from(), hours.to() + amount));
            return team(t, days, t.capacity(), t.maxDistance(), t.skills());
        }));
    }

    static BentRule capacity(Problem problem, int team, int amount) {
        return new BentRule(
                Kind.MORE_CAPACITY,
                List.of(),
                amount,
                withTeam(
                        problem,
                        team,
                        t -> team(t, t.shorterDays(), t.capacity() + amount, t.maxDistance(), t.skills())));
    }

    static BentRule distance(Problem problem, int team, int amount) {
        return new BentRule(
                Kind.MORE_DISTANCE,
                List.of(),
                amount,
                withTeam(
                        problem,
                        team,
                        t -> team(t, t.shorterDays(), t.capacity(), t.maxDistance() + amount, t.skills())));
    }

    /** One outing more in every limit that the team shares. */
    static BentRule outings(Problem problem, int team) {
        String id = problem.teams().get(team).id();
        var limits = problem.limits().outings().stream()
                .map(l -> l.teams().contains(id) ? new OutingLimit(l.teams(), l.max() + 1) : l)
                .toList();
        return new BentRule(
                Kind.MORE_OUTINGS, List.of(), 1, with(problem, problem.teams(), problem.sites(), new Limits(limits)));
    }

    private static Team team(
            Team t, java.util.Map<Integer, Hours> days, int capacity, int distance, List<String> skills) {
        return new Team(
                t.id(), t.start(), t.end(), t.days(), t.from(), t.to(), days, capacity, t.maxStops(), distance, skills);
    }

    private static Problem withTeam(Problem problem, int team, UnaryOperator<Team> change) {
        List<Team> teams = new ArrayList<>(problem.teams());
        teams.set(team, change.apply(teams.get(team)));
        return with(problem, teams, problem.sites(), problem.limits());
    }

    private static Problem with(Problem p, List<Team> teams, List<Site> sites, Limits limits) {
        return new Problem(
                p.name(),
                p.days(),
                p.locations(),
                p.travel(),
                teams,
                sites,
                p.fixed(),
                limits,
                p.objective(),
                p.previous(),
                p.seed());
    }
}
