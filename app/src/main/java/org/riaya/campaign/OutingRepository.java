package org.riaya.campaign;

import static org.riaya.campaign.Rows.date;
import static org.riaya.campaign.Rows.id;
import static org.riaya.campaign.Rows.idOrNull;
import static org.riaya.campaign.Rows.name;
import static org.riaya.campaign.Rows.number;
import static org.riaya.campaign.Rows.place;
import static org.riaya.campaign.Rows.position;
import static org.riaya.campaign.Rows.texts;
import static org.riaya.campaign.Rows.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.riaya.access.SeasonProfile;
import org.riaya.planner.Plan;
import org.riaya.platform.Ids;
import org.riaya.platform.security.Scope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Outings with their stops, and the points that a plan leaves out. */
@Repository
class OutingRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    OutingRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Outings of the plans in the scope, by day and unit code, each with its stops in order. */
    List<Outing> list(Collection<UUID> plans, Scope scope) {
        return query("o.plan_id = ANY(:ids)", plans, scope);
    }

    /** One outing of any plan, or none. */
    List<Outing> list(UUID outing, Scope scope) {
        return query("o.id = ANY(:ids)", List.of(outing), scope);
    }

    private List<Outing> query(String condition, Collection<UUID> ids, Scope scope) {
        Map<UUID, List<Outing.Stop>> stops = new LinkedHashMap<>();
        Map<UUID, Outing> outings = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT o.id AS outing_id, o.plan_id, o.unit_id, o.day, o.departure, o.return_time, o.road_state,
                               o.travel_minutes, o.travel_m, o.estimated, o.people_expected AS outing_people,
                               u.code AS unit_code, u.name_ar AS unit_ar, u.name_fr AS unit_fr,
                               b.name_ar AS base_ar, b.name_fr AS base_fr,
                               p.code AS province_code, p.path::text AS province_path, p.name_ar AS province_ar,
                               p.name_fr AS province_fr,
                               s.sequence, s.point_id, s.arrival, s.starts, s.ends, s.people_expected,
                               g.code AS point_code, g.name_ar AS point_ar, g.name_fr AS point_fr, g.risk_level,
                               g.lat, g.lon, g.position_quality,
                               c.code AS commune_code, c.path::text AS commune_path, c.name_ar AS commune_ar,
                               c.name_fr AS commune_fr
                          FROM campaign.outing o
                          JOIN campaign.mobile_unit u ON u.id = o.unit_id
                          JOIN campaign.base b ON b.id = u.base_id
                          JOIN territory.place p ON p.code = u.province_code
                          JOIN campaign.stop s ON s.outing_id = o.id
                          JOIN campaign.gathering_point g ON g.id = s.point_id
                          JOIN territory.place c ON c.code = g.commune_code
                         WHERE %s AND o.place_path <@ :scope::ltree[]
                         ORDER BY o.day, u.code, o.id, s.sequence
                        """.formatted(condition))
                .param("ids", ids.toArray(UUID[]::new))
                .param("scope", scope.readable())
                .query(row -> {
                    UUID outing = id(row, "outing_id");
                    if (!outings.containsKey(outing)) outings.put(outing, outing(row));
                    stops.computeIfAbsent(outing, _ -> new ArrayList<>()).add(stop(row));
                });
        return outings.values().stream()
                .map(o -> o.withStops(stops.getOrDefault(o.id(), List.of())))
                .toList();
    }

    /** Points left out by the plans, in the scope, in point-code order. */
    List<UnservedPoint> unserved(Collection<UUID> plans, Scope scope) {
        return jdbc.sql(
                        "SELECT n.*, points.*, v.name_ar AS unit_ar, v.name_fr AS unit_fr FROM campaign.unserved_point n"
                                + " JOIN (" + PointRepository.SELECT + ") points ON points.id = n.point_id" + """
                          LEFT JOIN campaign.mobile_unit v ON v.id = n.change_unit_id
                         WHERE n.plan_id = ANY(:plans) AND n.place_path <@ :scope::ltree[]
                         ORDER BY points.code
                        """)
                .param("plans", plans.toArray(UUID[]::new))
                .param("scope", scope.readable())
                .query((row, _) -> new UnservedPoint(
                        id(row, "plan_id"),
                        PointRepository.of(row),
                        Plan.Reason.valueOf(row.getString("reason")),
                        row.getInt("required_missing"),
                        idOrNull(row, "change_unit_id") == null ? null : change(row)))
                .list();
    }

    /** Replaces the outings of a plan that isn't approved. */
    void replace(CampaignPlan plan, List<Outing> outings, List<UnservedPoint> unserved) {
        for (String table : List.of("stop", "outing", "unserved_point")) {
            jdbc.sql("DELETE FROM campaign." + table + " WHERE plan_id = :plan")
                    .param("plan", plan.id())
                    .update();
        }
        insertOutings(plan, outings);
        insertStops(plan, outings);
        insertUnserved(plan, unserved);
    }

    private void insertOutings(CampaignPlan plan, List<Outing> outings) {
        batches.batchUpdate(
                """
                INSERT INTO campaign.outing (id, plan_id, unit_id, place_path, day, departure, return_time, road_state,
                    travel_minutes, travel_m, estimated, people_expected)
                VALUES (?, ?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                outings.stream()
                        .map(o -> new Object[] {
                            o.id(),
                            plan.id(),
                            o.unitId(),
                            plan.province().path(),
                            o.day(),
                            o.departure(),
                            o.returnTime(),
                            o.road().name(),
                            o.travelMinutes(),
                            o.travelMetres(),
                            o.estimated(),
                            o.peopleExpected()
                        })
                        .toList());
    }

    private void insertStops(CampaignPlan plan, List<Outing> outings) {
        batches.batchUpdate(
                """
                INSERT INTO campaign.stop (id, outing_id, plan_id, point_id, place_path, day, sequence, arrival, starts,
                    ends, people_expected)
                VALUES (?, ?, ?, ?, ?::ltree, ?, ?, ?, ?, ?, ?)
                """,
                outings.stream()
                        .flatMap(o -> o.stops().stream().map(s -> new Object[] {
                            Ids.next(),
                            o.id(),
                            plan.id(),
                            s.pointId(),
                            s.commune().path(),
                            o.day(),
                            s.sequence(),
                            s.arrival(),
                            s.starts(),
                            s.ends(),
                            s.peopleExpected()
                        }))
                        .toList());
    }

    private void insertUnserved(CampaignPlan plan, List<UnservedPoint> unserved) {
        batches.batchUpdate(
                """
                INSERT INTO campaign.unserved_point (plan_id, point_id, place_path, reason, required_missing,
                    change_kind, change_unit_id, change_day, change_dropped, change_skills, change_amount, change_score)
                VALUES (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                unserved.stream()
                        .map(u -> {
                            var change = u.change();
                            return new Object[] {
                                plan.id(),
                                u.point().id(),
                                u.point().commune().path(),
                                u.reason().name(),
                                u.requiredMissing(),
                                change == null ? null : change.kind().name(),
                                change == null ? null : change.unitId(),
                                change == null ? null : change.day(),
                                change == null ? new String[0] : Rows.array(change.dropped()),
                                change == null ? new String[0] : Rows.array(change.skills()),
                                change == null ? null : change.amount(),
                                change == null ? null : change.score()
                            };
                        })
                        .toList());
    }

    private static Outing outing(ResultSet row) throws SQLException {
        return new Outing(
                id(row, "outing_id"),
                id(row, "plan_id"),
                place(row, "province"),
                id(row, "unit_id"),
                row.getString("unit_code"),
                name(row, "unit"),
                name(row, "base"),
                date(row, "day"),
                time(row, "departure"),
                time(row, "return_time"),
                SeasonProfile.valueOf(row.getString("road_state")),
                row.getInt("travel_minutes"),
                row.getInt("travel_m"),
                row.getBoolean("estimated"),
                row.getInt("outing_people"),
                List.of());
    }

    private static Outing.Stop stop(ResultSet row) throws SQLException {
        return new Outing.Stop(
                row.getInt("sequence"),
                id(row, "point_id"),
                row.getString("point_code"),
                name(row, "point"),
                place(row, "commune"),
                RiskLevel.valueOf(row.getString("risk_level")),
                position(row),
                time(row, "arrival"),
                time(row, "starts"),
                time(row, "ends"),
                row.getInt("people_expected"));
    }

    private static UnservedPoint.Change change(ResultSet row) throws SQLException {
        return new UnservedPoint.Change(
                Plan.Change.Kind.valueOf(row.getString("change_kind")),
                id(row, "change_unit_id"),
                name(row, "unit"),
                date(row, "change_day"),
                texts(row, "change_dropped"),
                texts(row, "change_skills"),
                java.util.Objects.requireNonNullElse(number(row, "change_amount"), 0),
                row.getLong("change_score"));
    }
}
