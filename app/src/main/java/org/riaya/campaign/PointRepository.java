package org.riaya.campaign;

import static org.riaya.campaign.Rows.date;
import static org.riaya.campaign.Rows.id;
import static org.riaya.campaign.Rows.name;
import static org.riaya.campaign.Rows.number;
import static org.riaya.campaign.Rows.place;
import static org.riaya.campaign.Rows.position;
import static org.riaya.campaign.Rows.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.riaya.platform.security.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gathering points and their closures. */
@Repository
class PointRepository {

    /** One row per point, with what its douars add up to; {@link #of} reads it. */
    static final String SELECT = """
            SELECT g.*, coalesce(d.people, 0) AS people, coalesce(d.douars, 0) AS douars,
                   coalesce(d.unknown_douars, 0) AS unknown_douars,
                   p.path::text AS province_path, p.name_ar AS province_ar, p.name_fr AS province_fr,
                   c.path::text AS commune_path, c.name_ar AS commune_ar, c.name_fr AS commune_fr
              FROM campaign.gathering_point g
              JOIN territory.place p ON p.code = g.province_code
              JOIN territory.place c ON c.code = g.commune_code
              LEFT JOIN (SELECT s.point_id, sum(e.exposed_people)::int AS people, count(*)::int AS douars,
                                count(*) FILTER (WHERE e.exposed_people IS NULL)::int AS unknown_douars
                           FROM campaign.served_douar s
                           JOIN campaign.exposed_douar e USING (edition_id, douar_code)
                          GROUP BY s.point_id) d ON d.point_id = g.id
            """;

    private final JdbcClient jdbc;

    PointRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Points in the scope, closed ones too, in code order. */
    List<GatheringPoint> list(UUID edition, Scope scope) {
        return jdbc.sql(SELECT + """
                         WHERE g.edition_id = :edition AND g.place_path <@ :scope::ltree[]
                         ORDER BY g.code
                        """)
                .param("edition", edition)
                .param("scope", scope.readable())
                .query((row, _) -> of(row))
                .list();
    }

    Optional<GatheringPoint> find(UUID edition, UUID point, Scope scope) {
        return jdbc.sql(SELECT + " WHERE g.edition_id = :edition AND g.id = :id AND g.place_path <@ :scope::ltree[]")
                .param("edition", edition)
                .param("id", point)
                .param("scope", scope.readable())
                .query((row, _) -> of(row))
                .optional();
    }

    void insert(UUID edition, GatheringPoint point) {
        statement(edition, point, """
                INSERT INTO campaign.gathering_point (id, edition_id, code, province_code, commune_code, place_path,
                    name_ar, name_fr, lat, lon, position_quality, altitude_m, risk_level, expected_people,
                    service_minutes, skills, origin, generated)
                VALUES (:id, :edition, :code, :province, :commune, :path::ltree, :ar, :fr, :lat, :lon, :quality,
                    :altitude, :risk, :people, :minutes, :skills, :origin, :generated)
                """).update();
    }

    /** Whether the point was still at the version that the change began from. */
    boolean update(UUID edition, GatheringPoint point) {
        boolean updated =
                statement(edition, point, """
                        UPDATE campaign.gathering_point
                           SET name_ar = :ar, name_fr = :fr, province_code = :province, commune_code = :commune,
                               place_path = :path::ltree, lat = :lat, lon = :lon, position_quality = :quality,
                               altitude_m = :altitude, risk_level = :risk, expected_people = :people,
                               service_minutes = :minutes, skills = :skills, version = version + 1
                         WHERE id = :id AND edition_id = :edition AND version = :version
                        """).param("version", point.version()).update() == 1;
        if (updated)
            jdbc.sql("UPDATE campaign.point_closure SET place_path = :path::ltree WHERE point_id = :point")
                    .param("path", point.commune().path())
                    .param("point", point.id())
                    .update();
        return updated;
    }

    void close(UUID point, String reason) {
        jdbc.sql("""
                        UPDATE campaign.gathering_point
                           SET closed_at = now(), closed_reason = :reason, version = version + 1
                         WHERE id = :id
                        """).param("id", point).param("reason", reason).update();
    }

    /** The first free code of the form {@code P-271-99} in a province. */
    String nextCode(UUID edition, PlaceRef province) {
        String prefix = "P-" + province.code().substring(province.code().lastIndexOf('.') + 1) + "-";
        int last = jdbc.sql("""
                        SELECT coalesce(max(substring(code FROM length(:prefix) + 1)::int), 0)
                          FROM campaign.gathering_point
                         WHERE edition_id = :edition AND code ~ ('^' || :prefix || '[0-9]+$')
                        """)
                .param("edition", edition)
                .param("prefix", prefix)
                .query(Integer.class)
                .single();
        return String.format(java.util.Locale.ROOT, "%s%02d", prefix, last + 1);
    }

    /** Closures of points in the scope, in the order of points and days. */
    List<GatheringPoint.Closure> closures(UUID edition, Scope scope) {
        return jdbc.sql("""
                        SELECT c.id, c.point_id, c.from_day, c.to_day, c.reason
                          FROM campaign.point_closure c JOIN campaign.gathering_point g ON g.id = c.point_id
                         WHERE g.edition_id = :edition AND c.place_path <@ :scope::ltree[]
                         ORDER BY g.code, c.from_day, c.id
                        """)
                .param("edition", edition)
                .param("scope", scope.readable())
                .query((row, _) -> new GatheringPoint.Closure(
                        id(row, "id"),
                        id(row, "point_id"),
                        date(row, "from_day"),
                        date(row, "to_day"),
                        row.getString("reason")))
                .list();
    }

    void insert(GatheringPoint point, GatheringPoint.Closure closure) {
        jdbc.sql("""
                        INSERT INTO campaign.point_closure (id, point_id, place_path, from_day, to_day, reason)
                        VALUES (:id, :point, :path::ltree, :from, :to, :reason)
                        """)
                .param("id", closure.id())
                .param("point", point.id())
                .param("path", point.commune().path())
                .param("from", closure.from())
                .param("to", closure.to())
                .param("reason", closure.reason())
                .update();
    }

    boolean deleteClosure(UUID point, UUID closure) {
        return jdbc.sql("DELETE FROM campaign.point_closure WHERE id = :id AND point_id = :point")
                        .param("id", closure)
                        .param("point", point)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec statement(UUID edition, GatheringPoint point, String sql) {
        return jdbc.sql(sql)
                .param("id", point.id())
                .param("edition", edition)
                .param("code", point.code())
                .param("province", point.province().code())
                .param("commune", point.commune().code())
                .param("path", point.commune().path())
                .param("ar", point.name().ar())
                .param("fr", point.name().fr())
                .param("lat", point.position().latitude())
                .param("lon", point.position().longitude())
                .param("quality", point.position().quality())
                .param("altitude", point.altitude())
                .param("risk", point.risk().name())
                .param("people", point.expectedPeople())
                .param("minutes", point.serviceMinutes())
                .param("skills", Rows.array(point.skills()))
                .param("origin", point.origin().name())
                .param("generated", point.generated());
    }

    static GatheringPoint of(ResultSet row) throws SQLException {
        return new GatheringPoint(
                id(row, "id"),
                row.getString("code"),
                place(row, "province"),
                place(row, "commune"),
                name(row, "name"),
                position(row),
                number(row, "altitude_m"),
                RiskLevel.valueOf(row.getString("risk_level")),
                row.getInt("people"),
                row.getInt("douars"),
                row.getInt("unknown_douars"),
                row.getInt("expected_people"),
                row.getInt("service_minutes"),
                texts(row, "skills"),
                GatheringPoint.Origin.valueOf(row.getString("origin")),
                row.getBoolean("generated"),
                row.getObject("closed_at") != null,
                row.getInt("version"));
    }
}
