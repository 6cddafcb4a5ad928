package org.riaya.planner.file;

import java.util.Arrays;
import org.riaya.planner.Matrix;
import org.riaya.planner.RefusedInputException;

/** Reads a square table without an object per cell: a table of 2,000 places has four million. */
final class MatrixReader {

    private int[] cells = new int[64];
    private int count;

    private MatrixReader() {}

    static Matrix read(JsonIn in) {
        var reader = new MatrixReader();
        int[] size = {-1};
        int rows = in.indexed(row -> {
                    int before = reader.count;
                    in.row(reader::add);
                    int length = reader.count - before;
                    if (row == 0) {
                        size[0] = length;
                        reader.grow(length * (long) length);
                    } else if (length != size[0]) {
                        throw refuse(in.path(), length, size[0]);
                    }
                    return row;
                })
                .size();
        if (rows != Math.max(0, size[0])) throw refuse(in.path(), rows, size[0]);
        return in.build(() -> Matrix.ofCells(rows, Arrays.copyOf(reader.cells, reader.count)));
    }

    private static RefusedInputException refuse(String path, int length, int size) {
        return RefusedInputException.conflict(
                "planner.matrix.not-square", path + ".length", length, "not that of its first row:", "length", size);
    }

    private void add(int value) {
        if (count == cells.length) cells = Arrays.copyOf(cells, 2 * count);
        cells[count++] = value;
    }

    private void grow(long cellCount) {
        if (cellCount > cells.length && cellCount < Integer.MAX_VALUE - 8)
            cells = Arrays.copyOf(cells, (int) cellCount);
    }
}
