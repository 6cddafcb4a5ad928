package org.riaya.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.Ids;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the whole trail again and checks that every entry is the one that was chained: each link holds the SHA-256 of
 * the previous link's hash followed by its entry's content, so that one changed byte breaks it.
 *
 * <p>Someone who can rewrite every row and every hash can make a chain that holds: note the head's hash elsewhere, and
 * compare.
 */
@Service
public class AuditChain {

    private final ChainRepository repository;
    private final TransactionTemplate snapshot;
    private final Clock clock;

    AuditChain(ChainRepository repository, PlatformTransactionManager transactions, Clock clock) {
        this.repository = repository;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /** Verifies the chain on the whole territory, whoever asks, and keeps the outcome. Reads every entry once. */
    public Verification verify() {
        return CurrentScope.call(
                Scope.system(),
                () -> snapshot.execute(_ -> {
                    Verification verification = read();
                    repository.insert(Ids.next(), verification);
                    return verification;
                }));
    }

    /** The last verification; empty before the first. */
    public Optional<Verification> findLast() {
        return repository.findLast();
    }

    private Verification read() {
        Reading reading = new Reading();
        repository.readLinks(reading::next);
        ChainRepository.Head head = repository.head();
        if (reading.problem == null && reading.number != head.number())
            reading.fail(reading.number + 1, Verification.Problem.MISSING);
        if (reading.problem == null && !Arrays.equals(reading.previous, head.hash()))
            reading.fail(reading.number, Verification.Problem.CHANGED);
        if (reading.problem == null && repository.countUnlinked() > 0)
            reading.fail(reading.number + 1, Verification.Problem.UNLINKED);
        return new Verification(
                Instant.now(clock),
                reading.entries,
                HexFormat.of().formatHex(head.hash()),
                reading.broken,
                reading.problem);
    }

    /** One pass over the links in order. */
    private static final class Reading {

        private final MessageDigest sha256 = sha256();
        byte[] previous = new byte[32];
        long number;
        long entries;

        @Nullable
        Long broken;

        Verification.@Nullable Problem problem;

        void next(ResultSet link) throws SQLException {
            entries++;
            if (problem != null) return;
            if (link.getLong("number") != number + 1) {
                fail(number + 1, Verification.Problem.MISSING);
                return;
            }
            number++;
            String content = link.getString("content");
            byte[] hash = link.getBytes("hash");
            if (content == null) fail(number, Verification.Problem.MISSING);
            else if (!Arrays.equals(previous, link.getBytes("previous_hash")) || !Arrays.equals(hash, hash(content)))
                fail(number, Verification.Problem.CHANGED);
            previous = hash;
        }

        void fail(long at, Verification.Problem what) {
            broken = at;
            problem = what;
        }

        private byte[] hash(String content) {
            sha256.update(previous);
            return sha256.digest(content.getBytes(StandardCharsets.UTF_8));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("this Java has no SHA-256", e);
            }
        }
    }
}
