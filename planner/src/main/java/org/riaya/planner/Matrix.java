package org.riaya.planner;

import java.util.Arrays;

/** Immutable square table of whole numbers, 0 or more: row is from, column is to, in the order of the problem's locations. */
public final class Matrix {

    private final int size;
    private final int[] cells; // row by row

    private Matrix(int size, int[] cells) {
        this.size = size;
        this.cells = cells;
    }

    /** @throws RefusedInputException when a row is not as long as the table is high, or a cell is out of range */
    public static Matrix of(int[][] rows) {
        int[] cells = new int[Math.multiplyExact(rows.length, rows.length)];
        for (int from = 0; from < rows.length; from++) {
            if (rows[from].length != rows.length)
                throw RefusedInputException.conflict(
                        "planner.matrix.not-square",
                        "[" + from + "].length",
                        rows[from].length,
                        "not",
                        "rows",
                        rows.length);
            System.arraycopy(rows[from], 0, cells, from * rows.length, rows.length);
        }
        return new Matrix(rows.length, checked(rows.length, cells));
    }

    /** From {@code size x size} cells, row by row; the array is copied. */
    public static Matrix ofCells(int size, int[] cells) {
        if (cells.length != Math.multiplyExact(size, size))
            throw new IllegalArgumentException(cells.length + " cells for size " + size);
        return new Matrix(size, checked(size, cells.clone()));
    }

    private static int[] checked(int size, int[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] < 0 || cells[i] > Require.LARGEST)
                Require.notNegative("[" + i / size + "][" + i % size + "]", cells[i]);
        }
        return cells;
    }

    public int size() {
        return size;
    }

    public int get(int from, int to) {
        return cells[from * size + to];
    }

    /** A copy, row by row. */
    public int[] toCells() {
        return cells.clone();
    }

    /** The cells themselves, row by row: for the checks of this package, which only read. */
    int[] cells() {
        return cells;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix matrix && size == matrix.size && Arrays.equals(cells, matrix.cells);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return "Matrix[" + size + " x " + size + "]";
    }
}
