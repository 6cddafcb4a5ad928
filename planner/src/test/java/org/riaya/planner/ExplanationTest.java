package org.riaya.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.riaya.planner.Limits.OutingLimit;
import org.riaya.planner.Plan.Change;
import org.riaya.planner.Plan.Outing;
import org.riaya.planner.Plan.Reason;
import org.riaya.planner.Plan.Stop;
import org.riaya.planner.Plan.Unserved;

class ExplanationTest {

    private static final Matrix TEN_APART = Matrix.of(new int[][] {{0, 10, 10}, {10, 0, 10}, {10, 10, 0}});

    @Test
    void everyChangeServesItsSiteAndChangesTheScoreAsTold() {
        int tried = 0;
        for (long seed = 0; seed < 400; seed++) {
            var problem = RandomProblems.make(seed, 10, 2, 6);
            var plan = Planner.plan(problem, RandomProblems.steps(60));
            for (var unserved : plan.unserved()) {
                if (unserved.change() == null) continue;
                assertThat(serve(problem, plan, unserved))
                        .as("seed %d, %s", seed, unserved)
                        .isTrue();
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(500);
    }

    @Test
    void tellsTheFirstReasonThatHolds() {
        assertThat(reason(site().skilled("doctor"), team())).isEqualTo(Reason.NO_TEAM_WITH_SKILL);
        assertThat(reason(site().closed(0), team())).isEqualTo(Reason.CLOSED);
        assertThat(reason(site().demanding(9), team())).isEqualTo(Reason.ABOVE_CAPACITY);
        assertThat(reason(site().window(0, 5), team())).isEqualTo(Reason.WINDOW_UNREACHABLE);
        assertThat(reason(site().service(90), team())).isEqualTo(Reason.WINDOW_UNREACHABLE);
        assertThat(reason(site().rewarded(5), team())).isEqualTo(Reason.NOT_WORTH_THE_COST);
        assertThat(reason(site().service(60), team(), other(60))).isEqualTo(Reason.LOWER_VALUE);
    }

    @Test
    void saysThatNoDayIsLeftWhenOutingsAreLimited() {
        var problem = new Problem(
                "",
                1,
                List.of("base", "a", "b"),
                Travel.of(TEN_APART),
                List.of(team()),
                List.of(Site.of("a", 1, 10, 100)),
                List.of(),
                new Limits(List.of(new OutingLimit(List.of("team"), 0))),
                Objective.REWARDS,
                Previous.NONE,
                1);

        var unserved =
                Planner.plan(problem, RandomProblems.steps(50)).unserved().getFirst();

        assertThat(unserved.reason()).isEqualTo(Reason.NO_DAY_LEFT);
        assertThat(unserved.change())
                .isEqualTo(new Change(Change.Kind.MORE_OUTINGS, "team", 0, List.of(), List.of(), 1, 100));
    }

    // ---- given

    private record Sketch(Site site) {
        Sketch skilled(String skill) {
            return new Sketch(
                    new Site("a", 1, 10, 0, List.of(50), 0, Gap.NONE, List.of(), List.of(), List.of(skill), null));
        }

        Sketch closed(int day) {
            return new Sketch(
                    new Site("a", 1, 10, 0, List.of(50), 0, Gap.NONE, List.of(), List.of(day), List.of(), null));
        }

        Sketch demanding(int demand) {
            return new Sketch(
                    new Site("a", 1, 10, demand, List.of(50), 0, Gap.NONE, List.of(), List.of(), List.of(), null));
        }

        Sketch window(int from, int to) {
            var window = List.of(Window.daily(from, to));
            return new Sketch(new Site("a", 1, 10, 0, List.of(50), 0, Gap.NONE, window, List.of(), List.of(), null));
        }

        Sketch service(int time) {
            return new Sketch(Site.of("a", 1, time, 50));
        }

        Sketch rewarded(int reward) {
            return new Sketch(Site.of("a", 1, 10, reward));
        }
    }

    private static Sketch site() {
        return new Sketch(Site.of("a", 1, 10, 50));
    }

    private static Site other(int service) {
        return Site.of("b", 2, service, 90);
    }

    private static Team team() {
        return new Team(
                "team", 0, 0, List.of(0), 0, 100, java.util.Map.of(), 8, Team.NO_LIMIT, Team.NO_LIMIT, List.of());
    }

    private static Reason reason(Sketch sketch, Team team, Site... others) {
        List<Site> sites = new ArrayList<>(List.of(others));
        sites.add(sketch.site());
        var objective = new Objective(1, 0, 0, Objective.Breadth.NONE, 0);
        var problem =
                new Problem("", 1, List.of("base", "a", "b"), Travel.of(TEN_APART), List.of(team), sites, objective, 1);
        var unserved = Planner.plan(problem, RandomProblems.steps(50)).unserved();
        assertThat(unserved).hasSize(1);
        return unserved.getFirst().reason();
    }

    // ---- making the change, without the engine

    private static boolean serve(Problem problem, Plan plan, Unserved unserved) {
        var change = unserved.change();
        var bent = bend(problem, unserved.site(), change);
        var replayed = Checker.check(bent, plan);
        long expected = replayed.score().total() + change.score();
        List<Outing> others = new ArrayList<>(plan.outings());
        List<String> route = new ArrayList<>();
        others.removeIf(o -> {
            boolean same = o.team().equals(change.team()) && o.day() == change.day();
            if (same) o.stops().forEach(s -> route.add(s.site()));
            return same;
        });
        route.removeAll(change.dropped());
        for (int at = 0; at <= route.size(); at++) {
            List<String> longer = new ArrayList<>(route);
            longer.add(at, unserved.site());
            List<Outing> all = new ArrayList<>(others);
            all.add(drive(bent, change, longer));
            var report = Checker.check(bent, new Plan("", plan.score(), all, List.of(), null, 0, 0, ""));
            boolean feasible =
                    report.violations().stream().allMatch(v -> v.key().equals("planner.violation.required"));
            if (feasible && report.score().total() == expected) return true;
        }
        return false;
    }

    private static Outing drive(Problem problem, Change change, List<String> ids) {
        var team = problem.teams().stream()
                .filter(t -> t.id().equals(change.team()))
                .findFirst()
                .orElseThrow();
        var time = problem.travel().on(change.day()).time();
        int now = team.hoursOn(change.day()).from();
        int place = team.start();
        List<Stop> stops = new ArrayList<>();
        for (String id : ids) {
            var site = problem.sites().stream()
                    .filter(s -> s.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            int arrival = now + time.get(place, site.location());
            int start = arrival;
            while (start < 1_000 && !open(site, change.day(), start)) start++;
            now = start + site.service();
            place = site.location();
            stops.add(new Stop(id, arrival, start, now));
        }
        return new Outing(
                team.id(), change.day(), team.hoursOn(change.day()).from(), now + time.get(place, team.end()), stops);
    }

    private static boolean open(Site site, int day, int time) {
        boolean ofDay = site.windows().stream().anyMatch(w -> w.days().contains(day));
        return site.windows().isEmpty()
                || site.windows().stream()
                        .filter(w -> ofDay ? w.days().contains(day) : w.days().isEmpty())
                        .anyMatch(w -> w.from() <= time && time <= w.to());
    }

    private static Problem bend(Problem problem, String siteId, Change change) {
        var teams = problem.teams().stream()
                .map(t -> t.id().equals(change.team()) ? bend(t, change) : t)
                .toList();
        var sites = problem.sites().stream()
                .map(s -> s.id().equals(siteId) && change.kind() == Change.Kind.OPEN_SITE ? open(s, change.day()) : s)
                .toList();
        var limits = problem.limits().outings().stream()
                .map(l -> change.kind() == Change.Kind.MORE_OUTINGS && l.teams().contains(change.team())
                        ? new OutingLimit(l.teams(), l.max() + 1)
                        : l)
                .toList();
        return new Problem(
                problem.name(),
                problem.days(),
                problem.locations(),
                problem.travel(),
                teams,
                sites,
                problem.fixed(),
                new Limits(limits),
                problem.objective(),
                problem.previous(),
                problem.seed());
    }

    private static Site open(Site s, int day) {
        List<Window> windows = new ArrayList<>(s.windows());
        if (!windows.isEmpty()) windows.add(new Window(List.of(day), 0, 10_000));
        var closed = s.closedDays().stream().filter(d -> d != day).toList();
        return new Site(
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
                s.group());
    }

    private static Team bend(Team t, Change change) {
        int more = change.amount();
        List<String> skills = new ArrayList<>(t.skills());
        skills.addAll(change.skills());
        var days = new TreeMap<>(t.shorterDays());
        int capacity = t.capacity();
        int distance = t.maxDistance();
        switch (change.kind()) {
            case LONGER_DAY -> {
                var hours = t.hoursOn(change.day());
                days.put(change.day(), new Hours(hours.from(), hours.to() + more));
            }
            case MORE_CAPACITY -> capacity += more;
            case MORE_DISTANCE -> distance += more;
            case ADD_STOP, DROP_STOPS, GIVE_SKILLS, OPEN_SITE, MORE_OUTINGS -> {}
        }
        return new Team(
                t.id(), t.start(), t.end(), t.days(), t.from(), t.to(), days, capacity, t.maxStops(), distance, skills);
    }
}
