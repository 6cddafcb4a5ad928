package org.riaya.bench.planner;

import java.io.IOException;
import java.nio.file.Path;
import org.riaya.planner.Problem;
import org.riaya.planner.Score;

/**
 * A benchmark instance as a problem of the planner.
 *
 * @param routes number of routes the figure is for, 0 where the file says; the seed of a season
 */
public record Instance(Family family, String name, int routes, Problem problem) {

    /** Where instances come from, and in which figure they are compared. */
    public enum Family {
        TOPTW,
        VRPTW,
        PCVRPTW,
        CAMPAIGN,
        /** Made here, from its seed: no file. */
        SEASON
    }

    public static Instance read(Path folder, Family family, String name, int routes) throws IOException {
        Path file = folder.resolve(family.name().toLowerCase(java.util.Locale.ROOT))
                .resolve(name + (family == Family.VRPTW || family == Family.PCVRPTW ? ".vrp" : ".txt"));
        var problem =
                switch (family) {
                    case TOPTW -> ToptwFile.read(file, name, routes);
                    case VRPTW, PCVRPTW -> VrplibFile.read(file, name, family == Family.PCVRPTW);
                    case CAMPAIGN -> CampaignFile.read(file);
                    case SEASON -> Season.make(routes);
                };
        return new Instance(family, name, routes, problem);
    }

    /** The family's own figure for a plan's score. */
    public double figure(Score score) {
        return switch (family) {
            case TOPTW -> score.rewards();
            case VRPTW -> score.travel() / 10.0;
            case PCVRPTW ->
                (score.travel()
                                + problem.sites().stream()
                                        .mapToLong(s -> s.rewards().getFirst())
                                        .sum()
                                - score.rewards())
                        / 10.0;
            case CAMPAIGN -> score.rewards() + score.breadth();
            case SEASON -> score.total();
        };
    }

    /** How far a figure is from the best known one, in percent: above zero is worse. */
    public double gap(double figure, double best) {
        boolean most = family != Family.VRPTW && family != Family.PCVRPTW;
        return 100 * (most ? best - figure : figure - best) / best;
    }
}
