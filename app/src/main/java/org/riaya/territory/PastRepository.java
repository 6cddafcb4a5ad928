package org.riaya.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.security.Scope;
import org.riaya.territory.PlacesAsOf.PlaceThen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads every version of the places, past and present. */
@Repository
class PastRepository {

    private static final String COLUMNS = """
            p.code, p.kind, v.name_ar, v.name_fr, v.name_en, v.parent_code,
            lower(v.valid) AS valid_from, upper(v.valid) AS valid_to
            """;

    private final JdbcClient jdbc;

    PastRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PlaceThen> find(String code, LocalDate day, Scope scope) {
        return jdbc.sql("SELECT " + COLUMNS + """
                          FROM territory.place_version v
                          JOIN territory.place p ON p.code = v.place_code
                         WHERE v.place_code = :code AND v.valid @> :day::date AND p.path <@ :readable::ltree[]
                        """)
                .param("code", code)
                .param("day", day)
                .param("readable", scope.readable())
                .query((row, _) -> version(row))
                .optional();
    }

    List<PlaceThen> children(String code, LocalDate day, Scope scope) {
        return jdbc.sql("SELECT " + COLUMNS + """
                          FROM territory.place_version v
                          JOIN territory.place p ON p.code = v.place_code
                         WHERE v.parent_code = :code AND v.valid @> :day::date AND p.path <@ :readable::ltree[]
                         ORDER BY p.code
                        """)
                .param("code", code)
                .param("day", day)
                .param("readable", scope.readable())
                .query((row, _) -> version(row))
                .list();
    }

    List<PlaceThen> ancestors(String code, LocalDate day) {
        return jdbc.sql("""
                        WITH RECURSIVE above AS (
                            SELECT v.*, 0 AS steps
                              FROM territory.place_version v
                             WHERE v.place_code = :code AND v.valid @> :day::date
                             UNION ALL
                            SELECT v.*, steps + 1
                              FROM above
                              JOIN territory.place_version v ON v.place_code = above.parent_code AND v.valid @> :day::date
                        )
                        """ + "SELECT " + COLUMNS + """
                          FROM above v
                          JOIN territory.place p ON p.code = v.place_code
                         WHERE v.steps > 0
                         ORDER BY v.steps DESC
                        """)
                .param("code", code)
                .param("day", day)
                .query((row, _) -> version(row))
                .list();
    }

    /** Every version of one place, the present one first. */
    List<PlaceThen> versions(String code) {
        return jdbc.sql("SELECT " + COLUMNS + """
                          FROM territory.place_version v
                          JOIN territory.place p ON p.code = v.place_code
                         WHERE v.place_code = :code
                         ORDER BY lower(v.valid) DESC
                        """)
                .param("code", code)
                .query((row, _) -> version(row))
                .list();
    }

    /** What came before and after a place, in the order of days. */
    List<Succession> successions(String code) {
        return jdbc.sql("""
                        SELECT s.kind AS succession, s.happened_on,
                               a.code AS a_code, a.kind AS a_kind, a.name_ar AS a_ar, a.name_fr AS a_fr,
                               a.name_en AS a_en, a.path::text AS a_path,
                               b.code AS b_code, b.kind AS b_kind, b.name_ar AS b_ar, b.name_fr AS b_fr,
                               b.name_en AS b_en, b.path::text AS b_path
                          FROM territory.succession s
                          JOIN territory.place a ON a.code = s.predecessor_code
                          JOIN territory.place b ON b.code = s.successor_code
                         WHERE :code IN (s.predecessor_code, s.successor_code)
                         ORDER BY s.happened_on, a.code, b.code
                        """)
                .param("code", code)
                .query((row, _) -> new Succession(
                        name(row, "a_"),
                        name(row, "b_"),
                        Succession.Kind.valueOf(row.getString("succession")),
                        row.getObject("happened_on", LocalDate.class)))
                .list();
    }

    private static PlaceName name(ResultSet row, String prefix) throws SQLException {
        return new PlaceName(
                row.getString(prefix + "code"),
                PlaceKind.valueOf(row.getString(prefix + "kind")),
                new LocalizedText(
                        row.getString(prefix + "ar"), row.getString(prefix + "fr"), row.getString(prefix + "en")),
                row.getString(prefix + "path"));
    }

    private static PlaceThen version(ResultSet row) throws SQLException {
        return new PlaceThen(
                row.getString("code"),
                PlaceKind.valueOf(row.getString("kind")),
                PlaceRows.name(row),
                row.getString("parent_code"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
