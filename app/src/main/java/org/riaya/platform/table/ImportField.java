package org.riaya.platform.table;

import java.util.List;

/**
 * Something an importer reads from a column.
 *
 * @param name     identifier within the importer, as kept in remembered mappings
 * @param key      message key of its label
 * @param required whether a file without a column for it can't be imported
 * @param aliases  names that columns are known to have for it, in any language; the likeliest first
 */
public record ImportField(String name, String key, boolean required, List<String> aliases) {

    public ImportField {
        aliases = List.copyOf(aliases);
    }
}
