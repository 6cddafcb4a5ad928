package org.riaya.access.gathering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Douars and places that have nothing to do with the others: no douar here can walk to a place elsewhere. Rows are
 * douars, columns places, in order of preference.
 *
 * @param rowNames    number of each douar in the request
 * @param columnNames number of each place in the request
 * @param rowsOf      per column, the rows it can serve, ascending
 * @param walksOf     per column, the length of those walks
 * @param weight      per row, people (1 when unknown)
 * @param rank        per column, cost of preference, 0 for the most preferred kind
 * @param kept        per column, whether it must be a point
 * @param room        per column, people it can still take
 */
record Part(
        int[] rowNames,
        int[] columnNames,
        int[][] rowsOf,
        int[][] walksOf,
        long[] weight,
        int[] rank,
        boolean[] kept,
        long[] room) {

    int rows() {
        return rowNames.length;
    }

    int columns() {
        return columnNames.length;
    }

    /** Columns that are not kept, ascending. */
    int[] freeColumns() {
        var free = new ArrayList<Integer>();
        for (int j = 0; j < columns(); j++) if (!kept[j]) free.add(j);
        return toArray(free);
    }

    /** Covering problem of the rows that no kept column serves; its column k is {@code freeColumns()[k]}. */
    CoverProblem cover() {
        var newRow = new int[rows()];
        for (int j = 0; j < columns(); j++) if (kept[j]) for (int i : rowsOf[j]) newRow[i] = -1;
        int rows = 0;
        for (int i = 0; i < newRow.length; i++) if (newRow[i] == 0) newRow[i] = rows++;
        int[] free = freeColumns();
        var lists = new int[free.length][];
        for (int k = 0; k < free.length; k++) {
            lists[k] = Arrays.stream(rowsOf[free[k]])
                    .map(i -> newRow[i])
                    .filter(i -> i >= 0)
                    .toArray();
        }
        return CoverProblem.of(rows, lists);
    }

    /**
     * Walking problem over the free columns, for that many of them.
     *
     * @param ranked whether preference decides ties; without it the cost is people x length exactly
     */
    WalkingProblem walking(int points, boolean ranked) {
        long scale = ranked ? scale(points) : 1;
        int[] free = freeColumns();
        var lists = new int[free.length][];
        var costs = new long[free.length][];
        var columnCost = new long[free.length];
        for (int k = 0; k < free.length; k++) {
            lists[k] = rowsOf[free[k]];
            costs[k] = costs(free[k], scale);
            columnCost[k] = scale == 1 ? 0 : rank[free[k]];
        }
        return new WalkingProblem(lists, costs, base(scale), columnCost, points);
    }

    private long[] base(long scale) {
        var base = new long[rows()];
        Arrays.fill(base, WalkingProblem.NONE);
        for (int j = 0; j < columns(); j++) {
            if (!kept[j]) continue;
            long[] costs = costs(j, scale);
            for (int k = 0; k < costs.length; k++) {
                int i = rowsOf[j][k];
                if (base[i] == WalkingProblem.NONE || costs[k] < base[i]) base[i] = costs[k];
            }
        }
        return base;
    }

    private long[] costs(int j, long scale) {
        var costs = new long[rowsOf[j].length];
        for (int k = 0; k < costs.length; k++) costs[k] = weight[rowsOf[j][k]] * walksOf[j][k] * scale;
        return costs;
    }

    /** Larger than the ranks of so many columns together; 1 (no ranks) where that would overflow. */
    private long scale(int points) {
        long ranks = 1 + (long) points * Arrays.stream(rank).max().orElse(0);
        long people = Arrays.stream(weight).sum();
        long longest = 1;
        for (int[] walks : walksOf) for (int walk : walks) longest = Math.max(longest, walk);
        return Math.multiplyHigh(people * longest, ranks) == 0
                        && people * longest * ranks >= 0
                        && people * longest * ranks < Long.MAX_VALUE / 4
                ? ranks
                : 1;
    }

    /** For each row the nearest of these columns, the preferred one among equally near ones. */
    int[] nearest(int[] columns) {
        var nearest = new int[rows()];
        var length = new int[rows()];
        Arrays.fill(nearest, -1);
        for (int j : Arrays.stream(columns).sorted().toArray()) {
            for (int k = 0; k < rowsOf[j].length; k++) {
                int i = rowsOf[j][k];
                if (nearest[i] >= 0 && length[i] <= walksOf[j][k]) continue;
                nearest[i] = j;
                length[i] = walksOf[j][k];
            }
        }
        return nearest;
    }

    /** People x length when each row goes to the column given for it. */
    long walking(int[] columnOfRow) {
        long sum = 0;
        for (int i = 0; i < columnOfRow.length; i++) sum += weight[i] * length(i, columnOfRow[i]);
        return sum;
    }

    /** Length of the walk from a row to a column that serves it. */
    int length(int row, int column) {
        return walksOf[column][Arrays.binarySearch(rowsOf[column], row)];
    }

    private static int[] toArray(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
