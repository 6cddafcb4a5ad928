package org.riaya.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.Ids;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Scope;
import org.riaya.platform.security.ScopeSource;
import org.riaya.platform.security.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Keeps what was changed: who, when, from where, what before and after. A module calls it in the transaction of the
 * change, so that neither is kept without the other.
 */
@Service
public class Audit {

    private final AuditRepository repository;
    private final Snapshots snapshots;
    private final ObjectProvider<ScopeSource> people;
    private final Clock clock;

    Audit(AuditRepository repository, Snapshots snapshots, ObjectProvider<ScopeSource> people, Clock clock) {
        this.repository = repository;
        this.snapshots = snapshots;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Adds one entry to the trail. The person and the address are those of the request at work, or the person whose
     * scope a job runs under.
     *
     * @param action      what was done: a message key of the calling module, {@code facility.audit.opened}
     * @param subjectType sort of thing changed, a glossary name: {@code facility}, {@code gatheringPoint}
     * @param subjectId   its identifier or natural code
     * @param placePath   where on the territory ({@code territory.place.path}): those who may read the trail there will
     *                    see it; null when the change is about no place in particular
     * @param before      record as it was, null when there was nothing; passwords and tokens in it are left out
     * @param after       record as it is now, null when nothing is left
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            String action,
            String subjectType,
            Object subjectId,
            @Nullable String placePath,
            @Nullable Object before,
            @Nullable Object after) {
        UUID account = CurrentScope.get().account();
        repository.insert(new AuditEntry(
                Ids.next(),
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
                account,
                account == null ? null : nameOf(account),
                address(),
                action,
                subjectType,
                subjectId.toString(),
                placePath == null ? Scope.WHOLE_TERRITORY : placePath,
                snapshots.of(before),
                snapshots.of(after)));
    }

    private @Nullable String nameOf(UUID account) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn person
                && person.account().equals(account)) return person.name();
        ScopeSource source = people.getIfAvailable();
        return source == null ? null : source.nameOf(account).orElse(null);
    }

    private static @Nullable String address() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) return null;
        HttpServletRequest request = attributes.getRequest();
        return request.getRemoteAddr();
    }
}
