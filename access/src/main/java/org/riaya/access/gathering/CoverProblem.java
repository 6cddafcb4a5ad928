package org.riaya.access.gathering;

import java.util.Arrays;

/**
 * A set-covering problem of equal costs: choose the fewest columns (places) so that every row (douar) has one.
 * Immutable; rows and columns are numbered from 0 and remember their number in the problem they were cut from.
 */
final class CoverProblem {

    final int[][] rowsOf; // per column, ascending
    final int[][] columnsOf; // per row, ascending
    final int[] rowNames; // number of each row in the first problem
    final int[] columnNames; // number of each column in the first problem

    /** From the rows of each column; {@code rowNames} and {@code columnNames} are kept, not copied. */
    CoverProblem(int[][] rowsOf, int[] rowNames, int[] columnNames) {
        this.rowsOf = rowsOf;
        this.rowNames = rowNames;
        this.columnNames = columnNames;
        this.columnsOf = transpose(rowsOf, rowNames.length);
    }

    static CoverProblem of(int rows, int[][] rowsOf) {
        return new CoverProblem(rowsOf, numbers(rows), numbers(rowsOf.length));
    }

    int rows() {
        return columnsOf.length;
    }

    int columns() {
        return rowsOf.length;
    }

    /** The problem of those rows and columns only; columns left without a row are dropped. */
    CoverProblem restrictedTo(boolean[] keepRow, boolean[] keepColumn) {
        var newRow = new int[rows()];
        var rows = new int[rows()];
        int rowCount = 0;
        for (int i = 0; i < rows(); i++) {
            newRow[i] = keepRow[i] ? rowCount : -1;
            if (keepRow[i]) rows[rowCount++] = rowNames[i];
        }
        var columns = new int[columns()];
        var lists = new int[columns()][];
        int columnCount = 0;
        for (int j = 0; j < columns(); j++) {
            if (!keepColumn[j]) continue;
            int[] list = kept(rowsOf[j], newRow);
            if (list.length == 0) continue;
            columns[columnCount] = columnNames[j];
            lists[columnCount++] = list;
        }
        return new CoverProblem(
                Arrays.copyOf(lists, columnCount), Arrays.copyOf(rows, rowCount), Arrays.copyOf(columns, columnCount));
    }

    private static int[] kept(int[] rows, int[] newRow) {
        var kept = new int[rows.length];
        int count = 0;
        for (int i : rows) if (newRow[i] >= 0) kept[count++] = newRow[i];
        return Arrays.copyOf(kept, count);
    }

    private static int[][] transpose(int[][] lists, int rows) {
        var counts = new int[rows];
        for (int[] list : lists) for (int i : list) counts[i]++;
        var transposed = new int[rows][];
        for (int i = 0; i < rows; i++) transposed[i] = new int[counts[i]];
        Arrays.fill(counts, 0);
        for (int j = 0; j < lists.length; j++) for (int i : lists[j]) transposed[i][counts[i]++] = j;
        return transposed;
    }

    private static int[] numbers(int count) {
        var numbers = new int[count];
        for (int i = 0; i < count; i++) numbers[i] = i;
        return numbers;
    }
}
