package org.riaya.bench.planner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.riaya.planner.Gap;
import org.riaya.planner.Objective;
import org.riaya.planner.Problem;
import org.riaya.planner.Site;
import org.riaya.planner.Team;
import org.riaya.planner.Travel;
import org.riaya.planner.Window;

/**
 * Vehicle routing with time windows, in VRPLIB sections and the DIMACS convention: everything in tenths, truncated. A place
 * is required, or, where prizes are given, may be left out at the price of its prize.
 */
final class VrplibFile {

    private static final int SCALE = 10;

    private VrplibFile() {}

    static Problem read(Path file, String name, boolean prizes) throws IOException {
        Map<String, String> head = new HashMap<>();
        Map<String, List<String[]>> sections = new HashMap<>();
        List<String[]> current = new ArrayList<>();
        for (String raw : Files.readAllLines(file)) {
            String line = raw.trim();
            if (line.isEmpty() || line.equals("EOF")) continue;
            if (line.endsWith("_SECTION")) {
                current = new ArrayList<>();
                sections.put(line, current);
            } else if (line.contains(":")) {
                head.put(
                        line.substring(0, line.indexOf(':')).trim(),
                        line.substring(line.indexOf(':') + 1).trim());
            } else {
                current.add(line.split("\\s+"));
            }
        }
        var points = new Points(column(sections, "NODE_COORD", 1), column(sections, "NODE_COORD", 2));
        double[] open = column(sections, "TIME_WINDOW", 1);
        double[] close = column(sections, "TIME_WINDOW", 2);
        double[] demand = column(sections, "DEMAND", 1);
        double[] service = sections.containsKey("SERVICE_TIME_SECTION")
                ? column(sections, "SERVICE_TIME", 1)
                : constant(points.x().length, Double.parseDouble(head.getOrDefault("SERVICE_TIME", "0")));
        double[] prize = prizes ? column(sections, "PRIZE", 1) : constant(points.x().length, 0);
        List<Site> sites = new ArrayList<>();
        for (int i = 1; i < points.x().length; i++) {
            sites.add(new Site(
                    Integer.toString(i),
                    i,
                    scaled(service[i]),
                    (int) demand[i],
                    List.of(scaled(prize[i])),
                    prizes ? 0 : 1,
                    Gap.NONE,
                    List.of(Window.daily(scaled(open[i]), scaled(close[i]))),
                    List.of(),
                    List.of(),
                    null));
        }
        int capacity = Integer.parseInt(head.getOrDefault("CAPACITY", Integer.toString(Team.NO_LIMIT)));
        int vehicles = Integer.parseInt(head.getOrDefault("VEHICLES", Integer.toString(sites.size())));
        List<Team> teams = new ArrayList<>();
        for (int t = 0; t < vehicles; t++) {
            teams.add(new Team(
                    "vehicle-" + t,
                    0,
                    0,
                    List.of(0),
                    scaled(open[0]),
                    scaled(close[0]),
                    Map.of(),
                    capacity,
                    Team.NO_LIMIT,
                    Team.NO_LIMIT,
                    List.of()));
        }
        var objective = new Objective(1, 0, 0, Objective.Breadth.NONE, 0);
        return new Problem(name, 1, points.names(), Travel.of(points.distances(SCALE)), teams, sites, objective, 1);
    }

    private static double[] column(Map<String, List<String[]>> sections, String section, int column) {
        return sections.getOrDefault(section + "_SECTION", List.of()).stream()
                .mapToDouble(row -> Double.parseDouble(row[column]))
                .toArray();
    }

    private static double[] constant(int size, double value) {
        double[] all = new double[size];
        java.util.Arrays.fill(all, value);
        return all;
    }

    private static int scaled(double number) {
        return (int) (number * SCALE);
    }
}
