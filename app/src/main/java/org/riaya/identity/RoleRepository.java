package org.riaya.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.riaya.platform.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoleRepository {

    private static final String ROLES = """
            SELECT h.id, h.account_id, h.role, h.place_code, h.path::text AS path, p.name_ar, p.name_fr, p.name_en,
                   h.unit_id, u.name_ar AS unit_ar, u.name_fr AS unit_fr, u.name_en AS unit_en, h.valid_from, h.valid_to
              FROM identity.held_role h
              JOIN territory.place p ON p.code = h.place_code
              LEFT JOIN identity.organisation_unit u ON u.id = h.unit_id
            """;

    private final JdbcClient jdbc;

    RoleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every role of the accounts, those that last first. */
    List<HeldRole> list(Collection<UUID> accounts) {
        return jdbc.sql(ROLES + """
                         WHERE h.account_id = ANY (:accounts)
                         ORDER BY h.valid_to DESC NULLS FIRST, h.valid_from DESC, h.id
                        """)
                .param("accounts", accounts.toArray(UUID[]::new))
                .query(RoleRepository::role)
                .list();
    }

    Optional<HeldRole> find(UUID id) {
        return jdbc.sql(ROLES + " WHERE h.id = :id")
                .param("id", id)
                .query(RoleRepository::role)
                .optional();
    }

    /** Roles of open accounts that reach the place on the day, nearest part of the territory first. */
    List<HeldRole> reaching(String placePath, LocalDate day) {
        return jdbc.sql(ROLES + """
                          JOIN identity.account a ON a.id = h.account_id AND a.closed_at IS NULL
                         WHERE h.path @> :path::ltree
                           AND h.valid_from <= :day AND (h.valid_to IS NULL OR h.valid_to > :day)
                         ORDER BY nlevel(h.path) DESC, h.role, a.display_name, h.id
                        """)
                .param("path", placePath)
                .param("day", day)
                .query(RoleRepository::role)
                .list();
    }

    /** Paths on which an open account is administrator on the day, without an end in sight. */
    Set<String> administeredPaths(LocalDate day) {
        return jdbc.sql("""
                        SELECT DISTINCT h.path::text
                          FROM identity.held_role h
                          JOIN identity.account a ON a.id = h.account_id AND a.closed_at IS NULL
                         WHERE h.role = 'ADMINISTRATOR' AND h.valid_from <= :day AND h.valid_to IS NULL
                        """).param("day", day).query(String.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    void insert(UUID id, UUID account, RoleGrant grant) {
        jdbc.sql("""
                        INSERT INTO identity.role_assignment (id, account_id, role, place_code, unit_id, valid_from,
                                                              valid_to)
                        VALUES (:id, :account, :role, :place, :unit, :from, :to)
                        """)
                .param("id", id)
                .param("account", account)
                .param("role", grant.role().name())
                .param("place", grant.placeCode())
                .param("unit", grant.unit())
                .param("from", grant.validFrom())
                .param("to", grant.validTo())
                .update();
    }

    /** Ends a role on the day, or where it had not begun yet, on the day it would have. */
    void end(UUID id, LocalDate validTo) {
        jdbc.sql("UPDATE identity.role_assignment SET valid_to = greatest(valid_from, :to::date) WHERE id = :id")
                .param("id", id)
                .param("to", validTo)
                .update();
    }

    /** Gives the roles that last on a unit to another unit from the day on. */
    void move(UUID unit, UUID successor, LocalDate on) {
        jdbc.sql("""
                        WITH lasting AS (
                            SELECT id, account_id, role, valid_from, valid_to
                              FROM identity.role_assignment
                             WHERE unit_id = :unit AND (valid_to IS NULL OR valid_to > :on)),
                        ended AS (
                            UPDATE identity.role_assignment r
                               SET valid_to = greatest(r.valid_from, :on::date)
                              FROM lasting l WHERE r.id = l.id)
                        INSERT INTO identity.role_assignment (id, account_id, role, unit_id, valid_from, valid_to)
                        SELECT gen_random_uuid(), account_id, role, :successor, greatest(valid_from, :on::date), valid_to
                          FROM lasting
                        """)
                .param("unit", unit)
                .param("successor", successor)
                .param("on", on)
                .update();
    }

    private static HeldRole role(ResultSet row, int number) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        return new HeldRole(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getString("place_code"),
                row.getString("path"),
                new LocalizedText(row.getString("name_ar"), row.getString("name_fr"), row.getString("name_en")),
                unit,
                unit == null
                        ? null
                        : new LocalizedText(
                                row.getString("unit_ar"), row.getString("unit_fr"), row.getString("unit_en")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
