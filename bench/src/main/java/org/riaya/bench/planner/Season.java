package org.riaya.bench.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.riaya.planner.Gap;
import org.riaya.planner.Hours;
import org.riaya.planner.Limits;
import org.riaya.planner.Limits.OutingLimit;
import org.riaya.planner.Matrix;
import org.riaya.planner.Objective;
import org.riaya.planner.Objective.Breadth;
import org.riaya.planner.Previous;
import org.riaya.planner.Problem;
import org.riaya.planner.Site;
import org.riaya.planner.Team;
import org.riaya.planner.Travel;
import org.riaya.planner.Window;

/**
 * A winter season with the counts that were published for Operation Riaya 2025-26 in Fès-Meknès, on an invented map: per
 * province its outings, and over six provinces 297 gathering points, 178 of them of high risk, 26 mobile units and 136 days
 * from 15 November. Positions, people, services and snow are drawn from the seed; nothing here is a real place.
 */
final class Season {

    private static final int DAYS = 136;
    private static final int[] OUTINGS = {134, 114, 114, 48, 35, 32};
    private static final int[] POINTS = {84, 71, 71, 30, 22, 19};
    private static final int[] UNITS = {7, 6, 6, 3, 2, 2};
    private static final int RAMADAN_FROM = 96; // 19 February 2026
    private static final int RAMADAN_TO = 124;

    private final SplittableRandom random;
    private final List<double[]> places = new ArrayList<>(); // x, y in km, relief 0 to 1
    private final List<Team> teams = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private final List<OutingLimit> limits = new ArrayList<>();

    private Season(long seed) {
        random = new SplittableRandom(seed);
    }

    static Problem make(long seed) {
        var season = new Season(seed);
        for (int province = 0; province < OUTINGS.length; province++) season.province(province);
        return season.problem();
    }

    private void province(int province) {
        double x = 70 * (province % 3) + 35;
        double y = 80 * (province / 3) + 40;
        List<String> named = new ArrayList<>();
        int bases = Math.max(1, UNITS[province] / 2);
        int firstBase = places.size();
        for (int b = 0; b < bases; b++) places.add(around(x, y, 45, 0.1));
        for (int u = 0; u < UNITS[province]; u++) named.add(team(province, u, firstBase + u % bases));
        limits.add(new OutingLimit(named, OUTINGS[province]));
        int communes = Math.max(2, POINTS[province] / 4);
        List<double[]> centres = new ArrayList<>();
        for (int c = 0; c < communes; c++) centres.add(around(x, y, 70, 1));
        for (int p = 0; p < POINTS[province]; p++) {
            int commune = random.nextInt(communes);
            double[] centre = centres.get(commune);
            places.add(around(centre[0], centre[1], 14, centre[2]));
            site(province, commune, centre[2]);
        }
    }

    private double[] around(double x, double y, double width, double relief) {
        return new double[] {
            x + width * (random.nextDouble() - 0.5),
            y + width * (random.nextDouble() - 0.5),
            relief * random.nextDouble()
        };
    }

    private String team(int province, int unit, int base) {
        String id = "unit-" + province + "-" + unit;
        var working = IntStream.range(0, DAYS)
                .filter(day -> (day + 6) % 7 != 0)
                .boxed()
                .toList(); // 15 November 2025: a Saturday
        Map<Integer, Hours> ramadan = new TreeMap<>();
        for (int day = RAMADAN_FROM; day <= RAMADAN_TO; day++) ramadan.put(day, new Hours(540, 900));
        List<String> skills = unit % 2 == 0 ? List.of("midwife", "ultrasound") : List.of("midwife");
        teams.add(new Team(id, base, base, working, 480, 990, ramadan, 900, 4, Team.NO_LIMIT, skills));
        return id;
    }

    private void site(int province, int commune, double height) {
        boolean high = random.nextInt(297) < 178;
        int people = 150 + random.nextInt(520);
        int worth = people * (high ? 3 : 2);
        var closed = height < 0.6
                ? List.<Integer>of()
                : IntStream.range(0, DAYS)
                        .filter(_ -> random.nextInt(12) == 0)
                        .boxed()
                        .toList();
        sites.add(new Site(
                "point-" + sites.size(),
                places.size() - 1,
                60 + people / 5,
                people,
                high ? List.of(worth, worth / 2, worth / 3, worth / 4) : List.of(worth, worth / 3),
                0,
                high ? new Gap(14, 35, 8) : new Gap(21, 60, 4),
                random.nextInt(5) == 0 ? List.of(Window.daily(510, 720)) : List.of(Window.daily(510, 930)),
                closed,
                random.nextInt(3) == 0 ? List.of("ultrasound") : List.of(),
                province + "." + commune));
    }

    private Problem problem() {
        var dry = matrix(1);
        var snow = matrix(1.5);
        var ofDay = IntStream.range(0, DAYS)
                .mapToObj(day -> day >= 30 && day < 100 && day % 5 < 2 ? "snow" : "dry")
                .toList();
        var travel = new Travel(
                List.of(new Travel.Profile("dry", dry, null), new Travel.Profile("snow", snow, null)), ofDay);
        var names =
                IntStream.range(0, places.size()).mapToObj(i -> "place " + i).toList();
        var objective = new Objective(1, 0, 60, new Breadth(1, 50), 0);
        return new Problem(
                "season",
                DAYS,
                names,
                travel,
                teams,
                sites,
                List.of(),
                new Limits(limits),
                objective,
                Previous.NONE,
                1);
    }

    private Matrix matrix(double slow) {
        int n = places.size();
        int[] cells = new int[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double[] a = places.get(i);
                double[] b = places.get(j);
                double km = Math.hypot(a[0] - b[0], a[1] - b[1]);
                if (i != j) cells[i * n + j] = (int) Math.ceil(slow * (km * 1.4 * 60 / 45 + 12 * (a[2] + b[2])));
            }
        }
        return Matrix.ofCells(n, cells);
    }
}
