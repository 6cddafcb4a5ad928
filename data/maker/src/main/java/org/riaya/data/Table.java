package org.riaya.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table to write: UTF-8, commas, LF line ends. The first column is the key, once in the table. */
final class Table {

    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    Table(String... columns) {
        this.columns = List.of(columns);
    }

    /** Adds a row, one value a column; null is written as an empty cell, which means unknown. */
    void add(@Nullable Object... values) {
        if (values.length != columns.size())
            throw new IllegalArgumentException(
                    values.length + " values for " + columns.size() + " columns: " + Arrays.toString(values));
        var row = Arrays.stream(values)
                .map(value -> value == null ? "" : value.toString().strip())
                .toList();
        if (!keys.add(row.getFirst())) throw new IllegalArgumentException("key twice in the table: " + row);
        rows.add(row);
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
                rows.forEach(csv::writeRecord);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
