package org.riaya.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.riaya.platform.DomainException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A part of the territory that has an administrator keeps one, of it or of a larger part: without one nobody could open
 * an account there again.
 */
@Component
class LastAdministrator {

    private static final long LOCK = 0x52_49_41_59_41_41_44L; // any number that no other lock uses

    private final RoleRepository roles;
    private final JdbcClient jdbc;
    private final Clock clock;

    LastAdministrator(RoleRepository roles, JdbcClient jdbc, Clock clock) {
        this.roles = roles;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes the change; two such changes take turns on all nodes, so that two administrators can't close one another.
     *
     * @throws DomainException CONFLICT when a part of the territory would be left without an administrator
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void keptBy(Runnable change) {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((_, _) -> 0)
                .list();
        LocalDate today = LocalDate.now(clock);
        Set<String> before = roles.administeredPaths(today);
        change.run();
        Set<String> after = roles.administeredPaths(today);
        for (String path : before)
            if (after.stream().noneMatch(held -> path.equals(held) || path.startsWith(held + ".")))
                throw new DomainException(
                        DomainException.Kind.CONFLICT, "identity.account.last-administrator", Map.of("path", path));
    }
}
