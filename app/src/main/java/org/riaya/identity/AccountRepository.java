package org.riaya.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.Language;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {

    private static final String ACCOUNTS = """
            SELECT a.id, a.username, a.display_name, a.must_change_password, a.language, a.demonstration,
                   a.created_at, a.closed_at
              FROM identity.account a
            """;

    private static final String MATCHES = """
             WHERE EXISTS (SELECT 1 FROM identity.held_role h
                            WHERE h.account_id = a.id AND h.path <@ :scope::ltree[])
               AND (:words::text IS NULL OR a.display_name ILIKE '%' || :words || '%'
                    OR a.username ILIKE '%' || :words || '%')
               AND (:role::text IS NULL OR EXISTS (SELECT 1 FROM identity.held_role h
                     WHERE h.account_id = a.id AND h.role = :role
                       AND h.valid_from <= :today AND (h.valid_to IS NULL OR h.valid_to > :today)))
               AND (:place::text IS NULL OR EXISTS (SELECT 1 FROM identity.held_role h
                     JOIN territory.place p ON p.code = :place
                     WHERE h.account_id = a.id AND h.path <@ p.path
                       AND h.valid_from <= :today AND (h.valid_to IS NULL OR h.valid_to > :today)))
               AND (:open::boolean IS NULL OR (a.closed_at IS NULL) = :open)
            """;

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What sign-in compares. */
    record Credentials(
            UUID account,
            String displayName,
            String passwordHash,
            @Nullable Language language) {}

    Optional<Credentials> findCredentials(String username) {
        return jdbc.sql("""
                        SELECT id, display_name, password_hash, language
                          FROM identity.account
                         WHERE username = :username AND closed_at IS NULL
                        """)
                .param("username", lower(username))
                .query((row, _) -> new Credentials(
                        row.getObject("id", UUID.class),
                        row.getString("display_name"),
                        row.getString("password_hash"),
                        language(row)))
                .optional();
    }

    Optional<String> findDisplayName(UUID account) {
        return jdbc.sql("SELECT display_name FROM identity.account WHERE id = :account")
                .param("account", account)
                .query(String.class)
                .optional();
    }

    boolean mustChangePassword(UUID account) {
        return jdbc.sql("SELECT must_change_password FROM identity.account WHERE id = :account")
                .param("account", account)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The roles that make the account's scope on the day; none when it is closed or waits for a new password. */
    List<Scope.Authority> authorities(UUID account, LocalDate day) {
        return jdbc
                .sql("""
                        SELECT h.role, h.path::text AS path
                          FROM identity.held_role h
                          JOIN identity.account a ON a.id = h.account_id
                         WHERE h.account_id = :account AND a.closed_at IS NULL AND NOT a.must_change_password
                           AND h.valid_from <= :day AND (h.valid_to IS NULL OR h.valid_to > :day)
                        """)
                .param("account", account)
                .param("day", day)
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

    /** The account with no roles filled in, whoever asks. */
    Optional<Account> find(UUID id) {
        return jdbc.sql(ACCOUNTS + " WHERE a.id = :id")
                .param("id", id)
                .query(AccountRepository::account)
                .optional();
    }

    /** The accounts with no roles filled in, by name, whoever asks. */
    List<Account> list(Collection<UUID> ids) {
        return jdbc.sql(ACCOUNTS + " WHERE a.id = ANY (:ids) ORDER BY a.display_name, a.id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(AccountRepository::account)
                .list();
    }

    /** Accounts of the filter that hold or held a role within the scope, by name, with no roles filled in. */
    List<Account> list(AccountFilter filter, Scope scope, LocalDate today, String orderBy, int limit, int offset) {
        return filtered(
                        ACCOUNTS + MATCHES + " ORDER BY " + orderBy + " LIMIT :limit OFFSET :offset",
                        filter,
                        scope,
                        today)
                .param("limit", limit)
                .param("offset", offset)
                .query(AccountRepository::account)
                .list();
    }

    long count(AccountFilter filter, Scope scope, LocalDate today) {
        return filtered("SELECT count(*) FROM identity.account a" + MATCHES, filter, scope, today)
                .query(Long.class)
                .single();
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM identity.account)")
                .query(Boolean.class)
                .single();
    }

    boolean isTaken(String username) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM identity.account WHERE username = :username)")
                .param("username", lower(username))
                .query(Boolean.class)
                .single();
    }

    void insert(
            UUID id,
            String username,
            String displayName,
            String passwordHash,
            boolean mustChange,
            boolean demonstration) {
        jdbc.sql("""
                        INSERT INTO identity.account (id, username, display_name, password_hash, must_change_password,
                                                      demonstration)
                        VALUES (:id, :username, :displayName, :passwordHash, :mustChange, :demonstration)
                        """)
                .param("id", id)
                .param("username", lower(username))
                .param("displayName", displayName)
                .param("passwordHash", passwordHash)
                .param("mustChange", mustChange)
                .param("demonstration", demonstration)
                .update();
    }

    String passwordHash(UUID account) {
        return jdbc.sql("SELECT password_hash FROM identity.account WHERE id = :account")
                .param("account", account)
                .query(String.class)
                .single();
    }

    void setPassword(UUID account, String passwordHash, boolean mustChange) {
        jdbc.sql("""
                        UPDATE identity.account SET password_hash = :hash, must_change_password = :mustChange
                         WHERE id = :account
                        """)
                .param("account", account)
                .param("hash", passwordHash)
                .param("mustChange", mustChange)
                .update();
    }

    void setLanguage(UUID account, Language language) {
        jdbc.sql("UPDATE identity.account SET language = :language WHERE id = :account")
                .param("account", account)
                .param("language", language.code())
                .update();
    }

    void close(UUID account, Instant at) {
        jdbc.sql("UPDATE identity.account SET closed_at = :at WHERE id = :account")
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec filtered(String sql, AccountFilter filter, Scope scope, LocalDate today) {
        Role role = filter.role();
        return jdbc.sql(sql)
                .param("scope", scope.array(Permission.MANAGE_ACCOUNTS))
                .param("words", filter.words())
                .param("role", role == null ? null : role.name())
                .param("place", filter.placeCode())
                .param("open", filter.open())
                .param("today", today);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("display_name"),
                row.getBoolean("must_change_password"),
                language(row),
                row.getBoolean("demonstration"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                closed == null ? null : closed.toInstant(),
                List.of());
    }

    private static @Nullable Language language(ResultSet row) throws SQLException {
        String code = row.getString("language");
        return code == null ? null : Language.find(code).orElse(null);
    }

    private static String lower(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
