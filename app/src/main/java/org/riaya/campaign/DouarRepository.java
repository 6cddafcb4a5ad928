package org.riaya.campaign;

import static org.riaya.campaign.Rows.idOrNull;
import static org.riaya.campaign.Rows.number;
import static org.riaya.campaign.Rows.place;
import static org.riaya.campaign.Rows.position;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.security.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exposed douars, and the point that each goes to. */
@Repository
class DouarRepository {

    private final JdbcClient jdbc;

    DouarRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Exposed douars in the scope, in code order. */
    List<ExposedDouar> list(UUID edition, Scope scope) {
        return jdbc.sql("""
                        SELECT e.*, d.code AS douar_place_code, d.path::text AS douar_place_path, d.name_ar AS douar_place_ar,
                               d.name_fr AS douar_place_fr, d.elevation_m,
                               c.code AS commune_code, c.path::text AS commune_path, c.name_ar AS commune_ar,
                               c.name_fr AS commune_fr, s.point_id, s.walk_m, s.walk_minutes,
                               coalesce(s.by_hand, false) AS by_hand, g.code AS point_code
                          FROM campaign.exposed_douar e
                          JOIN territory.place d ON d.code = e.douar_code
                          JOIN territory.place c ON c.path @> d.path AND c.kind = 'COMMUNE'
                          LEFT JOIN campaign.served_douar s USING (edition_id, douar_code)
                          LEFT JOIN campaign.gathering_point g ON g.id = s.point_id
                         WHERE e.edition_id = :edition AND e.place_path <@ :scope::ltree[]
                         ORDER BY e.douar_code
                        """)
                .param("edition", edition)
                .param("scope", scope.readable())
                .query((row, _) -> new ExposedDouar(
                        place(row, "douar_place"),
                        place(row, "commune"),
                        IsolationLevel.valueOf(row.getString("isolation_level")),
                        number(row, "exposed_people"),
                        row.getObject("lat") == null ? null : position(row),
                        number(row, "elevation_m"),
                        row.getBoolean("generated"),
                        idOrNull(row, "point_id"),
                        row.getString("point_code"),
                        number(row, "walk_m"),
                        number(row, "walk_minutes"),
                        row.getBoolean("by_hand")))
                .list();
    }

    void insert(
            UUID edition,
            PlaceRef douar,
            IsolationLevel isolation,
            @Nullable Integer people,
            @Nullable MapPosition position,
            boolean generated) {
        jdbc.sql("""
                        INSERT INTO campaign.exposed_douar (edition_id, douar_code, place_path, isolation_level,
                            exposed_people, lat, lon, position_quality, generated)
                        VALUES (:edition, :code, :path::ltree, :isolation, :people, :lat, :lon, :quality, :generated)
                        """)
                .param("edition", edition)
                .param("code", douar.code())
                .param("path", douar.path())
                .param("isolation", isolation.name())
                .param("people", people)
                .param("lat", position == null ? null : position.latitude())
                .param("lon", position == null ? null : position.longitude())
                .param("quality", position == null ? null : position.quality())
                .param("generated", generated)
                .update();
    }

    /** Sends the people of a douar to a point, in place of the one they went to before. */
    void assign(
            UUID edition,
            PlaceRef douar,
            UUID point,
            @Nullable Integer walkMetres,
            @Nullable Integer walkMinutes,
            boolean byHand) {
        jdbc.sql("""
                        INSERT INTO campaign.served_douar (edition_id, douar_code, point_id, place_path, walk_m,
                            walk_minutes, by_hand)
                        VALUES (:edition, :code, :point, :path::ltree, :metres, :minutes, :byHand)
                        ON CONFLICT (edition_id, douar_code) DO UPDATE
                           SET point_id = excluded.point_id, walk_m = excluded.walk_m,
                               walk_minutes = excluded.walk_minutes, by_hand = excluded.by_hand
                        """)
                .param("edition", edition)
                .param("code", douar.code())
                .param("point", point)
                .param("path", douar.path())
                .param("metres", walkMetres)
                .param("minutes", walkMinutes)
                .param("byHand", byHand)
                .update();
    }

    void unassign(UUID edition, String douarCode) {
        jdbc.sql("DELETE FROM campaign.served_douar WHERE edition_id = :edition AND douar_code = :code")
                .param("edition", edition)
                .param("code", douarCode)
                .update();
    }
}
