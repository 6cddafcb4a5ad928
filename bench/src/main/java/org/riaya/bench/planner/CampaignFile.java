package org.riaya.bench.planner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.riaya.planner.Gap;
import org.riaya.planner.Matrix;
import org.riaya.planner.Objective;
import org.riaya.planner.Objective.Breadth;
import org.riaya.planner.Problem;
import org.riaya.planner.Site;
import org.riaya.planner.Team;
import org.riaya.planner.Travel;
import org.riaya.planner.Window;

/**
 * An outreach campaign, one line for each thing. {@code campaign NAME FIRST_DAY DAYS COMMUNES}; {@code base X Y} in km;
 * {@code team BASE SKILLS START MINUTES WEEKDAYS} with skills and weekdays as bit sets; {@code locality X Y RELIEF COMMUNE WEIGHT
 * NEEDS MINUTES VISITS SPACING MARKET OPEN CLOSE [FROM TO ...]} with the weekday of its market, 0 for any, and days of snow.
 *
 * <p>Minutes between two places: {@code ceil(km * 60 / 35 + 18 (r1 + r2))}, r the relief of either end, 0 for a base. A
 * locality's visits are worth its weight, then half, then a quarter, truncated; a commune adds the weight of its localities
 * reached, up to half of all.
 */
final class CampaignFile {

    private final List<double[]> bases = new ArrayList<>();
    private final List<double[]> localities = new ArrayList<>();
    private final List<int[]> teams = new ArrayList<>();
    private String name = "";
    private LocalDate first = LocalDate.EPOCH;
    private int days;

    private CampaignFile() {}

    static Problem read(Path file) throws IOException {
        var campaign = new CampaignFile();
        for (String line : Files.readAllLines(file)) campaign.line(line.trim().split("\\s+"));
        return campaign.problem();
    }

    private void line(String[] words) {
        switch (words[0]) {
            case "campaign" -> {
                name = words[1];
                first = LocalDate.parse(words[2]);
                days = Integer.parseInt(words[3]);
            }
            case "base" -> bases.add(numbers(words));
            case "team" ->
                teams.add(java.util.Arrays.stream(numbers(words))
                        .mapToInt(n -> (int) n)
                        .toArray());
            default -> localities.add(numbers(words));
        }
    }

    private static double[] numbers(String[] words) {
        return java.util.Arrays.stream(words)
                .skip(1)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private Problem problem() {
        int count = bases.size() + localities.size();
        var names = IntStream.range(0, count).mapToObj(Integer::toString).toList();
        List<Team> crews = new ArrayList<>();
        for (int t = 0; t < teams.size(); t++) {
            int[] team = teams.get(t);
            var working = daysWhen(weekday -> (team[4] >> weekday & 1) == 1);
            crews.add(new Team(
                    "team-" + t,
                    team[0],
                    team[0],
                    working,
                    team[2],
                    team[2] + team[3],
                    Map.of(),
                    Team.NO_LIMIT,
                    Team.NO_LIMIT,
                    Team.NO_LIMIT,
                    skills(team[1])));
        }
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < localities.size(); i++) sites.add(site(i, localities.get(i)));
        var objective = new Objective(0, 0, 0, new Breadth(1, 50), 0);
        return new Problem(name, days, names, Travel.of(minutes(count)), crews, sites, objective, 1);
    }

    private Site site(int i, double[] line) {
        int market = (int) line[9];
        boolean[] closed = new boolean[days];
        for (int k = 12; k + 1 < line.length; k += 2) {
            for (int day = (int) line[k]; day <= Math.min(days - 1, (int) line[k + 1]); day++) closed[day] = true;
        }
        if (market != 0) daysWhen(weekday -> weekday != market).forEach(day -> closed[day] = true);
        int weight = (int) line[4];
        var rewards =
                IntStream.range(0, (int) line[7]).mapToObj(k -> weight >> k).toList();
        return new Site(
                Integer.toString(i),
                bases.size() + i,
                (int) line[6],
                0,
                rewards,
                0,
                new Gap((int) line[8], Team.NO_LIMIT, 0),
                List.of(Window.daily((int) line[10], (int) line[11])),
                IntStream.range(0, days).filter(day -> closed[day]).boxed().toList(),
                skills((int) line[5]),
                Integer.toString((int) line[3]));
    }

    private List<Integer> daysWhen(java.util.function.IntPredicate weekday) {
        return IntStream.range(0, days)
                .filter(day -> weekday.test(first.plusDays(day).getDayOfWeek().getValue()))
                .boxed()
                .toList();
    }

    private static List<String> skills(int bits) {
        return IntStream.range(0, 31)
                .filter(s -> (bits >> s & 1) == 1)
                .mapToObj(s -> "skill-" + s)
                .toList();
    }

    private Matrix minutes(int count) {
        int[] cells = new int[count * count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) if (i != j) cells[i * count + j] = minutes(place(i), place(j));
        }
        return Matrix.ofCells(count, cells);
    }

    private double[] place(int i) {
        return i < bases.size() ? bases.get(i) : localities.get(i - bases.size());
    }

    private static int minutes(double[] a, double[] b) {
        double relief = (a.length > 2 ? a[2] : 0) + (b.length > 2 ? b[2] : 0);
        return (int) Math.ceil(Math.hypot(a[0] - b[0], a[1] - b[1]) * 60 / 35 + 18 * relief);
    }
}
