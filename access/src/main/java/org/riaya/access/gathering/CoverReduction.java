package org.riaya.access.gathering;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes a covering problem smaller without losing a best answer, until nothing more gives way:
 * a row with one column forces it; a row whose columns include all of another's is covered with the other; a column
 * whose rows are among another's is never needed (of equal columns the first stays).
 */
final class CoverReduction {

    /**
     * @param forced columns that belong to the cover, as named in the first problem
     * @param rest   what is left to cover
     */
    record Reduced(int[] forced, CoverProblem rest) {}

    private final CoverProblem problem;
    private final boolean[] row;
    private final boolean[] column;
    private final int[] rowSize; // live columns of each row
    private final int[] columnSize; // live rows of each column
    private final int[] rowMark;
    private final int[] columnMark;
    private int mark;
    private int[] forced = new int[16];
    private int forcedCount;

    private CoverReduction(CoverProblem problem) {
        this.problem = problem;
        row = new boolean[problem.rows()];
        column = new boolean[problem.columns()];
        Arrays.fill(row, true);
        Arrays.fill(column, true);
        rowSize = sizes(problem.columnsOf);
        columnSize = sizes(problem.rowsOf);
        rowMark = new int[row.length];
        columnMark = new int[column.length];
    }

    /** The reduced problem, or null when a row has no column, so that no cover exists. */
    static @Nullable Reduced reduce(CoverProblem problem) {
        var reduction = new CoverReduction(problem);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < reduction.row.length; i++) {
                if (!reduction.row[i]) continue;
                if (reduction.rowSize[i] == 0) return null;
                if (reduction.rowSize[i] == 1) {
                    reduction.force(reduction.onlyColumn(i));
                    changed = true;
                }
            }
            for (int i = 0; i < reduction.row.length; i++) {
                if (reduction.row[i]) changed |= reduction.dropRowsThatFollowFrom(i);
            }
            for (int j = 0; j < reduction.column.length; j++) {
                if (reduction.column[j] && reduction.isDominated(j)) {
                    reduction.dropColumn(j);
                    changed = true;
                }
            }
        }
        return new Reduced(
                Arrays.copyOf(reduction.forced, reduction.forcedCount),
                problem.restrictedTo(reduction.row, reduction.column));
    }

    private void force(int j) {
        if (forcedCount == forced.length) forced = Arrays.copyOf(forced, 2 * forcedCount);
        forced[forcedCount++] = problem.columnNames[j];
        for (int i : problem.rowsOf[j]) if (row[i]) dropRow(i);
        column[j] = false;
    }

    private boolean dropRowsThatFollowFrom(int k) {
        mark++;
        int rarest = -1;
        for (int j : problem.columnsOf[k]) {
            if (!column[j]) continue;
            columnMark[j] = mark;
            if (rarest < 0 || columnSize[j] < columnSize[rarest]) rarest = j;
        }
        boolean changed = false;
        for (int i : problem.rowsOf[rarest]) {
            if (i == k || !row[i] || rowSize[i] < rowSize[k]) continue;
            if (rowSize[i] == rowSize[k] && i < k) continue;
            if (marked(problem.columnsOf[i], column, columnMark) == rowSize[k]) {
                dropRow(i);
                changed = true;
            }
        }
        return changed;
    }

    private boolean isDominated(int j) {
        if (columnSize[j] == 0) return true;
        mark++;
        int rarest = -1;
        for (int i : problem.rowsOf[j]) {
            if (!row[i]) continue;
            rowMark[i] = mark;
            if (rarest < 0 || rowSize[i] < rowSize[rarest]) rarest = i;
        }
        for (int other : problem.columnsOf[rarest]) {
            if (other == j || !column[other] || columnSize[other] < columnSize[j]) continue;
            if (columnSize[other] == columnSize[j] && other > j) continue;
            if (marked(problem.rowsOf[other], row, rowMark) == columnSize[j]) return true;
        }
        return false;
    }

    private int marked(int[] list, boolean[] live, int[] marks) {
        int count = 0;
        for (int x : list) if (live[x] && marks[x] == mark) count++;
        return count;
    }

    private int onlyColumn(int i) {
        for (int j : problem.columnsOf[i]) if (column[j]) return j;
        throw new IllegalStateException("row " + i + " has no column");
    }

    private void dropRow(int i) {
        row[i] = false;
        for (int j : problem.columnsOf[i]) columnSize[j]--;
    }

    private void dropColumn(int j) {
        column[j] = false;
        for (int i : problem.rowsOf[j]) rowSize[i]--;
    }

    private static int[] sizes(int[][] lists) {
        var sizes = new int[lists.length];
        for (int k = 0; k < lists.length; k++) sizes[k] = lists[k].length;
        return sizes;
    }
}
