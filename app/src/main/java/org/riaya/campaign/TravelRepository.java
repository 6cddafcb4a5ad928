package org.riaya.campaign;

import java.util.List;
import java.util.UUID;
import org.riaya.access.SeasonProfile;
import org.riaya.campaign.planning.MeasuredTravel;
import org.riaya.platform.security.Scope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Travel times that somebody measured. */
@Repository
class TravelRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    TravelRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Measured legs of provinces in the scope, by their ends. */
    List<MeasuredTravel> list(UUID edition, PlaceRef province, Scope scope) {
        return jdbc.sql("""
                        SELECT from_code, to_code, road_state, minutes, metres
                          FROM campaign.measured_travel
                         WHERE edition_id = :edition AND place_path = :path::ltree AND place_path <@ :scope::ltree[]
                         ORDER BY from_code, to_code, road_state
                        """)
                .param("edition", edition)
                .param("path", province.path())
                .param("scope", scope.readable())
                .query((row, _) -> new MeasuredTravel(
                        row.getString("from_code"),
                        row.getString("to_code"),
                        SeasonProfile.valueOf(row.getString("road_state")),
                        row.getInt("minutes"),
                        Rows.number(row, "metres")))
                .list();
    }

    /** Replaces all measured legs of a province. */
    void replace(UUID edition, PlaceRef province, List<MeasuredTravel> legs) {
        jdbc.sql("DELETE FROM campaign.measured_travel WHERE edition_id = :edition AND place_path = :path::ltree")
                .param("edition", edition)
                .param("path", province.path())
                .update();
        batches.batchUpdate(
                """
                INSERT INTO campaign.measured_travel (edition_id, place_path, from_code, to_code, road_state, minutes,
                    metres)
                VALUES (?, ?::ltree, ?, ?, ?, ?, ?)
                """,
                legs.stream()
                        .map(leg -> new Object[] {
                            edition,
                            province.path(),
                            leg.from(),
                            leg.to(),
                            leg.road().name(),
                            leg.minutes(),
                            leg.metres()
                        })
                        .toList());
    }
}
