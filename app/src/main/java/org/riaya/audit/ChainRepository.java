package org.riaya.audit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChainRepository {

    private static final int ROWS_AT_A_TIME = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate stream;

    record Head(long number, byte[] hash) {}

    ChainRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.stream = new JdbcTemplate(java.util.Objects.requireNonNull(template.getDataSource()));
        this.stream.setFetchSize(ROWS_AT_A_TIME);
    }

    /** Gives each link in order: its number and hashes, and the content of its entry, null when that is gone. */
    void readLinks(RowCallbackHandler reader) {
        stream.query("""
                SELECT l.number, l.previous_hash, l.hash,
                       CASE WHEN e.id IS NOT NULL THEN audit.content(e) END AS content
                  FROM audit.link l
                  LEFT JOIN audit.entry e ON e.id = l.entry_id
                 ORDER BY l.number
                """, reader);
    }

    Head head() {
        return jdbc.sql("SELECT number, hash FROM audit.head")
                .query((row, _) -> new Head(row.getLong("number"), row.getBytes("hash")))
                .single();
    }

    long countUnlinked() {
        return jdbc.sql("""
                        SELECT count(*) FROM audit.entry e
                         WHERE NOT EXISTS (SELECT 1 FROM audit.link l WHERE l.entry_id = e.id)
                        """).query(Long.class).single();
    }

    void insert(UUID id, Verification verification) {
        Verification.Problem problem = verification.problem();
        jdbc.sql("""
                        INSERT INTO audit.verification (id, at, entries, head_hash, broken_number, broken_problem)
                        VALUES (:id, :at, :entries, :headHash, :brokenNumber, :problem)
                        """)
                .param("id", id)
                .param("at", verification.at().atOffset(ZoneOffset.UTC))
                .param("entries", verification.entries())
                .param("headHash", verification.headHash())
                .param("brokenNumber", verification.brokenNumber())
                .param("problem", problem == null ? null : problem.name())
                .update();
    }

    Optional<Verification> findLast() {
        return jdbc.sql("""
                        SELECT at, entries, head_hash, broken_number, broken_problem
                          FROM audit.verification
                         ORDER BY at DESC, id DESC
                         LIMIT 1
                        """)
                .query((row, _) -> {
                    String problem = row.getString("broken_problem");
                    return new Verification(
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getLong("entries"),
                            row.getString("head_hash"),
                            row.getObject("broken_number", Long.class),
                            problem == null ? null : Verification.Problem.valueOf(problem));
                })
                .optional();
    }
}
