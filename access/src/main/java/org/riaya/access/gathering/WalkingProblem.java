package org.riaya.access.gathering;

import java.util.Arrays;

/**
 * Choosing at most {@code points} columns (places) so that every row (douar) has one within reach and the cost of
 * walking is least. The cost of a row is that of its nearest chosen column, or of the place kept by hand if nearer.
 * Immutable. Costs are whole numbers: people x length x {@code scale}, to which each chosen column adds its rank of
 * preference; {@code scale} is larger than all ranks together, so that ranks only decide ties.
 */
final class WalkingProblem {

    /** Base cost of a row that no kept place serves: it must get a column. */
    static final long NONE = -1;

    final int[][] rowsOf; // per column, ascending
    final long[][] costOf; // per column, cost of serving each of its rows
    final int[][] columnsOf; // per row, ascending
    final long[] base; // per row, cost of the nearest kept place, or NONE
    final long[] columnCost; // per column, cost of choosing it
    final int points;

    WalkingProblem(int[][] rowsOf, long[][] costOf, long[] base, long[] columnCost, int points) {
        this.rowsOf = rowsOf;
        this.costOf = costOf;
        this.base = base;
        this.columnCost = columnCost;
        this.points = points;
        this.columnsOf = CoverProblem.of(base.length, rowsOf).columnsOf;
    }

    int rows() {
        return base.length;
    }

    int columns() {
        return rowsOf.length;
    }

    /** Cost of a choice of columns that serves every row. */
    long cost(int[] columns) {
        var best = base.clone();
        long cost = 0;
        for (int j : columns) {
            cost += columnCost[j];
            for (int k = 0; k < rowsOf[j].length; k++) {
                int i = rowsOf[j][k];
                if (best[i] == NONE || costOf[j][k] < best[i]) best[i] = costOf[j][k];
            }
        }
        for (int i = 0; i < best.length; i++) {
            if (best[i] == NONE) throw new IllegalArgumentException("row " + i + " is not served");
            cost += best[i];
        }
        return cost;
    }

    /** The same choice seen from {@code columns} only, with these numbers of points and these base costs. */
    WalkingProblem window(int[] columns, int points, long[] baseOfAll) {
        var newRow = new int[rows()];
        Arrays.fill(newRow, -1);
        int count = 0;
        for (int j : columns) for (int i : rowsOf[j]) if (newRow[i] < 0) newRow[i] = count++;
        var lists = new int[columns.length][];
        var costs = new long[columns.length][];
        var ranks = new long[columns.length];
        var bases = new long[count];
        for (int i = 0; i < newRow.length; i++) if (newRow[i] >= 0) bases[newRow[i]] = baseOfAll[i];
        for (int c = 0; c < columns.length; c++) {
            int j = columns[c];
            lists[c] = Arrays.stream(rowsOf[j]).map(i -> newRow[i]).toArray();
            costs[c] = costOf[j];
            ranks[c] = columnCost[j];
        }
        return new WalkingProblem(lists, costs, bases, ranks, points);
    }
}
