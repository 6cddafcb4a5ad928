package org.riaya.campaign.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.riaya.platform.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CalendarFeedRepository {

    private final JdbcClient jdbc;

    CalendarFeedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account's feeds of a team that still hold, the newest first. */
    List<CalendarFeed> list(UUID unit, UUID account) {
        return jdbc.sql("""
                        SELECT *, place_path::text AS path FROM campaign.calendar_feed
                         WHERE unit_id = :unit AND account_id = :account AND revoked_at IS NULL
                         ORDER BY created_at DESC, id
                        """)
                .param("unit", unit)
                .param("account", account)
                .query((row, _) -> feed(row))
                .list();
    }

    /** The feed of a secret, unless it was revoked. */
    Optional<CalendarFeed> find(byte[] secretHash) {
        return jdbc.sql("""
                        SELECT *, place_path::text AS path FROM campaign.calendar_feed
                         WHERE secret_hash = :hash AND revoked_at IS NULL
                        """)
                .param("hash", secretHash)
                .query((row, _) -> feed(row))
                .optional();
    }

    void insert(CalendarFeed feed, byte[] secretHash) {
        jdbc.sql("""
                        INSERT INTO campaign.calendar_feed (id, edition_id, unit_id, place_path, account_id, label,
                            language, secret_hash, created_at)
                        VALUES (:id, :edition, :unit, :path::ltree, :account, :label, :language, :hash, :at)
                        """)
                .param("id", feed.id())
                .param("edition", feed.editionId())
                .param("unit", feed.unitId())
                .param("path", feed.placePath())
                .param("account", feed.account())
                .param("label", feed.label())
                .param("language", feed.language().code())
                .param("hash", secretHash)
                .param("at", feed.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void read(UUID feed, Instant now) {
        jdbc.sql("UPDATE campaign.calendar_feed SET last_read_at = :now WHERE id = :id")
                .param("id", feed)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether the account had such a feed of the team that still held. */
    boolean revoke(UUID feed, UUID unit, UUID account, Instant now) {
        return jdbc.sql("""
                        UPDATE campaign.calendar_feed SET revoked_at = :now
                         WHERE id = :id AND unit_id = :unit AND account_id = :account AND revoked_at IS NULL
                        """)
                        .param("id", feed)
                        .param("unit", unit)
                        .param("account", account)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static CalendarFeed feed(ResultSet row) throws SQLException {
        OffsetDateTime read = row.getObject("last_read_at", OffsetDateTime.class);
        return new CalendarFeed(
                row.getObject("id", UUID.class),
                row.getObject("edition_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("path"),
                row.getObject("account_id", UUID.class),
                row.getString("label"),
                Language.find(row.getString("language")).orElseThrow(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant());
    }
}
