package org.riaya.bench.planner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.riaya.planner.Objective;
import org.riaya.planner.Problem;
import org.riaya.planner.Site;
import org.riaya.planner.Team;
import org.riaya.planner.Travel;
import org.riaya.planner.Window;

/**
 * Team orienteering with time windows, in the text form of the orienteering literature: two lines of counts, then a line for
 * each place, the depot first: number, x, y, service, reward, three to skip, and last opening and closing. Times count in
 * tenths, in hundredths in the {@code pr} files.
 */
final class ToptwFile {

    private ToptwFile() {}

    static Problem read(Path file, String name, int routes) throws IOException {
        int scale = name.startsWith("pr") ? 100 : 10;
        List<double[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file).stream().skip(2).toList()) {
            if (line.isBlank()) continue;
            String[] words = line.trim().split("\\s+");
            double[] row = new double[words.length];
            for (int k = 0; k < words.length; k++) row[k] = Double.parseDouble(words[k]);
            rows.add(row);
        }
        var points = new Points(
                rows.stream().mapToDouble(r -> r[1]).toArray(),
                rows.stream().mapToDouble(r -> r[2]).toArray());
        List<Site> sites = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            double[] r = rows.get(i);
            var window = Window.daily(scaled(r[r.length - 2], scale), scaled(r[r.length - 1], scale));
            sites.add(new Site(
                    Integer.toString(i),
                    i,
                    scaled(r[3], scale),
                    0,
                    List.of((int) Math.round(r[4])),
                    0,
                    org.riaya.planner.Gap.NONE,
                    List.of(window),
                    List.of(),
                    List.of(),
                    null));
        }
        double[] depot = rows.getFirst();
        List<Team> teams = new ArrayList<>();
        for (int t = 0; t < routes; t++) {
            teams.add(Team.of(
                    "route-" + t,
                    0,
                    List.of(0),
                    scaled(depot[depot.length - 2], scale),
                    scaled(depot[depot.length - 1], scale)));
        }
        return new Problem(
                name + ":" + routes,
                1,
                points.names(),
                Travel.of(points.distances(scale)),
                teams,
                sites,
                Objective.REWARDS,
                1);
    }

    private static int scaled(double number, int scale) {
        return (int) Math.round(number * scale);
    }
}
