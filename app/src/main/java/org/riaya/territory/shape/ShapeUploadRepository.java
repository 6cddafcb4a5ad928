package org.riaya.territory.shape;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.riaya.platform.security.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files between check and acceptance; each person sees only their own. */
@Repository
class ShapeUploadRepository {

    private final JdbcClient jdbc;

    ShapeUploadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ShapeUpload upload, Scope scope, Instant now) {
        jdbc.sql("""
                        INSERT INTO territory.shape_upload (id, account, file_name, content, property, source, licence,
                               valid_from, uploaded_at)
                        VALUES (:id, :account, :fileName, :content, :property, :source, :licence, :validFrom, :now)
                        """)
                .param("id", upload.id())
                .param("account", scope.account())
                .param("fileName", upload.fileName())
                .param("content", upload.content())
                .param("property", upload.property())
                .param("source", upload.source())
                .param("licence", upload.licence())
                .param("validFrom", upload.validFrom())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ShapeUpload> find(UUID id, Scope scope) {
        return jdbc.sql("""
                        SELECT id, file_name, content, property, source, licence, valid_from
                          FROM territory.shape_upload
                         WHERE id = :id AND account IS NOT DISTINCT FROM :account::uuid
                        """)
                .param("id", id)
                .param("account", scope.account())
                .query(ShapeUpload.class)
                .optional();
    }

    void delete(UUID id) {
        jdbc.sql("DELETE FROM territory.shape_upload WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** Files that nobody accepted. */
    void deleteBefore(Instant when) {
        jdbc.sql("DELETE FROM territory.shape_upload WHERE uploaded_at < :when")
                .param("when", when.atOffset(ZoneOffset.UTC))
                .update();
    }
}
