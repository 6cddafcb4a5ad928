package org.riaya.platform.table;

import java.util.List;

/**
 * One row of a table file.
 *
 * @param line  where the row begins in the file, from 1, as a text editor or a spreadsheet numbers it
 * @param cells what the cells show, cleaned of spaces around and of invisible direction marks; "" when empty
 */
public record TableRow(int line, List<String> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, or "" when the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    int filled() {
        return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
    }
}
