package org.riaya.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.table.Encoding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Imports and their files. Who may see which is said by the tables' row-level security. */
@Repository
class ImportRepository {

    private static final String COLUMNS = """
            SELECT id, kind, source_name, file_name, file_size, file_sha256, encoding, mapping::text AS mapping, state,
                   account_id, account_name, uploaded_at, closed_at, rows_added, rows_changed, rows_unchanged
              FROM exchange.import
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ImportRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param paths where the person may import, as a PostgreSQL array literal
     */
    void insert(Import added, String paths, byte[] content, Instant expiresAt) {
        jdbc.sql("""
                        INSERT INTO exchange.import (id, kind, source_name, file_name, file_size, file_sha256, account_id,
                                                     account_name, place_paths, uploaded_at)
                        VALUES (:id, :kind, :source, :file, :size, :sha256, :account::uuid, :accountName, :paths::ltree[],
                                :at)
                        """)
                .param("id", added.id())
                .param("kind", added.kind())
                .param("source", added.sourceName())
                .param("file", added.fileName())
                .param("size", added.fileSize())
                .param("sha256", added.sha256())
                .param("account", added.account())
                .param("accountName", added.accountName())
                .param("paths", paths)
                .param("at", utc(added.uploadedAt()))
                .update();
        jdbc.sql("INSERT INTO exchange.import_file (import_id, content, expires_at) VALUES (:id, :content, :expires)")
                .param("id", added.id())
                .param("content", content)
                .param("expires", utc(expiresAt))
                .update();
    }

    Optional<Import> find(UUID id) {
        return jdbc.sql(COLUMNS + " WHERE id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Imports that the reader may see, latest first. */
    List<Import> list(int limit, int offset) {
        return jdbc.sql(COLUMNS + " ORDER BY uploaded_at DESC, id DESC LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(this::read)
                .list();
    }

    long count() {
        return jdbc.sql("SELECT count(*) FROM exchange.import")
                .query(Long.class)
                .single();
    }

    /** The file, to its author, while it is kept. */
    Optional<byte[]> content(UUID id, Instant now) {
        return jdbc.sql("SELECT content FROM exchange.import_file WHERE import_id = :id AND expires_at > :now")
                .param("id", id)
                .param("now", utc(now))
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    void setMapping(UUID id, @Nullable Encoding encoding, Map<String, Integer> columns) {
        jdbc.sql("""
                        UPDATE exchange.import SET encoding = :encoding, mapping = :mapping::jsonb
                         WHERE id = :id AND state = 'UPLOADED'
                        """)
                .param("id", id)
                .param("encoding", encoding == null ? null : encoding.name())
                .param("mapping", json.writeValueAsString(columns))
                .update();
    }

    /** Whether the import was still waiting; now it is closed and its file gone. */
    boolean close(UUID id, ImportState state, Import.@Nullable Counts counts, Instant now) {
        int closed = jdbc.sql("""
                        UPDATE exchange.import
                           SET state = :state, closed_at = :now, rows_added = :added::int, rows_changed = :changed::int,
                               rows_unchanged = :unchanged::int
                         WHERE id = :id AND state = 'UPLOADED'
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("now", utc(now))
                .param("added", counts == null ? null : counts.added())
                .param("changed", counts == null ? null : counts.changed())
                .param("unchanged", counts == null ? null : counts.unchanged())
                .update();
        jdbc.sql("DELETE FROM exchange.import_file WHERE import_id = :id")
                .param("id", id)
                .update();
        return closed == 1;
    }

    /** Takes the import's row lock, so that two clicks on "accept" take turns; empty when it is no longer waiting. */
    boolean lockWaiting(UUID id) {
        return jdbc.sql("SELECT id FROM exchange.import WHERE id = :id AND state = 'UPLOADED' FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Gives up the imports whose file has waited too long; gives how many. */
    int expire(Instant now) {
        int expired = jdbc.sql("""
                        UPDATE exchange.import i SET state = 'EXPIRED', closed_at = :now
                          FROM exchange.import_file f
                         WHERE f.import_id = i.id AND f.expires_at <= :now AND i.state = 'UPLOADED'
                        """).param("now", utc(now)).update();
        jdbc.sql("DELETE FROM exchange.import_file WHERE expires_at <= :now")
                .param("now", utc(now))
                .update();
        return expired;
    }

    /** Field to column name, as the source's last file had them; empty when none is remembered. */
    Map<String, String> remembered(String kind, String source) {
        return jdbc.sql("""
                        SELECT columns::text FROM exchange.remembered_mapping
                         WHERE kind = :kind AND source_name = :source
                        """)
                .param("kind", kind)
                .param("source", source)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, new TypeReference<Map<String, String>>() {}))
                .orElse(Map.of());
    }

    void remember(String kind, String source, Map<String, String> columns, Instant now) {
        jdbc.sql("""
                        INSERT INTO exchange.remembered_mapping (kind, source_name, columns, used_at)
                        VALUES (:kind, :source, :columns::jsonb, :now)
                        ON CONFLICT (kind, source_name) DO UPDATE
                           SET columns = excluded.columns, used_at = excluded.used_at
                        """)
                .param("kind", kind)
                .param("source", source)
                .param("columns", json.writeValueAsString(columns))
                .param("now", utc(now))
                .update();
    }

    /** Names of the sources seen, latest first. */
    List<String> sources(String kind) {
        return jdbc.sql("""
                        SELECT source_name FROM exchange.remembered_mapping
                         WHERE kind = :kind ORDER BY used_at DESC, source_name LIMIT 50
                        """).param("kind", kind).query(String.class).list();
    }

    private Import read(ResultSet row, int number) throws SQLException {
        String mapping = row.getString("mapping");
        String encoding = row.getString("encoding");
        OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
        ImportState state = ImportState.valueOf(row.getString("state"));
        return new Import(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("source_name"),
                row.getString("file_name"),
                row.getLong("file_size"),
                row.getString("file_sha256"),
                encoding == null ? null : Encoding.valueOf(encoding),
                mapping == null ? null : json.readValue(mapping, new TypeReference<Map<String, Integer>>() {}),
                state,
                row.getObject("account_id", UUID.class),
                row.getString("account_name"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                closedAt == null ? null : closedAt.toInstant(),
                state == ImportState.ACCEPTED
                        ? new Import.Counts(
                                row.getInt("rows_added"), row.getInt("rows_changed"), row.getInt("rows_unchanged"))
                        : null);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
