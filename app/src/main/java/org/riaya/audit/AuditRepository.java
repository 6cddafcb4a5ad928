package org.riaya.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditRepository {

    private static final String COLUMNS = """
            SELECT id, at, account_id, display_name, address, action, subject_type, subject_id,
                   place_path::text AS place_path, before::text AS before, after::text AS after
              FROM audit.entry
            """;

    private static final String MATCHES = """
             WHERE place_path <@ :scope::ltree[]
               AND (:person::text IS NULL OR display_name ILIKE '%' || :person || '%')
               AND (:subject::text IS NULL OR subject_type = :subject OR subject_id = :subject
                    OR after ->> 'username' = :subject OR before ->> 'username' = :subject)
               AND (:action::text IS NULL OR action = :action)
               AND (:from::timestamptz IS NULL OR at >= :from)
               AND (:to::timestamptz IS NULL OR at < :to)
            """;

    private final JdbcClient jdbc;

    AuditRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AuditEntry entry) {
        jdbc.sql("""
                        INSERT INTO audit.entry (id, at, account_id, display_name, address, action, subject_type,
                                                 subject_id, place_path, before, after)
                        VALUES (:id, :at, :account, :displayName, :address, :action, :subjectType,
                                :subjectId, :placePath::ltree, :before::jsonb, :after::jsonb)
                        """)
                .param("id", entry.id())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("account", entry.account())
                .param("displayName", entry.displayName())
                .param("address", entry.address())
                .param("action", entry.action())
                .param("subjectType", entry.subjectType())
                .param("subjectId", entry.subjectId())
                .param("placePath", entry.placePath())
                .param("before", entry.before())
                .param("after", entry.after())
                .update();
    }

    /** Entries of the filter that the reader may see, newest first. */
    List<AuditEntry> list(AuditFilter filter, Scope scope, int limit, long offset) {
        return filtered(COLUMNS + MATCHES + " ORDER BY at DESC, id DESC LIMIT :limit OFFSET :offset", filter, scope)
                .param("limit", limit)
                .param("offset", offset)
                .query(AuditRepository::entry)
                .list();
    }

    long count(AuditFilter filter, Scope scope) {
        return filtered("SELECT count(*) FROM audit.entry" + MATCHES, filter, scope)
                .query(Long.class)
                .single();
    }

    /** Actions that occur in the part of the trail the reader may see, in key order. */
    List<String> actions(Scope scope) {
        return jdbc.sql("""
                        SELECT DISTINCT action FROM audit.entry WHERE place_path <@ :scope::ltree[] ORDER BY action
                        """)
                .param("scope", scope.array(Permission.READ_AUDIT))
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, AuditFilter filter, Scope scope) {
        return jdbc.sql(sql)
                .param("scope", scope.array(Permission.READ_AUDIT))
                .param("person", filter.person())
                .param("subject", filter.subject())
                .param("action", filter.action())
                .param("from", filter.begins())
                .param("to", filter.ends());
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account_id", UUID.class),
                row.getString("display_name"),
                row.getString("address"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("place_path"),
                row.getString("before"),
                row.getString("after"));
    }
}
