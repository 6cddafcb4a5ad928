package org.riaya.platform.table;

import java.util.Map;

/**
 * Why a row of a file can't be accepted.
 *
 * @param line   line or row of the file, from 1
 * @param column name of the column in the file; "" when the whole row is at fault
 * @param value  what the cell holds
 * @param key    message key of the reason
 * @param values named values of the message
 */
public record RowError(int line, String column, String value, String key, Map<String, ?> values) {

    public RowError {
        values = Map.copyOf(values);
    }
}
