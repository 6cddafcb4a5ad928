package org.riaya.data;

import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The tables as they are in the repository. */
final class Committed {

    static final Path FOLDER = Path.of("..");

    private static final Sources TABLES = new Sources(FOLDER);

    private Committed() {}

    static List<NamedCsvRecord> rows(String table) {
        return TABLES.rows(table);
    }

    static Map<String, NamedCsvRecord> byKey(String table, String key) {
        return rows(table).stream()
                .collect(toMap(row -> row.getField(key), row -> row, (a, b) -> a, LinkedHashMap::new));
    }

    /** Sum of a column of whole numbers over the rows kept; an empty cell is a failure, not a zero. */
    static int sum(List<NamedCsvRecord> rows, String column, Predicate<NamedCsvRecord> kept) {
        return rows.stream().filter(kept).mapToInt(row -> number(row, column)).sum();
    }

    static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    static Predicate<NamedCsvRecord> is(String column, String value) {
        return row -> row.getField(column).equals(value);
    }
}
