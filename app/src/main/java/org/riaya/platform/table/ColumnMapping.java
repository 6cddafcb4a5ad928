package org.riaya.platform.table;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a file each field is read from.
 *
 * @param headers the names of the file's columns
 * @param columns field name to column, from 0; a field without a column is absent
 */
public record ColumnMapping(List<String> headers, Map<String, Integer> columns) {

    public ColumnMapping {
        headers = List.copyOf(headers);
        columns = Map.copyOf(columns);
        for (int column : columns.values())
            if (column < 0 || column >= headers.size())
                throw new IllegalArgumentException("column " + column + " of " + headers.size());
    }

    /**
     * The likeliest mapping: first the columns that the source is remembered for, then those whose name is a known one.
     *
     * @param remembered field name to column name, from an earlier import of the same source
     */
    public static ColumnMapping guess(List<String> headers, List<ImportField> fields, Map<String, String> remembered) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (ImportField field : fields) {
            int column = headers.indexOf(remembered.getOrDefault(field.name(), "\u0000"));
            if (column >= 0 && taken.add(column)) columns.put(field.name(), column);
        }
        List<String> folded = headers.stream().map(ColumnMapping::fold).toList();
        for (ImportField field : fields) {
            if (columns.containsKey(field.name()) || !remembered.isEmpty()) continue;
            for (String alias : field.aliases()) {
                int column = folded.indexOf(fold(alias));
                if (column >= 0 && taken.add(column)) {
                    columns.put(field.name(), column);
                    break;
                }
            }
        }
        return new ColumnMapping(headers, columns);
    }

    public Optional<Integer> column(String field) {
        return Optional.ofNullable(columns.get(field));
    }

    /** The name of the field's column in the file, or "" when none is mapped. */
    public String header(String field) {
        return column(field).map(headers::get).orElse("");
    }

    /** Field name to column name, to be remembered for the next file of the same source. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        columns.forEach((field, column) -> names.put(field, headers.get(column)));
        return names;
    }

    /** Required fields that no column is mapped to, in the importer's order. */
    public List<ImportField> missing(List<ImportField> fields) {
        return fields.stream()
                .filter(field -> field.required() && !columns.containsKey(field.name()))
                .toList();
    }

    public List<MappedRow> rows(TableFile file) {
        return file.rows().stream().map(row -> new MappedRow(row, this)).toList();
    }

    /** A word without case, accents, hamza, diacritics and anything that isn't a letter or a digit. */
    public static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace('ة', 'ه')
                .replace('ى', 'ي')
                .replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
