package org.riaya.planner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.riaya.planner.Limits.OutingLimit;
import org.riaya.planner.Objective.Breadth;
import org.riaya.planner.Previous.PreviousOuting;

/**
 * Small problems with every feature of the model, each from a seed. Travel is asymmetric, differs by day and does not keep
 * the triangle inequality.
 */
public final class RandomProblems {

    private final Random random;
    private final int sites;
    private final int teams;
    private final int days;

    private RandomProblems(long seed, int sites, int teams, int days) {
        random = new Random(seed);
        this.sites = 1 + random.nextInt(sites);
        this.teams = 1 + random.nextInt(teams);
        this.days = 1 + random.nextInt(days);
    }

    /** At most so many sites, teams and days; fixed outings are taken from a short plan, so that they are possible. */
    public static Problem make(long seed, int sites, int teams, int days) {
        var maker = new RandomProblems(seed, sites, teams, days);
        var free = maker.free(seed);
        if (maker.often(0.5)) return free;
        var plan = Planner.plan(free, Effort.ofIterations(20).withThreads(1));
        return maker.around(free, plan);
    }

    private Problem free(long seed) {
        int places = 1 + random.nextInt(sites + 2);
        var names = IntStream.range(0, places).mapToObj(i -> "place " + i).toList();
        List<Team> crews = new ArrayList<>();
        for (int t = 0; t < teams; t++) crews.add(team("team-" + t, places));
        List<Site> all = new ArrayList<>();
        for (int i = 0; i < sites; i++) all.add(site("site-" + i, places));
        var objective = new Objective(
                random.nextInt(3),
                often(0.3) ? random.nextInt(3) : 0,
                often(0.4) ? random.nextInt(30) : 0,
                often(0.5) ? new Breadth(random.nextInt(3), random.nextInt(101)) : Breadth.NONE,
                often(0.5) ? random.nextInt(20) : 0);
        List<OutingLimit> limits = new ArrayList<>();
        for (int l = random.nextInt(3); l > 0; l--) {
            var named = crews.stream().map(Team::id).filter(_ -> often(0.6)).toList();
            limits.add(new OutingLimit(named, random.nextInt(teams * days + 1)));
        }
        return new Problem(
                "random " + seed,
                days,
                names,
                travel(places),
                crews,
                all,
                List.of(),
                new Limits(limits),
                objective,
                Previous.NONE,
                seed);
    }

    private Problem around(Problem free, Plan plan) {
        List<FixedOuting> fixed = new ArrayList<>();
        List<PreviousOuting> previous = new ArrayList<>();
        for (var outing : plan.outings()) {
            var stops = outing.stops().stream().map(Plan.Stop::site).toList();
            if (often(0.2)) fixed.add(new FixedOuting(outing.team(), outing.day(), stops, often(0.5)));
            if (often(0.7)) {
                var known = new ArrayList<>(stops);
                if (often(0.3)) known.removeFirst();
                if (often(0.3))
                    known.add(free.sites().get(random.nextInt(sites)).id());
                previous.add(new PreviousOuting(
                        outing.team(), outing.day(), known.stream().distinct().toList()));
            }
        }
        return new Problem(
                free.name(),
                free.days(),
                free.locations(),
                free.travel(),
                free.teams(),
                free.sites(),
                fixed,
                free.limits(),
                free.objective(),
                new Previous(previous),
                free.seed());
    }

    private Travel travel(int places) {
        List<Travel.Profile> profiles = new ArrayList<>();
        for (int p = 0; p < 1 + random.nextInt(3); p++)
            profiles.add(new Travel.Profile("roads " + p, matrix(places), often(0.4) ? matrix(places) : null));
        var ofDay = profiles.size() == 1 && often(0.5)
                ? List.<String>of()
                : IntStream.range(0, days)
                        .mapToObj(_ ->
                                profiles.get(random.nextInt(profiles.size())).name())
                        .toList();
        return new Travel(profiles, ofDay);
    }

    private Matrix matrix(int places) {
        int[] cells = new int[places * places];
        for (int i = 0; i < cells.length; i++) cells[i] = i / places == i % places ? 0 : 1 + random.nextInt(40);
        return Matrix.ofCells(places, cells);
    }

    private Team team(String id, int places) {
        var working = IntStream.range(0, days).filter(_ -> often(0.8)).boxed().toList();
        int from = random.nextInt(30);
        int to = from + 30 + random.nextInt(150);
        Map<Integer, Hours> shorter = new TreeMap<>();
        for (int day = 0; day < days; day++)
            if (often(0.2)) shorter.put(day, new Hours(from + 5, Math.max(from + 5, to - 40)));
        int start = random.nextInt(places);
        return new Team(
                id,
                start,
                often(0.8) ? start : random.nextInt(places),
                working,
                from,
                to,
                shorter,
                often(0.6) ? Team.NO_LIMIT : random.nextInt(30),
                often(0.6) ? Team.NO_LIMIT : random.nextInt(4),
                often(0.7) ? Team.NO_LIMIT : random.nextInt(150),
                skills(0.7));
    }

    private Site site(String id, int places) {
        List<Integer> rewards = new ArrayList<>();
        int reward = random.nextInt(100);
        for (int k = 0; k < 1 + random.nextInt(3); k++) {
            rewards.add(reward);
            reward = often(0.9) ? reward * 2 / 3 : random.nextInt(100);
        }
        int min = often(0.5) ? 0 : random.nextInt(days);
        var gap =
                new Gap(min, often(0.5) ? Team.NO_LIMIT : random.nextInt(days + 1), often(0.6) ? 0 : random.nextInt(6));
        List<Window> windows = new ArrayList<>();
        for (int w = random.nextInt(4); w > 0; w--) {
            int from = random.nextInt(120);
            var on = IntStream.range(0, days).filter(_ -> often(0.4)).boxed().toList();
            windows.add(new Window(often(0.7) ? List.of() : on, from, from + random.nextInt(60)));
        }
        var closed = IntStream.range(0, days).filter(_ -> often(0.15)).boxed().toList();
        return new Site(
                id,
                random.nextInt(places),
                random.nextInt(30),
                random.nextInt(15),
                rewards,
                often(0.8) ? 0 : random.nextInt(rewards.size() + 1),
                often(0.4) ? Gap.NONE : gap,
                windows,
                closed,
                skills(0.25),
                often(0.5) ? null : "group " + random.nextInt(3));
    }

    private List<String> skills(double share) {
        return List.of("doctor", "midwife", "ultrasound").stream()
                .filter(_ -> often(share))
                .toList();
    }

    private boolean often(double share) {
        return random.nextDouble() < share;
    }

    static Effort steps(long iterations) {
        return new Effort((Duration) null, iterations, 1, null);
    }
}
