package org.riaya.access.gathering;

import java.util.Arrays;

/**
 * Solves a small walking problem by depth-first search. What a set of further columns saves is at most the sum of what
 * each would save alone (savings are submodular), so the best savings of as many columns as may still be chosen bound
 * a branch. Rows not served yet count at their dearest column, which no complete choice exceeds.
 */
final class WalkingExact {

    private final WalkingProblem problem;
    private final long[] current; // per row, cost with what is chosen
    private final boolean[] served;
    private final boolean[] open; // per column, may still be chosen
    private final int[] chosen;
    private final long nodeLimit;
    private int used;
    private int missing;
    private long total;
    private long best;
    private int[] bestColumns;
    private long nodes;

    private WalkingExact(WalkingProblem problem, int[] start, long nodeLimit) {
        this.problem = problem;
        this.nodeLimit = nodeLimit;
        current = new long[problem.rows()];
        served = new boolean[problem.rows()];
        open = new boolean[problem.columns()];
        chosen = new int[problem.points];
        Arrays.fill(open, true);
        for (int j = 0; j < problem.columns(); j++) {
            for (int k = 0; k < problem.rowsOf[j].length; k++) {
                int i = problem.rowsOf[j][k];
                current[i] = Math.max(current[i], problem.costOf[j][k]);
            }
        }
        for (int i = 0; i < current.length; i++) {
            served[i] = problem.base[i] != WalkingProblem.NONE;
            if (served[i]) current[i] = problem.base[i];
            else missing++;
            total += current[i];
        }
        bestColumns = start;
        best = problem.cost(start);
    }

    /**
     * @param columns the best choice found, never worse than the one given
     * @param proven  whether no choice is better
     * @param nodes   nodes looked at
     */
    record Found(int[] columns, boolean proven, long nodes) {}

    /** Improves {@code start}, a choice that serves every row, as far as {@code nodeLimit} nodes allow. */
    static Found solve(WalkingProblem problem, int[] start, long nodeLimit) {
        if (start.length > problem.points) {
            throw new IllegalArgumentException("start has " + start.length + " columns for " + problem.points);
        }
        var exact = new WalkingExact(problem, start, nodeLimit);
        exact.node();
        return new Found(exact.bestColumns, exact.nodes < nodeLimit, exact.nodes);
    }

    private void node() {
        if (nodes >= nodeLimit) return;
        nodes++;
        if (missing == 0 && total < best) {
            best = total;
            bestColumns = Arrays.copyOf(chosen, used);
        }
        int left = problem.points - used;
        if (left == 0) return;
        var saving = new long[problem.columns()];
        if (!mayImprove(saving, left)) return;
        if (missing > 0) serveOneRow(saving);
        else chooseOrLeave(saving);
    }

    /** Fills what each open column would save alone; false when even the best of them together can't beat the best. */
    private boolean mayImprove(long[] saving, int left) {
        int widest = 0;
        var top = new long[left];
        for (int j = 0; j < saving.length; j++) {
            if (!open[j]) continue;
            int newRows = 0;
            long sum = -problem.columnCost[j];
            for (int k = 0; k < problem.rowsOf[j].length; k++) {
                int i = problem.rowsOf[j][k];
                sum += Math.max(0, current[i] - problem.costOf[j][k]);
                if (!served[i]) newRows++;
            }
            saving[j] = sum;
            widest = Math.max(widest, newRows);
            keepLargest(top, sum);
        }
        if ((long) widest * left < missing) return false;
        long bound = total;
        for (long s : top) bound -= s;
        return bound < best;
    }

    /** {@code top} holds the largest values so far, largest first, none below zero. */
    private static void keepLargest(long[] top, long value) {
        for (int k = 0; k < top.length && value > 0; k++) {
            if (value <= top[k]) continue;
            long pushed = top[k];
            top[k] = value;
            value = pushed;
        }
    }

    private void serveOneRow(long[] saving) {
        int row = -1;
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < served.length; i++) {
            if (served[i]) continue;
            int count = 0;
            for (int j : problem.columnsOf[i]) if (open[j]) count++;
            if (count < fewest) {
                fewest = count;
                row = i;
            }
        }
        var tried = new int[fewest];
        for (int t = 0; t < fewest; t++) {
            int column = -1;
            for (int j : problem.columnsOf[row]) {
                if (open[j] && (column < 0 || saving[j] > saving[column])) column = j;
            }
            tried[t] = column;
            open[column] = false;
            choose(column);
        }
        for (int j : tried) open[j] = true;
    }

    private void chooseOrLeave(long[] saving) {
        int column = -1;
        for (int j = 0; j < saving.length; j++) {
            if (open[j] && (column < 0 || saving[j] > saving[column])) column = j;
        }
        if (column < 0 || saving[column] <= 0) return;
        open[column] = false;
        choose(column);
        node();
        open[column] = true;
    }

    /** Searches with {@code column} chosen, then undoes it. */
    private void choose(int column) {
        int[] rows = problem.rowsOf[column];
        var before = new long[rows.length];
        var servedBefore = new boolean[rows.length];
        long totalBefore = total;
        for (int k = 0; k < rows.length; k++) {
            int i = rows[k];
            before[k] = current[i];
            servedBefore[k] = served[i];
            if (!served[i]) {
                served[i] = true;
                missing--;
            }
            current[i] = Math.min(current[i], problem.costOf[column][k]);
            total += current[i] - before[k];
        }
        total += problem.columnCost[column];
        chosen[used++] = column;
        node();
        used--;
        total = totalBefore;
        for (int k = 0; k < rows.length; k++) {
            current[rows[k]] = before[k];
            if (served[rows[k]] && !servedBefore[k]) missing++;
            served[rows[k]] = servedBefore[k];
        }
    }
}
