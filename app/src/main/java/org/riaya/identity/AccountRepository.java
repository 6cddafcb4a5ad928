package org.riaya.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.riaya.platform.security.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What sign-in compares. */
    record Credentials(UUID account, String displayName, String passwordHash) {}

    Optional<Credentials> findCredentials(String username) {
        return jdbc.sql("""
                        SELECT id, display_name, password_hash
                          FROM identity.account
                         WHERE username = lower(:username) AND closed_at IS NULL
                        """)
                .param("username", username.strip())
                .query((row, _) -> new Credentials(
                        row.getObject("id", UUID.class), row.getString("display_name"), row.getString("password_hash")))
                .optional();
    }

    Optional<String> findDisplayName(UUID account) {
        return jdbc.sql("SELECT display_name FROM identity.account WHERE id = :account")
                .param("account", account)
                .query(String.class)
                .optional();
    }

    /** Permissions of the roles that the account holds today, in no order; empty when it is closed or unknown. */
    List<Scope.Authority> authorities(UUID account) {
        return jdbc
                .sql("""
                        SELECT r.role, p.path::text AS path
                          FROM identity.role_assignment r
                          JOIN identity.account a ON a.id = r.account_id AND a.closed_at IS NULL
                          JOIN territory.place p ON p.code = r.place_code
                         WHERE r.account_id = :account
                           AND current_date BETWEEN r.valid_from AND coalesce(r.valid_to, 'infinity')
                        """)
                .param("account", account)
                .query((row, _) -> {
                    String path = row.getString("path");
                    return Role.valueOf(row.getString("role")).permissions().stream()
                            .map(permission -> new Scope.Authority(permission, path))
                            .toList();
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    void insert(UUID id, String username, String displayName, String passwordHash, boolean demonstration) {
        jdbc.sql("""
                        INSERT INTO identity.account (id, username, display_name, password_hash, demonstration)
                        VALUES (:id, lower(:username), :displayName, :passwordHash, :demonstration)
                        """)
                .param("id", id)
                .param("username", username)
                .param("displayName", displayName)
                .param("passwordHash", passwordHash)
                .param("demonstration", demonstration)
                .update();
    }

    void assign(UUID id, UUID account, Role role, String placeCode) {
        jdbc.sql("""
                        INSERT INTO identity.role_assignment (id, account_id, role, place_code)
                        VALUES (:id, :account, :role, :place)
                        """)
                .param("id", id)
                .param("account", account)
                .param("role", role.name())
                .param("place", placeCode)
                .update();
    }
}
