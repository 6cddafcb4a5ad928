package org.riaya.platform.table;

import java.util.Map;

/** A row read through a mapping: its cells by field. */
public record MappedRow(TableRow row, ColumnMapping mapping) {

    public int line() {
        return row.line();
    }

    /** The field's cell; "" when it is empty or no column is mapped. */
    public String get(String field) {
        return mapping.column(field).map(row::cell).orElse("");
    }

    public boolean has(String field) {
        return !get(field).isEmpty();
    }

    /** The row is refused for what stands in the field's cell. */
    public RowError error(String field, String key, Map<String, ?> values) {
        return new RowError(line(), mapping.header(field), get(field), key, values);
    }

    public RowError error(String field, String key) {
        return error(field, key, Map.of());
    }
}
