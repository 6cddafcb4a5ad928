package org.riaya.access.cells;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Sites on the plane, ready to share the ground.
 *
 * @param site   number of each site in the request
 * @param x      metres east, no two sites alike
 * @param y      metres north
 * @param target area in square metres, NaN when unknown
 */
record Ground(int[] site, double[] x, double[] y, double[] target) {

    private static final int NEIGHBOURS = 6;
    private static final double LONE_RADIUS_METRES = 10_000;
    /** Times the distance to the sixth neighbour: enough to leave no gap between cells inland. */
    private static final double GENEROUS = 1.2;
    /** A cell this many times as large as its known area means that its neighbours cannot fill the ground. */
    private static final double TOO_LARGE = 1.6;

    static Ground of(List<CellSite> sites, MapPlane plane) {
        int n = sites.size();
        var x = new double[n];
        var y = new double[n];
        var target = new double[n];
        Set<List<Double>> taken = new HashSet<>();
        for (int i = 0; i < n; i++) {
            var at = plane.point(sites.get(i).centre()).getCoordinate();
            // Two places with the same centre share its surroundings: the second is drawn 30 m east.
            while (!taken.add(List.of(at.x, at.y))) at.x += 30;
            x[i] = at.x;
            y[i] = at.y;
            var area = sites.get(i).areaKm2();
            target[i] = area == null ? Double.NaN : area * 1e6;
        }
        return new Ground(IntStream.range(0, n).toArray(), x, y, target);
    }

    ConvexCell[] cells() {
        int[][] byDistance = PowerDiagram.byDistance(x, y);
        var radius = new double[x.length];
        for (int i = 0; i < radius.length; i++) radius[i] = radius(i, byDistance[i]);
        return new PowerDiagram(x, y, target, byDistance, radius).fit();
    }

    /** Sites that cannot be made as small as they are by moving borders: towns among wide communes. */
    boolean[] towns() {
        var cells = cells();
        var towns = new boolean[x.length];
        for (int i = 0; i < towns.length; i++) towns[i] = cells[i].area() > TOO_LARGE * target[i];
        return towns;
    }

    Ground without(boolean[] left) {
        int[] kept = IntStream.range(0, x.length).filter(i -> !left[i]).toArray();
        return new Ground(
                Arrays.stream(kept).map(i -> site[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> x[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> y[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> target[i]).toArray());
    }

    /** A disc of the site's area, smaller where it would reach near another site. */
    ConvexCell disc(int i) {
        double nearest = IntStream.range(0, x.length)
                .filter(j -> j != i)
                .mapToDouble(j -> Math.hypot(x[j] - x[i], y[j] - y[i]))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        return ConvexCell.disc(x[i], y[i], Math.min(Math.sqrt(target[i] / Math.PI), 0.45 * nearest));
    }

    private double radius(int i, int[] byDistance) {
        if (byDistance.length == 0) {
            return Double.isNaN(target[i]) ? LONE_RADIUS_METRES : Math.sqrt(target[i] / Math.PI);
        }
        int j = byDistance[Math.min(NEIGHBOURS, byDistance.length) - 1];
        return GENEROUS * Math.hypot(x[j] - x[i], y[j] - y[i]);
    }
}
