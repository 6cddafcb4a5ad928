package org.riaya.campaign.export;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.riaya.campaign.Edition;
import org.riaya.campaign.Editions;
import org.riaya.campaign.GatheringPoint;
import org.riaya.campaign.MobileUnit;
import org.riaya.campaign.PlaceRef;
import org.riaya.campaign.Points;
import org.riaya.campaign.Resources;
import org.riaya.platform.Ids;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A small approved plan of Ifrane in the demonstration edition, on days before, within and after Ramadan. */
@Component
class PlannedSeason {

    static final String IFRANE = "03.271";
    static final LocalDate IN_WINTER_TIME = LocalDate.of(2026, 1, 14); // UTC+1
    static final LocalDate IN_RAMADAN = LocalDate.of(2026, 2, 25); // UTC
    static final LocalDate AFTER_RAMADAN = LocalDate.of(2026, 3, 25); // UTC+1 again

    private final Editions editions;
    private final Resources resources;
    private final Points points;
    private final JdbcClient jdbc;

    PlannedSeason(Editions editions, Resources resources, Points points, JdbcClient jdbc) {
        this.editions = editions;
        this.resources = resources;
        this.points = points;
        this.jdbc = jdbc;
    }

    /** What the tests need to know of it; outings are in the order of their days. */
    record Season(
            Edition edition,
            PlaceRef province,
            MobileUnit unit,
            List<GatheringPoint> points,
            UUID plan,
            List<UUID> outings) {}

    /** Three outings of one unit with two stops each, in an approved plan. */
    Season approved() {
        return CurrentScope.call(Scope.system(), () -> {
            Season season = ready();
            approve(season.plan());
            return season;
        });
    }

    /** The same, before its approval. */
    Season ready() {
        return CurrentScope.call(Scope.system(), () -> {
            Scope scope = Scope.system();
            Edition edition = editions.get("riaya-2025-26");
            PlaceRef province = editions.province(edition, IFRANE, scope);
            MobileUnit unit = resources.units(edition, scope).stream()
                    .filter(one -> one.province().equals(province))
                    .findFirst()
                    .orElseThrow();
            List<GatheringPoint> known = points.list(edition, scope).stream()
                    .filter(point -> point.province().equals(province))
                    .limit(3)
                    .toList();
            UUID plan = plan(edition, province);
            List<UUID> outings = List.of(
                    outing(plan, province, unit, IN_WINTER_TIME, known.get(0), known.get(1)),
                    outing(plan, province, unit, IN_RAMADAN, known.get(1), known.get(0)),
                    outing(plan, province, unit, AFTER_RAMADAN, known.get(0), known.get(1)));
            jdbc.sql("""
                            INSERT INTO campaign.unserved_point (plan_id, point_id, place_path, reason, required_missing)
                            VALUES (:plan, :point, :path::ltree, 'LOWER_VALUE', 0)
                            """)
                    .param("plan", plan)
                    .param("point", known.get(2).id())
                    .param("path", known.get(2).commune().path())
                    .update();
            return new Season(edition, province, unit, known, plan, outings);
        });
    }

    void approve(UUID plan) {
        CurrentScope.asSystem(() -> {
            jdbc.sql(
                            "UPDATE campaign.plan SET status = 'SUPERSEDED' WHERE status = 'APPROVED' AND province_code = :code")
                    .param("code", IFRANE)
                    .update();
            jdbc.sql("""
                            UPDATE campaign.plan SET status = 'APPROVED', approved_at = now(), version = (
                                   SELECT coalesce(max(o.version), 0) + 1 FROM campaign.plan o WHERE o.province_code = :code)
                             WHERE id = :plan
                            """).param("code", IFRANE).param("plan", plan).update();
        });
    }

    private UUID plan(Edition edition, PlaceRef province) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO campaign.plan (id, edition_id, province_code, place_path, number, status, parameters,
                            limit_seconds, seed, requested_at, score, score_rewards, score_breadth, score_travel,
                            score_distance, score_outings, score_late, score_changes, required_missing, outings,
                            points_seen, people_within_reach)
                        SELECT :id, :edition, :code, :path::ltree, coalesce(max(number), 0) + 1, 'READY',
                               (SELECT parameters FROM campaign.plan WHERE edition_id = :edition LIMIT 1), 10, 1, now(),
                               0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 2, 200
                          FROM campaign.plan WHERE edition_id = :edition AND province_code = :code
                        """)
                .param("id", id)
                .param("edition", edition.id())
                .param("code", province.code())
                .param("path", province.path())
                .update();
        return id;
    }

    private UUID outing(
            UUID plan, PlaceRef province, MobileUnit unit, LocalDate day, GatheringPoint first, GatheringPoint second) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO campaign.outing (id, plan_id, unit_id, place_path, day, departure, return_time,
                            road_state, travel_minutes, travel_m, estimated, people_expected)
                        VALUES (:id, :plan, :unit, :path::ltree, :day, '09:00', '14:45', 'DRY', 145, 86400, true, 130)
                        """)
                .param("id", id)
                .param("plan", plan)
                .param("unit", unit.id())
                .param("path", province.path())
                .param("day", day)
                .update();
        stop(id, plan, day, first, 1, LocalTime.of(9, 42), 70);
        stop(id, plan, day, second, 2, LocalTime.of(12, 5), 60);
        return id;
    }

    private void stop(
            UUID outing, UUID plan, LocalDate day, GatheringPoint point, int sequence, LocalTime at, int people) {
        jdbc.sql("""
                        INSERT INTO campaign.stop (id, outing_id, plan_id, point_id, place_path, day, sequence, arrival,
                            starts, ends, people_expected)
                        VALUES (:id, :outing, :plan, :point, :path::ltree, :day, :sequence, :at, :at,
                            :at + interval '95 minutes', :people)
                        """)
                .param("id", Ids.next())
                .param("outing", outing)
                .param("plan", plan)
                .param("point", point.id())
                .param("path", point.commune().path())
                .param("day", day)
                .param("sequence", sequence)
                .param("at", at)
                .param("people", people)
                .update();
    }
}
