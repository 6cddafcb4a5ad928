package org.riaya.campaign;

import static org.riaya.campaign.Rows.date;
import static org.riaya.campaign.Rows.id;
import static org.riaya.campaign.Rows.name;
import static org.riaya.campaign.Rows.number;
import static org.riaya.campaign.Rows.place;
import static org.riaya.campaign.Rows.position;
import static org.riaya.campaign.Rows.texts;
import static org.riaya.campaign.Rows.time;
import static org.riaya.campaign.Rows.weekdays;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.riaya.platform.security.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bases, mobile units and caravans. */
@Repository
class ResourceRepository {

    private static final String BASE_COLUMNS = """
             b.id AS base_id, b.code AS base_code, b.facility_code, b.name_ar AS base_ar, b.name_fr AS base_fr,
             b.lat, b.lon, b.position_quality, b.altitude_m, b.generated AS base_generated,
             p.code AS province_code, p.path::text AS province_path, p.name_ar AS province_ar, p.name_fr AS province_fr,
             c.code AS commune_code, c.path::text AS commune_path, c.name_ar AS commune_ar, c.name_fr AS commune_fr
            """;

    private final JdbcClient jdbc;

    ResourceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Bases in the scope, in code order. */
    List<Base> bases(UUID edition, Scope scope) {
        return jdbc.sql("SELECT " + BASE_COLUMNS + """
                          FROM campaign.base b
                          JOIN territory.place p ON p.code = b.province_code
                          JOIN territory.place c ON c.code = b.commune_code
                         WHERE b.edition_id = :edition AND b.place_path <@ :scope::ltree[]
                         ORDER BY b.code
                        """)
                .param("edition", edition)
                .param("scope", scope.readable())
                .query((row, _) -> base(row))
                .list();
    }

    /** Units in the scope, in code order. */
    List<MobileUnit> units(UUID edition, Scope scope) {
        return jdbc.sql("SELECT u.*, " + BASE_COLUMNS + """
                          FROM campaign.mobile_unit u
                          JOIN campaign.base b ON b.id = u.base_id
                          JOIN territory.place p ON p.code = b.province_code
                          JOIN territory.place c ON c.code = b.commune_code
                         WHERE u.edition_id = :edition AND u.place_path <@ :scope::ltree[]
                         ORDER BY u.code
                        """)
                .param("edition", edition)
                .param("scope", scope.readable())
                .query((row, _) -> unit(row))
                .list();
    }

    Optional<MobileUnit> findUnit(UUID edition, UUID unit, Scope scope) {
        return units(edition, scope).stream().filter(u -> u.id().equals(unit)).findFirst();
    }

    /** Caravans in the scope, in date order. */
    List<Caravan> caravans(UUID edition, Scope scope) {
        return jdbc.sql("""
                        SELECT v.*, p.path::text AS province_path, p.name_ar AS province_ar, p.name_fr AS province_fr,
                               c.path::text AS commune_path, c.name_ar AS commune_ar, c.name_fr AS commune_fr
                          FROM campaign.caravan v
                          JOIN territory.place p ON p.code = v.province_code
                          JOIN territory.place c ON c.code = v.commune_code
                         WHERE v.edition_id = :edition AND v.place_path <@ :scope::ltree[]
                         ORDER BY v.planned_on, v.code
                        """)
                .param("edition", edition)
                .param("scope", scope.readable())
                .query((row, _) -> new Caravan(
                        id(row, "id"),
                        row.getString("code"),
                        place(row, "province"),
                        place(row, "commune"),
                        date(row, "planned_on"),
                        Caravan.Kind.valueOf(row.getString("kind")),
                        name(row, "name"),
                        texts(row, "specialties"),
                        number(row, "staff"),
                        number(row, "expected_people"),
                        row.getBoolean("generated")))
                .list();
    }

    void insert(UUID edition, Base base) {
        jdbc.sql("""
                        INSERT INTO campaign.base (id, edition_id, code, province_code, commune_code, place_path,
                            facility_code, name_ar, name_fr, lat, lon, position_quality, altitude_m, generated)
                        VALUES (:id, :edition, :code, :province, :commune, :path::ltree, :facility, :ar, :fr, :lat,
                            :lon, :quality, :altitude, :generated)
                        """)
                .param("id", base.id())
                .param("edition", edition)
                .param("code", base.code())
                .param("province", base.province().code())
                .param("commune", base.commune().code())
                .param("path", base.province().path())
                .param("facility", base.facilityCode())
                .param("ar", base.name().ar())
                .param("fr", base.name().fr())
                .param("lat", base.position().latitude())
                .param("lon", base.position().longitude())
                .param("quality", base.position().quality())
                .param("altitude", base.altitude())
                .param("generated", base.generated())
                .update();
    }

    void insert(UUID edition, MobileUnit unit) {
        statement(edition, unit, """
                INSERT INTO campaign.mobile_unit (id, edition_id, code, base_id, province_code, place_path, name_ar,
                    name_fr, crew, skills, outing_days, day_starts, day_ends, max_people, max_stops, max_distance_m,
                    generated)
                VALUES (:id, :edition, :code, :base, :province, :path::ltree, :ar, :fr, :crew, :skills, :days,
                    :starts, :ends, :maxPeople, :maxStops, :maxDistance, :generated)
                """).update();
    }

    void update(UUID edition, MobileUnit unit) {
        statement(edition, unit, """
                UPDATE campaign.mobile_unit
                   SET name_ar = :ar, name_fr = :fr, crew = :crew, skills = :skills, outing_days = :days,
                       day_starts = :starts, day_ends = :ends, max_people = :maxPeople, max_stops = :maxStops,
                       max_distance_m = :maxDistance, base_id = :base
                 WHERE id = :id AND edition_id = :edition
                """).update();
    }

    private JdbcClient.StatementSpec statement(UUID edition, MobileUnit unit, String sql) {
        return jdbc.sql(sql)
                .param("id", unit.id())
                .param("edition", edition)
                .param("code", unit.code())
                .param("base", unit.base().id())
                .param("province", unit.province().code())
                .param("path", unit.province().path())
                .param("ar", unit.name().ar())
                .param("fr", unit.name().fr())
                .param("crew", Rows.array(unit.crew()))
                .param("skills", Rows.array(unit.skills()))
                .param("days", Rows.array(unit.outingDays()))
                .param("starts", unit.hours().from())
                .param("ends", unit.hours().to())
                .param("maxPeople", unit.maxPeople())
                .param("maxStops", unit.maxStops())
                .param("maxDistance", unit.maxDistanceM())
                .param("generated", unit.generated());
    }

    void insert(UUID edition, Caravan caravan) {
        jdbc.sql("""
                        INSERT INTO campaign.caravan (id, edition_id, code, province_code, commune_code, place_path,
                            planned_on, kind, name_ar, name_fr, specialties, staff, expected_people, generated)
                        VALUES (:id, :edition, :code, :province, :commune, :path::ltree, :day, :kind, :ar, :fr,
                            :specialties, :staff, :people, :generated)
                        """)
                .param("id", caravan.id())
                .param("edition", edition)
                .param("code", caravan.code())
                .param("province", caravan.province().code())
                .param("commune", caravan.commune().code())
                .param("path", caravan.commune().path())
                .param("day", caravan.plannedOn())
                .param("kind", caravan.kind().name())
                .param("ar", caravan.name().ar())
                .param("fr", caravan.name().fr())
                .param("specialties", Rows.array(caravan.specialties()))
                .param("staff", caravan.staff())
                .param("people", caravan.expectedPeople())
                .param("generated", caravan.generated())
                .update();
    }

    private static Base base(ResultSet row) throws SQLException {
        return new Base(
                id(row, "base_id"),
                row.getString("base_code"),
                place(row, "province"),
                place(row, "commune"),
                row.getString("facility_code"),
                name(row, "base"),
                position(row),
                number(row, "altitude_m"),
                row.getBoolean("base_generated"));
    }

    private static MobileUnit unit(ResultSet row) throws SQLException {
        return new MobileUnit(
                id(row, "id"),
                row.getString("code"),
                place(row, "province"),
                base(row),
                name(row, "name"),
                texts(row, "crew"),
                texts(row, "skills"),
                weekdays(row, "outing_days"),
                new WorkingCalendar.Hours(time(row, "day_starts"), time(row, "day_ends")),
                number(row, "max_people"),
                row.getInt("max_stops"),
                number(row, "max_distance_m"),
                row.getBoolean("generated"));
    }
}
