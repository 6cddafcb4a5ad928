package org.riaya.territory;

import static org.riaya.territory.PlaceRows.COLUMNS;
import static org.riaya.territory.PlaceRows.TABLES;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.security.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Lists of places with what their lines show. */
@Repository
class PlaceListRepository {

    private static final String WHERE = """
             WHERE p.path <@ :path::ltree AND p.code <> :code
               AND CASE WHEN :kind::text IS NULL THEN p.parent_code = :code ELSE p.kind = :kind END
               AND p.path <@ :readable::ltree[]
               AND (p.valid_to IS NULL OR p.valid_to > :today)
               AND (:pattern = '%%' OR EXISTS (
                    SELECT FROM territory.search_term t
                     WHERE t.kind = 'PLACE' AND t.code = p.code AND t.form = 'NAME' AND t.term LIKE :pattern))
            """;

    private final JdbcClient jdbc;

    PlaceListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param orderBy terms from {@link org.riaya.platform.web.Listing#orderBy}
     * @param limit   most rows, null for all
     */
    List<PlaceRow> list(PlaceFilter filter, LocalDate today, String orderBy, @Nullable Integer limit, int offset) {
        return with(
                        filter,
                        today,
                        "SELECT " + COLUMNS + """
                        , d.paved_road_m, d.drivable_track_m, d.health_centre_m,
                        (SELECT count(*) FROM territory.place c
                          WHERE c.parent_code = p.code AND (c.valid_to IS NULL OR c.valid_to > :today)) AS children
                        FROM
                        """ + TABLES + " LEFT JOIN territory.distance d ON d.place_code = p.code"
                                + WHERE
                                + " ORDER BY " + orderBy + " LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> new PlaceRow(
                        PlaceRows.place(row),
                        new Distances(
                                row.getObject("paved_road_m", Integer.class),
                                row.getObject("drivable_track_m", Integer.class),
                                row.getObject("health_centre_m", Integer.class)),
                        row.getInt("children")))
                .list();
    }

    long count(PlaceFilter filter, LocalDate today) {
        return with(filter, today, "SELECT count(*) FROM territory.place p" + WHERE)
                .query(Long.class)
                .single();
    }

    private StatementSpec with(PlaceFilter filter, LocalDate today, String sql) {
        return jdbc.sql(sql)
                .param("path", filter.above().path())
                .param("code", filter.above().code())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("readable", filter.scope().readable())
                .param("today", today)
                .param("pattern", filter.pattern());
    }

    /** How many places of each kind exist below a path, in the order of the kinds. */
    Map<PlaceKind, Integer> countByKind(String path, LocalDate today, Scope scope) {
        Map<PlaceKind, Integer> counts = new EnumMap<>(PlaceKind.class);
        jdbc.sql("""
                        SELECT kind, count(*) AS places
                          FROM territory.place p
                         WHERE path <@ :path::ltree AND path <> :path::ltree AND path <@ :readable::ltree[]
                           AND (valid_to IS NULL OR valid_to > :today)
                         GROUP BY kind
                        """)
                .param("path", path)
                .param("readable", scope.readable())
                .param("today", today)
                .query(row -> {
                    counts.put(PlaceKind.valueOf(row.getString("kind")), row.getInt("places"));
                });
        return counts;
    }
}
