package org.riaya.bench.planner;

import java.util.List;
import java.util.stream.IntStream;
import org.riaya.planner.Matrix;

/** Places in the plane, the depot first. */
record Points(double[] x, double[] y) {

    /** Straight-line distances, times the scale and truncated. */
    Matrix distances(int scale) {
        int n = x.length;
        int[] cells = new int[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++)
                cells[i * n + j] = (int) Math.floor(Math.hypot(x[i] - x[j], y[i] - y[j]) * scale + 1e-9);
        }
        return Matrix.ofCells(n, cells);
    }

    List<String> names() {
        return IntStream.range(0, x.length).mapToObj(Integer::toString).toList();
    }
}
