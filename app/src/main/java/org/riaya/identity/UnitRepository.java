package org.riaya.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UnitRepository {

    private static final String UNITS = """
            SELECT u.id, u.code, u.kind, u.parent_id, u.place_code, p.path::text AS path,
                   p.name_ar AS place_ar, p.name_fr AS place_fr, p.name_en AS place_en,
                   u.name_ar, u.name_fr, u.name_en, u.valid_from, u.valid_to
              FROM identity.organisation_unit u
              JOIN identity.unit_kind k ON k.code = u.kind
              JOIN territory.place p ON p.code = u.place_code
            """;

    private static final String ORDER = " ORDER BY k.position, p.path, coalesce(u.name_fr, u.name_ar), u.id";

    private final JdbcClient jdbc;

    UnitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Units that exist on the day, by kind, place and name. */
    List<OrganisationUnit> list(LocalDate day) {
        return jdbc.sql(UNITS + """
                         WHERE (u.valid_from IS NULL OR u.valid_from <= :day)
                           AND (u.valid_to IS NULL OR u.valid_to > :day)
                        """ + ORDER)
                .param("day", day)
                .query(UnitRepository::unit)
                .list();
    }

    Optional<OrganisationUnit> find(UUID id) {
        return jdbc.sql(UNITS + " WHERE u.id = :id")
                .param("id", id)
                .query(UnitRepository::unit)
                .optional();
    }

    Optional<OrganisationUnit> find(String code) {
        return jdbc.sql(UNITS + " WHERE u.code = :code")
                .param("code", code)
                .query(UnitRepository::unit)
                .optional();
    }

    /** Every unit of the parent, whatever its dates. */
    List<OrganisationUnit> children(UUID parent) {
        return jdbc.sql(UNITS + " WHERE u.parent_id = :parent" + ORDER)
                .param("parent", parent)
                .query(UnitRepository::unit)
                .list();
    }

    Optional<String> pathOf(String placeCode) {
        return jdbc.sql("SELECT path::text FROM territory.place WHERE code = :code")
                .param("code", placeCode)
                .query(String.class)
                .optional();
    }

    /** Whether a unit is the other one, or hangs below it. */
    boolean isWithin(UUID unit, UUID other) {
        return jdbc.sql("""
                        WITH RECURSIVE above AS (
                            SELECT id, parent_id FROM identity.organisation_unit WHERE id = :unit
                             UNION
                            SELECT u.id, u.parent_id FROM identity.organisation_unit u JOIN above a ON u.id = a.parent_id)
                        SELECT EXISTS (SELECT 1 FROM above WHERE id = :other)
                        """)
                .param("unit", unit)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    void insert(UUID id, @Nullable String code, UnitDraft unit) {
        of(unit, jdbc.sql("""
                        INSERT INTO identity.organisation_unit (id, code, kind, parent_id, place_code, name_ar, name_fr,
                                                                name_en, valid_from, valid_to)
                        VALUES (:id, :code, :kind, :parent, :place, :ar, :fr, :en, :from, :to)
                        """)).param("id", id).param("code", code).update();
    }

    void update(UUID id, UnitDraft unit) {
        of(unit, jdbc.sql("""
                        UPDATE identity.organisation_unit
                           SET kind = :kind, parent_id = :parent, place_code = :place, name_ar = :ar, name_fr = :fr,
                               name_en = :en, valid_from = :from, valid_to = :to
                         WHERE id = :id
                        """)).param("id", id).update();
    }

    void close(UUID id, LocalDate validTo) {
        jdbc.sql("UPDATE identity.organisation_unit SET valid_to = :to WHERE id = :id")
                .param("id", id)
                .param("to", validTo)
                .update();
    }

    void insertSuccession(UUID predecessor, UUID successor, LocalDate on) {
        jdbc.sql("""
                        INSERT INTO identity.unit_succession (predecessor_id, successor_id, happened_on)
                        VALUES (:predecessor, :successor, :on)
                        """)
                .param("predecessor", predecessor)
                .param("successor", successor)
                .param("on", on)
                .update();
    }

    /** Successions that the unit has a part in, in order of date. */
    List<UnitSuccession> successions(UUID unit) {
        return jdbc.sql("""
                        SELECT s.predecessor_id, p.name_ar, p.name_fr, p.name_en, s.successor_id,
                               n.name_ar AS to_ar, n.name_fr AS to_fr, n.name_en AS to_en, s.happened_on
                          FROM identity.unit_succession s
                          JOIN identity.organisation_unit p ON p.id = s.predecessor_id
                          JOIN identity.organisation_unit n ON n.id = s.successor_id
                         WHERE :unit IN (s.predecessor_id, s.successor_id)
                         ORDER BY s.happened_on, s.predecessor_id, s.successor_id
                        """)
                .param("unit", unit)
                .query((row, _) -> new UnitSuccession(
                        row.getObject("predecessor_id", UUID.class),
                        text(row, "name_ar", "name_fr", "name_en"),
                        row.getObject("successor_id", UUID.class),
                        text(row, "to_ar", "to_fr", "to_en"),
                        row.getObject("happened_on", LocalDate.class)))
                .list();
    }

    private static JdbcClient.StatementSpec of(UnitDraft unit, JdbcClient.StatementSpec statement) {
        return statement
                .param("kind", unit.kind())
                .param("parent", unit.parent())
                .param("place", unit.placeCode())
                .param("ar", unit.name().ar())
                .param("fr", unit.name().fr())
                .param("en", unit.name().en())
                .param("from", unit.validFrom())
                .param("to", unit.validTo());
    }

    private static OrganisationUnit unit(ResultSet row, int number) throws SQLException {
        return new OrganisationUnit(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("kind"),
                row.getObject("parent_id", UUID.class),
                row.getString("place_code"),
                row.getString("path"),
                text(row, "place_ar", "place_fr", "place_en"),
                text(row, "name_ar", "name_fr", "name_en"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static LocalizedText text(ResultSet row, String ar, String fr, String en) throws SQLException {
        return new LocalizedText(row.getString(ar), row.getString(fr), row.getString(en));
    }
}
