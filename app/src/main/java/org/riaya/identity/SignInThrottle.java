package org.riaya.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing, on all nodes together. From the fifth failure on one name the next attempt has to wait 1 minute,
 * then 2, 4, 8 ... up to an hour; likewise from the twentieth failure from one address, behind which a whole
 * directorate may sit. A day without failures is a clean slate.
 */
@Component
class SignInThrottle {

    static final int FAILURES_OF_A_NAME = 5;
    static final int FAILURES_FROM_AN_ADDRESS = 20;

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Attempts(int failures, @Nullable Instant blockedUntil) {}

    /** Counts an attempt as failed until {@link #succeed}; answers how long to wait when it isn't let through. */
    @Transactional
    Optional<Duration> begin(String username, String address) {
        Optional<Duration> byAddress = begin("address " + address, FAILURES_FROM_AN_ADDRESS);
        return byAddress.isPresent() ? byAddress : begin(name(username), FAILURES_OF_A_NAME);
    }

    /** Forgets the failures of the name; those of the address are one fewer, since a guesser may have an account too. */
    @Transactional
    void succeed(String username, String address) {
        jdbc.sql("""
                        UPDATE identity.sign_in_attempt SET failures = greatest(failures - 1, 0), blocked_until = NULL
                         WHERE key = :key
                        """).param("key", "address " + address).update(); // first, as where an attempt begins: no deadlock
        jdbc.sql("DELETE FROM identity.sign_in_attempt WHERE key = :key")
                .param("key", name(username))
                .update();
    }

    /** Removes what no longer counts. */
    @Transactional
    int forgetOld() {
        return jdbc.sql("DELETE FROM identity.sign_in_attempt WHERE last_at < :before")
                .param("before", clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<Duration> begin(String key, int limit) {
        Instant now = clock.instant();
        jdbc.sql("""
                        INSERT INTO identity.sign_in_attempt (key, failures, last_at) VALUES (:key, 0, :now)
                        ON CONFLICT (key) DO NOTHING
                        """)
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        Attempts before = jdbc.sql("""
                        SELECT CASE WHEN last_at < :since THEN 0 ELSE failures END AS failures, blocked_until
                          FROM identity.sign_in_attempt WHERE key = :key FOR UPDATE
                        """)
                .param("key", key)
                .param("since", now.minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .query((row, _) -> {
                    Timestamp until = row.getTimestamp("blocked_until");
                    return new Attempts(row.getInt("failures"), until == null ? null : until.toInstant());
                })
                .single();
        if (before.blockedUntil() != null && before.blockedUntil().isAfter(now))
            return Optional.of(Duration.between(now, before.blockedUntil()));
        int failures = before.failures() + 1;
        jdbc.sql("""
                        UPDATE identity.sign_in_attempt
                           SET failures = :failures, last_at = :now, blocked_until = :until
                         WHERE key = :key
                        """)
                .param("key", key)
                .param("failures", failures)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "until",
                        failures < limit
                                ? null
                                : now.plus(pause(failures - limit)).atOffset(ZoneOffset.UTC))
                .update();
        return Optional.empty();
    }

    private static Duration pause(int beyond) {
        return beyond >= 6 ? LONGEST : Duration.ofMinutes(1L << beyond);
    }

    private static String name(String username) {
        try {
            byte[] name = username.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return "name "
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(name));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
