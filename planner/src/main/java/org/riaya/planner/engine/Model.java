package org.riaya.planner.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riaya.planner.Problem;
import org.riaya.planner.Team;

/**
 * The problem as primitive arrays, built once and read by every search. Sites and teams keep the problem's order and are
 * their numbers in it.
 *
 * <p>A route is a team on one of its working days, used or not: the search decides which sites each holds. A point is a site,
 * or a place where some team starts or ends: points {@code 0 .. sites - 1} are the sites.
 */
final class Model {

    final Problem problem;
    final int days;
    final int sites;
    final int teams;
    final int points;
    final int routes;

    final int[] profileOfDay;
    final int[][] time; // by profile, then from * points + to
    final int[][] distance; // the same arrays as time where distances are not given
    final boolean ownDistance; // whether any profile has distances of its own

    final int[] service; // by point, 0 at starts and ends
    final long[] demand;
    final int[][] rewards;
    final int[]
            visitOffset; // where a site's visits are stored; visitOffset[sites] is how many visits there may be in all
    final int[] required;
    final int[] gapMin; // 1 or more: at most one visit a day
    final int[] gapMax;
    final long[] latePenalty;
    final int[] group;
    final long[] breadthCeiling; // by group
    final Windows windows;
    final boolean[] skilled; // site * teams + team
    final boolean[] openOn; // site * days + day: not closed, and a window holds

    final int[] startPoint; // by team
    final int[] endPoint;
    final long[] capacity;
    final int[] maxStops;
    final long[] maxDistance;
    final int[][] limitsOfTeam; // numbers of the limits on outings that the team shares
    final int[] limitMax;
    final int[][] teamsOfLimit;

    final int[] routeOffset; // routes of team t: routeOffset[t] to routeOffset[t + 1] - 1, by day
    final int[] routeTeam;
    final int[] routeDay;
    final int[] routeFrom;
    final int[] routeTo;
    final int[] routeOf; // team * days + day, -1 when the team does not work
    final int @Nullable [][]
            previousRoutes; // by site: routes that held it in the previous plan; null when there is none
    final int previousStops; // how many stops the previous plan had

    final long travelWeight;
    final long distanceWeight;
    final long outingWeight;
    final long breadthWeight;
    final long changeWeight;
    final long missingWeight; // more than all other terms can ever differ by

    private final Map<String, Integer> siteNumber = new HashMap<>();
    private final Map<String, Integer> teamNumber = new HashMap<>();

    Model(Problem problem) {
        this.problem = problem;
        days = problem.days();
        sites = problem.sites().size();
        teams = problem.teams().size();
        for (int i = 0; i < sites; i++) siteNumber.put(problem.sites().get(i).id(), i);
        for (int t = 0; t < teams; t++) teamNumber.put(problem.teams().get(t).id(), t);

        Map<Integer, Integer> basePoint = new LinkedHashMap<>();
        startPoint = new int[teams];
        endPoint = new int[teams];
        capacity = new long[teams];
        maxStops = new int[teams];
        maxDistance = new long[teams];
        int routeCount = 0;
        for (int t = 0; t < teams; t++) {
            Team team = problem.teams().get(t);
            startPoint[t] = basePoint.computeIfAbsent(team.start(), _ -> sites + basePoint.size());
            endPoint[t] = basePoint.computeIfAbsent(team.end(), _ -> sites + basePoint.size());
            capacity[t] = team.capacity() == Team.NO_LIMIT ? Long.MAX_VALUE : team.capacity();
            maxStops[t] = team.maxStops();
            maxDistance[t] = team.maxDistance() == Team.NO_LIMIT ? Long.MAX_VALUE : team.maxDistance();
            routeCount += team.days().size();
        }
        points = sites + basePoint.size();
        int[] location = new int[points];
        for (int i = 0; i < sites; i++) location[i] = problem.sites().get(i).location();
        basePoint.forEach((place, point) -> location[point] = place);

        var profiles = problem.travel().profiles();
        time = new int[profiles.size()][];
        distance = new int[profiles.size()][];
        boolean own = false;
        Map<String, Integer> profileNumber = new HashMap<>();
        for (int p = 0; p < profiles.size(); p++) {
            var profile = profiles.get(p);
            profileNumber.put(profile.name(), p);
            time[p] = table(
                    profile.time().toCells(), location, problem.locations().size());
            distance[p] = profile.distance() == null
                    ? time[p]
                    : table(
                            profile.distance().toCells(),
                            location,
                            problem.locations().size());
            own |= profile.distance() != null;
        }
        ownDistance = own;
        profileOfDay = new int[days];
        var named = problem.travel().profileOfDay();
        for (int day = 0; day < named.size(); day++) profileOfDay[day] = profileNumber.getOrDefault(named.get(day), 0);

        routes = routeCount;
        routeTeam = new int[routes];
        routeDay = new int[routes];
        routeFrom = new int[routes];
        routeTo = new int[routes];
        routeOf = new int[teams * days];
        Arrays.fill(routeOf, -1);
        routeOffset = new int[teams + 1];
        int r = 0;
        for (int t = 0; t < teams; t++) {
            Team team = problem.teams().get(t);
            for (int day : team.days().stream().sorted().toList()) {
                var hours = team.hoursOn(day);
                routeTeam[r] = t;
                routeDay[r] = day;
                routeFrom[r] = hours.from();
                routeTo[r] = hours.to();
                routeOf[t * days + day] = r++;
            }
            routeOffset[t + 1] = r;
        }

        service = new int[points];
        demand = new long[sites];
        rewards = new int[sites][];
        visitOffset = new int[sites + 1];
        required = new int[sites];
        gapMin = new int[sites];
        gapMax = new int[sites];
        latePenalty = new long[sites];
        group = new int[sites];
        skilled = new boolean[sites * teams];
        openOn = new boolean[sites * days];
        windows = new Windows(problem.sites(), days);
        Map<String, Integer> groupNumber = new HashMap<>();
        long[] possible = new long[sites];
        int groups = 0;
        for (int i = 0; i < sites; i++) {
            var site = problem.sites().get(i);
            service[i] = site.service();
            demand[i] = site.demand();
            rewards[i] = site.rewards().stream().mapToInt(Integer::intValue).toArray();
            visitOffset[i + 1] = visitOffset[i] + rewards[i].length;
            required[i] = site.requiredVisits();
            gapMin[i] = Math.max(1, site.gap().min());
            gapMax[i] = site.gap().max();
            latePenalty[i] = site.gap().latePenalty();
            Integer known = site.group() == null ? null : groupNumber.get(site.group());
            group[i] = known == null ? groups++ : known;
            if (site.group() != null) groupNumber.put(site.group(), group[i]);
            possible[group[i]] += rewards[i][0];
            for (int t = 0; t < teams; t++)
                skilled[i * teams + t] = problem.teams().get(t).skills().containsAll(site.skills());
            for (int day = 0; day < days; day++) openOn[i * days + day] = windows.set(i, day) != Windows.NONE;
            for (int day : site.closedDays()) openOn[i * days + day] = false;
        }

        var objective = problem.objective();
        travelWeight = objective.travelWeight();
        distanceWeight = objective.distanceWeight();
        outingWeight = objective.outingWeight();
        changeWeight = objective.changeWeight();
        breadthWeight = objective.breadth().weight();
        breadthCeiling = new long[groups];
        for (int g = 0; g < groups; g++) breadthCeiling[g] = objective.breadth().ceiling(possible[g]);
        missingWeight = Long.MAX_VALUE / 2 / (2L * (1 + Arrays.stream(required).sum()) + 2);

        var limits = problem.limits().outings();
        limitMax = limits.stream().mapToInt(l -> l.max()).toArray();
        teamsOfLimit = limits.stream()
                .map(l -> l.teams().stream().mapToInt(this::team).toArray())
                .toArray(int[][]::new);
        limitsOfTeam = new int[teams][];
        for (int t = 0; t < teams; t++) {
            String id = problem.teams().get(t).id();
            limitsOfTeam[t] = java.util.stream.IntStream.range(0, limitMax.length)
                    .filter(l -> limits.get(l).teams().contains(id))
                    .toArray();
        }
        previousStops = problem.previous().outings().stream()
                .mapToInt(o -> o.stops().size())
                .sum();
        previousRoutes = previousStops == 0 || changeWeight == 0 ? null : previousRoutes(problem);
    }

    private static int[] table(int[] cells, int[] location, int locations) {
        int points = location.length;
        int[] table = new int[points * points];
        for (int a = 0; a < points; a++) {
            for (int b = 0; b < points; b++) table[a * points + b] = cells[location[a] * locations + location[b]];
        }
        return table;
    }

    private int[][] previousRoutes(Problem problem) {
        int[][] held = new int[sites][];
        Arrays.fill(held, new int[0]);
        for (var outing : problem.previous().outings()) {
            int route = route(outing.team(), outing.day());
            if (route < 0) continue;
            for (String id : outing.stops()) {
                int i = site(id);
                held[i] = Arrays.copyOf(held[i], held[i].length + 1);
                held[i][held[i].length - 1] = route;
            }
        }
        return held;
    }

    int site(String id) {
        return number(siteNumber, id);
    }

    int team(String id) {
        return number(teamNumber, id);
    }

    private static int number(Map<String, Integer> numbers, String id) {
        Integer number = numbers.get(id);
        if (number == null) throw new IllegalArgumentException("no " + id);
        return number;
    }

    /** The route of a team on a day, -1 when it does not work then. */
    int route(String team, int day) {
        return routeOf[team(team) * days + day];
    }

    boolean wasPrevious(int site, int route) {
        if (previousRoutes == null) return false;
        for (int held : previousRoutes[site]) if (held == route) return true;
        return false;
    }

    int visitsMost(int site) {
        return rewards[site].length;
    }

    /** Whether the team has the skills and the site is open that day. Hours and room are another matter. */
    boolean allows(int site, int route) {
        return skilled[site * teams + routeTeam[route]] && openOn[site * days + routeDay[route]];
    }

    List<String> siteIds(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(i -> problem.sites().get(i).id()).toList();
    }
}
