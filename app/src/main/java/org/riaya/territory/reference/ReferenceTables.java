package org.riaya.territory.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The tables of places that the product ships, {@code data/places.csv} and {@code data/douars.csv}, as one list of rows
 * with their paths. Sources and licences of the tables stand beside them.
 *
 * @param rows column values by name, "" when unknown, with {@code path} added; ancestors in no special place
 * @param hash changes whenever a table does, SHA-256 in hexadecimal
 */
record ReferenceTables(List<Map<String, String>> rows, String hash) {

    private static final List<String> TABLES = List.of("data/places.csv", "data/douars.csv");

    static ReferenceTables read() {
        List<Map<String, String>> rows = new ArrayList<>();
        MessageDigest digest = sha256();
        for (String table : TABLES) {
            byte[] content = content(table);
            digest.update(content);
            try (CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(new String(content, StandardCharsets.UTF_8))) {
                csv.forEach(line -> rows.add(new HashMap<>(line.getFieldsAsMap())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new ReferenceTables(withPaths(rows), HexFormat.of().formatHex(digest.digest()));
    }

    static List<Map<String, String>> withPaths(List<Map<String, String>> rows) {
        Map<String, Map<String, String>> byCode = HashMap.newHashMap(rows.size());
        for (Map<String, String> row : rows)
            if (byCode.put(row.get("code"), row) != null)
                throw new IllegalStateException("reference place " + row.get("code") + " stands twice");
        rows.forEach(row -> path(row, byCode));
        return rows;
    }

    private static String path(Map<String, String> row, Map<String, Map<String, String>> byCode) {
        String known = row.get("path");
        if (known != null) return known;
        String label = row.getOrDefault("code", "").replace('.', '_');
        String parentCode = row.getOrDefault("parent_code", "");
        String path = label;
        if (!parentCode.isEmpty()) {
            Map<String, String> parent = byCode.get(parentCode);
            if (parent == null)
                throw new IllegalStateException(
                        "reference place " + row.get("code") + " has the unknown parent " + parentCode);
            path = path(parent, byCode) + "." + label;
        }
        row.put("path", path);
        return path;
    }

    private static byte[] content(String table) {
        try (InputStream in = ReferenceTables.class.getClassLoader().getResourceAsStream(table)) {
            if (in == null) throw new IllegalStateException(table + " is missing from the application");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(table + " can't be read", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
