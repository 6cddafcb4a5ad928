package org.riaya.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table to write: UTF-8, commas, LF line ends. The first column is the key, once in the table. */
final class Table {

    private final List<String> columns;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    Table(String... columns) {
        this.columns = List.of(columns);
    }

    /** A new row, after the others; a cell that is not set stays empty, which means unknown. */
    Row row(String key) {
        var row = new Row();
        if (rows.put(key, row) != null) throw new IllegalArgumentException("key twice in the table: " + key);
        return row.set(columns.getFirst(), key);
    }

    int size() {
        return rows.size();
    }

    void write(Path file) {
        try {
            var folder = file.getParent();
            if (folder != null) Files.createDirectories(folder);
            try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
                csv.writeRecord(columns);
                rows.values().forEach(row -> csv.writeRecord(row.cells));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    final class Row {

        private final String[] cells = new String[columns.size()];

        private Row() {
            Arrays.fill(cells, "");
        }

        /** Sets a cell; null leaves it empty, and several values are parted by {@code |}. */
        Row set(String column, @Nullable Object value) {
            int index = columns.indexOf(column);
            if (index < 0) throw new IllegalArgumentException("no column " + column + " in " + columns);
            cells[index] = switch (value) {
                case null -> "";
                case Collection<?> several ->
                    String.join("|", several.stream().map(Object::toString).toList());
                default -> value.toString();
            };
            return this;
        }

        Row set(Point point) {
            return set("lat", point.latText()).set("lon", point.lonText());
        }
    }
}
