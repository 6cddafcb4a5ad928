package org.riaya.territory.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;
import org.riaya.territory.PlaceKind;
import org.riaya.territory.SearchEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts places into the search index, with their variants and former names. */
@Component
public class PlaceEntries {

    public static final String KIND = "PLACE";

    private final JdbcClient jdbc;
    private final Search search;

    PlaceEntries(JdbcClient jdbc, Search search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    @Transactional
    public void putAll() {
        search.put(entries(null));
    }

    /** Puts a place again, and what lies below it, whose path may have changed. */
    @Transactional
    public void putBelow(String path) {
        search.put(entries(path));
    }

    private List<SearchEntry> entries(@Nullable String path) {
        return jdbc.sql("""
                        SELECT p.code, p.kind, p.path::text AS path, p.name_ar, p.name_fr, p.name_en, p.generated,
                               p.valid_to IS NULL AS open, n.people,
                               ARRAY(SELECT v.name FROM territory.name_variant v WHERE v.place_code = p.code
                                      UNION
                                     SELECT unnest(ARRAY[o.name_ar, o.name_fr]) FROM territory.past_version o
                                      WHERE o.place_code = p.code) AS others
                          FROM territory.place p
                          LEFT JOIN territory.population n ON n.place_code = p.code AND n.census = 2024
                         WHERE :path::ltree IS NULL OR p.path <@ :path::ltree
                         ORDER BY p.code
                        """).param("path", path).query((row, _) -> entry(row)).list();
    }

    private static SearchEntry entry(ResultSet row) throws SQLException {
        String code = row.getString("code");
        PlaceKind kind = PlaceKind.valueOf(row.getString("kind"));
        boolean generated = row.getBoolean("generated");
        return new SearchEntry(
                KIND,
                code,
                "territory.kind." + kind,
                "/territory/" + code,
                new LocalizedText(row.getString("name_ar"), row.getString("name_fr"), row.getString("name_en")),
                others(row),
                row.getString("path"),
                row.getBoolean("open") && !generated ? weight(kind) : 1,
                row.getObject("people", Integer.class),
                generated);
    }

    private static List<String> others(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("others").getArray();
        return java.util.Arrays.stream(names).filter(java.util.Objects::nonNull).toList();
    }

    private static int weight(PlaceKind kind) {
        return switch (kind) {
            case COUNTRY -> 100;
            case REGION -> 90;
            case PROVINCE, PREFECTURE -> 80;
            case COMMUNE -> 60;
            case ARRONDISSEMENT_PREFECTURE -> 55;
            case CERCLE -> 50;
            case ARRONDISSEMENT -> 45;
            case URBAN_CENTRE -> 40;
            case FRACTION -> 20;
            case DOUAR -> 10;
        };
    }
}
