package org.riaya.document;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.security.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IssuedDocumentRepository {

    private final JdbcClient jdbc;

    IssuedDocumentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest revisions in the scope, in the order of subjects. */
    List<IssuedDocument> list(String kind, Collection<String> subjects, Scope scope) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (subject) id, kind, subject, revision, series, year, number, content::text,
                               content_hash, issued_at, issued_by_name
                          FROM document.issued
                         WHERE kind = :kind AND subject = ANY(:subjects) AND place_path <@ :scope::ltree[]
                         ORDER BY subject, revision DESC
                        """)
                .param("kind", kind)
                .param("subjects", subjects.toArray(String[]::new))
                .param("scope", scope.readable())
                .query((row, _) -> new IssuedDocument(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getInt("revision"),
                        row.getString("series"),
                        row.getInt("year"),
                        row.getInt("number"),
                        row.getString("content"),
                        row.getString("content_hash"),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        row.getString("issued_by_name")))
                .list();
    }

    /** Waits until nobody else issues the same document, and keeps others waiting until the transaction ends. */
    void lock(String kind, String subject) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))::text")
                .param("key", "document:" + kind + ":" + subject)
                .query(String.class)
                .optional();
    }

    int nextNumber(String series, int year) {
        return jdbc.sql("""
                        INSERT INTO document.series (series, year, last_number) VALUES (:series, :year, 1)
                        ON CONFLICT (series, year) DO UPDATE SET last_number = document.series.last_number + 1
                        RETURNING last_number
                        """)
                .param("series", series)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void insert(IssuedDocument document, String placePath, @Nullable UUID account) {
        jdbc.sql("""
                        INSERT INTO document.issued (id, kind, subject, revision, series, year, number, place_path,
                            content, content_hash, issued_at, issued_by, issued_by_name)
                        VALUES (:id, :kind, :subject, :revision, :series, :year, :number, :path::ltree,
                            :content::jsonb, :hash, :at, :account, :name)
                        """)
                .param("id", document.id())
                .param("kind", document.kind())
                .param("subject", document.subject())
                .param("revision", document.revision())
                .param("series", document.series())
                .param("year", document.year())
                .param("number", document.number())
                .param("path", placePath)
                .param("content", document.content())
                .param("hash", document.contentHash())
                .param("at", document.issuedAt().atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("name", document.issuedBy())
                .update();
    }
}
