package org.riaya.access.cells;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Shares ground among sites: a point belongs to the site whose squared distance less its weight is smallest, and to
 * none that is farther than the site's disc, which bounds the cells that have open ground beside them. Weights grow until cells have the areas asked for, as far as every site
 * stays inside its own cell. Sites without an area keep weight 0, so that among themselves the cells are Voronoi's.
 *
 * <p>Source: Aurenhammer, Hoffmann and Aronov, "Minkowski-type theorems and least-squares clustering", Algorithmica 20
 * (1998): weights that give any areas exist and are unique; the derivative of a cell's area by its own weight is the
 * sum over its edges of length / (2 x distance to the neighbour), used here for damped steps.
 */
final class PowerDiagram {

    private static final int ROUNDS = 80;
    private static final int PASSES = 100;
    /** An outer cell of known area may reach this many times as far as a disc of that area. */
    private static final double MOST_STRETCH = 2.2;

    /** Keeps steps short where a cell has hardly any neighbour. */
    private static final double LEAST_SLOPE = 0.8;

    private static final double FIRST_DAMPING = 0.7;
    private static final double CLOSE_ENOUGH = 0.001;
    private static final int PATIENCE = 5; // rounds without progress before steps are halved
    /** Share of the squared distance by which two weights may differ: below 1 keeps each site in its own cell. */
    private static final double MOST_DIFFERENCE = 0.9;

    private final double[] x;
    private final double[] y;
    private final double[] radius;
    private final double[] target; // square metres, NaN when unknown
    private final double[] weight;
    private final boolean[] outer; // has open ground beside it: its disc, not a neighbour, ends its cell somewhere
    private final int[][] byDistance; // the other sites, nearest first

    /** Positions in metres, all different; target areas in square metres or NaN; disc radii in metres. */
    PowerDiagram(double[] x, double[] y, double[] target, int[][] byDistance, double[] radius) {
        this.x = x;
        this.y = y;
        this.target = target;
        this.byDistance = byDistance;
        this.radius = radius.clone();
        weight = new double[x.length];
        outer = new boolean[x.length];
    }

    /** The other sites of each site, nearest first. */
    static int[][] byDistance(double[] x, double[] y) {
        return IntStream.range(0, x.length)
                .mapToObj(i -> IntStream.range(0, x.length)
                        .filter(j -> j != i)
                        .boxed()
                        .sorted(Comparator.comparingDouble(j -> Math.hypot(x[j] - x[i], y[j] - y[i])))
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Cells whose areas are as near to those asked for as was reached. */
    ConvexCell[] fit() {
        markOuter();
        var best = cells();
        var bestWeight = weight.clone();
        double least = error(best);
        var cells = best;
        double damping = FIRST_DAMPING;
        int idle = 0;
        for (int round = 0; round < ROUNDS && least > CLOSE_ENOUGH; round++) {
            adjust(cells, damping);
            keepSitesInside();
            cells = cells();
            double error = error(cells);
            if (error < least) {
                least = error;
                best = cells;
                bestWeight = weight.clone();
                idle = 0;
            } else if (++idle == PATIENCE || error == Double.POSITIVE_INFINITY) {
                System.arraycopy(bestWeight, 0, weight, 0, weight.length);
                cells = best;
                damping /= 2;
                idle = 0;
            }
        }
        return best;
    }

    /** Only outer cells are held to their area by their discs; inland that would leave gaps. */
    private void markOuter() {
        var cells = cells();
        for (int i = 0; i < cells.length; i++) {
            for (int k = 0; k < cells[i].size; k++) outer[i] |= cells[i].neighbour[k] == ConvexCell.OUTER;
            if (outer[i] && !Double.isNaN(target[i])) {
                radius[i] = Math.min(radius[i], MOST_STRETCH * Math.sqrt(target[i] / Math.PI));
            }
        }
    }

    private ConvexCell[] cells() {
        double heaviest = Arrays.stream(weight).max().orElse(0);
        var cells = new ConvexCell[x.length];
        for (int i = 0; i < cells.length; i++) cells[i] = cell(i, heaviest);
        return cells;
    }

    private ConvexCell cell(int i, double heaviest) {
        var cell = ConvexCell.disc(x[i], y[i], radius[i]);
        double reach = cell.reach(x[i], y[i]);
        for (int j : byDistance[i]) {
            double east = x[j] - x[i];
            double north = y[j] - y[i];
            double squared = squared(i, j);
            double distance = Math.sqrt(squared);
            if (squared > heaviest - weight[i] && (squared + weight[i] - heaviest) / (2 * distance) >= reach) break;
            double border = (squared + weight[i] - weight[j]) / (2 * distance);
            if (border >= reach) continue;
            double a = east / distance;
            double b = north / distance;
            cell.cut(a, b, a * x[i] + b * y[i] + border, j);
            reach = cell.reach(x[i], y[i]);
        }
        return cell;
    }

    /**
     * Share of the ground asked for that is missed, in all; 0 when no area is known. Endless when a site lies outside
     * its own cell, so that such weights are never kept.
     */
    private double error(ConvexCell[] cells) {
        double missed = 0;
        double asked = 0;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].size < 3 || !holdsItsSite(i, cells[i])) return Double.POSITIVE_INFINITY;
            if (Double.isNaN(target[i])) continue;
            missed += Math.abs(cells[i].area() - target[i]);
            asked += target[i];
        }
        return asked == 0 ? 0 : missed / asked;
    }

    private boolean holdsItsSite(int i, ConvexCell cell) {
        for (int k = 0; k < cell.size; k++) {
            int j = cell.neighbour[k];
            if (j != ConvexCell.OUTER && squared(i, j) + weight[i] - weight[j] <= 0) return false;
        }
        return true;
    }

    private double squared(int i, int j) {
        double east = x[j] - x[i];
        double north = y[j] - y[i];
        return east * east + north * north;
    }

    private void adjust(ConvexCell[] cells, double damping) {
        for (int i = 0; i < cells.length; i++) {
            if (Double.isNaN(target[i])) continue;
            double slope = 0;
            for (int k = 0; k < cells[i].size; k++) {
                int j = cells[i].neighbour[k];
                if (j == ConvexCell.OUTER) continue;
                slope += cells[i].edgeLength(k) / (2 * Math.sqrt(squared(i, j)));
            }
            double area = cells[i].area();
            double step = damping * (target[i] - area) / Math.max(slope, LEAST_SLOPE);
            weight[i] += Math.clamp(step, -target[i] / 2, target[i] / 2);
            if (outer[i]) radius[i] = outerRadius(i, area);
        }
    }

    /** A cell with open ground beside it is kept to its area by its disc as well. */
    private double outerRadius(int i, double area) {
        double even = Math.sqrt(target[i] / Math.PI);
        return Math.clamp(radius[i] * Math.pow(target[i] / area, 0.25), 1.05 * even, MOST_STRETCH * even);
    }

    /** Brings weights nearer to one another until every site is within its own cell, as far as passes allow. */
    private void keepSitesInside() {
        boolean changed = true;
        for (int pass = 0; changed && pass < PASSES; pass++) {
            changed = false;
            double heaviest = Arrays.stream(weight).max().orElse(0);
            for (int i = 0; i < x.length; i++) {
                for (int j : byDistance[i]) {
                    double most = MOST_DIFFERENCE * squared(i, j);
                    if (most > heaviest - weight[i]) break;
                    double excess = weight[j] - weight[i] - most;
                    if (excess <= most * 1e-6) continue;
                    bringNearer(i, j, excess);
                    changed = true;
                }
            }
        }
    }

    private void bringNearer(int i, int j, double excess) {
        boolean fixed = Double.isNaN(target[i]);
        boolean otherFixed = Double.isNaN(target[j]);
        if (!fixed) weight[i] += otherFixed ? excess : excess / 2;
        if (!otherFixed) weight[j] -= fixed ? excess : excess / 2;
    }
}
