package org.riaya.access.gathering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lessens walking at an equal number of points. A few neighbouring points are taken out and the best way to put as
 * many back, anywhere in their surroundings, is found exactly; this is repeated until no such window gives anything.
 * With one point a window is a swap; with as many as the problem has it is the exact answer.
 */
final class WalkingSearch {

    private static final int[] WINDOWS = {1, 2, 3, 4, 6};
    private static final int NODES_PER_WINDOW = 400;
    private static final int MOST_PASSES = 12;

    private final WalkingProblem problem;
    private int[] columns;

    private WalkingSearch(WalkingProblem problem, int[] start) {
        this.problem = problem;
        columns = start.clone();
    }

    /** Columns that cost no more than {@code start}, which must serve every row; at most as many. */
    static int[] improve(WalkingProblem problem, int[] start) {
        var search = new WalkingSearch(problem, start);
        for (int window : WINDOWS) {
            if (window >= start.length && window > 1) break;
            search.exhaust(window);
        }
        return search.columns;
    }

    private void exhaust(int window) {
        boolean better = true;
        for (int pass = 0; better && pass < MOST_PASSES; pass++) {
            better = false;
            for (int centre : columns.clone()) {
                if (contains(columns, centre)) better |= improveAround(centre, window);
            }
        }
    }

    private boolean improveAround(int centre, int window) {
        int[] out = neighbours(centre, window);
        int[] rest = Arrays.stream(columns).filter(j -> !contains(out, j)).toArray();
        var base = baseWith(rest);
        int[] surroundings = surroundings(out);
        int[] candidates =
                Arrays.stream(surroundings).filter(j -> !contains(rest, j)).toArray();
        var small = problem.window(candidates, problem.points - rest.length, base);
        int[] start =
                Arrays.stream(out).map(j -> Arrays.binarySearch(candidates, j)).toArray();
        long before = small.cost(start);
        int[] found = WalkingExact.solve(small, start, NODES_PER_WINDOW).columns();
        if (small.cost(found) >= before) return false;
        int[] in = Arrays.stream(found).map(c -> candidates[c]).toArray();
        columns = Arrays.copyOf(rest, rest.length + in.length);
        System.arraycopy(in, 0, columns, rest.length, in.length);
        return true;
    }

    /** The chosen column and the nearest other chosen ones, by rows and columns in common, up to {@code count}. */
    private int[] neighbours(int centre, int count) {
        List<Integer> found = new ArrayList<>(List.of(centre));
        var seen = new boolean[problem.columns()];
        var chosen = new boolean[problem.columns()];
        for (int j : columns) chosen[j] = true;
        var queue = new ArrayList<>(List.of(centre));
        seen[centre] = true;
        for (int q = 0; q < queue.size() && found.size() < count; q++) {
            for (int i : problem.rowsOf[queue.get(q)]) {
                for (int j : problem.columnsOf[i]) {
                    if (seen[j]) continue;
                    seen[j] = true;
                    queue.add(j);
                    if (chosen[j] && found.size() < count) found.add(j);
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** These and every column that serves a row of one of them, ascending. */
    private int[] surroundings(int[] out) {
        var around = Arrays.stream(out)
                .flatMap(j -> Arrays.stream(problem.rowsOf[j]))
                .flatMap(i -> Arrays.stream(problem.columnsOf[i]));
        return IntStream.concat(Arrays.stream(out), around).distinct().sorted().toArray();
    }

    private long[] baseWith(int[] chosen) {
        var base = problem.base.clone();
        for (int j : chosen) {
            for (int k = 0; k < problem.rowsOf[j].length; k++) {
                int i = problem.rowsOf[j][k];
                long cost = problem.costOf[j][k];
                if (base[i] == WalkingProblem.NONE || cost < base[i]) base[i] = cost;
            }
        }
        return base;
    }

    private static boolean contains(int[] list, int x) {
        for (int y : list) if (y == x) return true;
        return false;
    }
}
