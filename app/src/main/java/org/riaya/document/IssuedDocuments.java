package org.riaya.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.riaya.audit.Audit;
import org.riaya.platform.Ids;
import org.riaya.platform.TimeConfiguration;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.security.ScopeSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of numbered documents. What is printed twice carries the same number; what has changed since is a new
 * revision under the same number.
 */
@Service
public class IssuedDocuments {

    private final IssuedDocumentRepository repository;
    private final ScopeSource people;
    private final Audit audit;
    private final Clock clock;

    IssuedDocuments(IssuedDocumentRepository repository, ScopeSource people, Audit audit, Clock clock) {
        this.repository = repository;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest revision that the scope may read, or none when the document was never issued. */
    public Optional<IssuedDocument> find(String kind, String subject, Scope scope) {
        return repository.list(kind, List.of(subject), scope).stream().findFirst();
    }

    /** The newest revision of each subject that has one, by subject. */
    public Map<String, IssuedDocument> find(String kind, Collection<String> subjects, Scope scope) {
        return repository.list(kind, subjects, scope).stream()
                .collect(Collectors.toMap(IssuedDocument::subject, Function.identity()));
    }

    /**
     * Gives the document its number, or a new revision when its content has changed; one that says the same as the
     * newest revision is left as it is.
     *
     * @param permission what it takes to issue this sort of document
     */
    @Transactional
    public IssuedDocument issue(DocumentDraft draft, Permission permission, Scope scope) {
        scope.require(permission, draft.placePath());
        repository.lock(draft.kind(), draft.subject());
        Optional<IssuedDocument> before = find(draft.kind(), draft.subject(), scope);
        if (before.isPresent() && draft.isSameAs(before.get())) return before.get();
        Instant now = clock.instant();
        int year = before.map(IssuedDocument::year)
                .orElse(LocalDate.ofInstant(now, TimeConfiguration.ZONE).getYear());
        IssuedDocument issued = new IssuedDocument(
                Ids.next(),
                draft.kind(),
                draft.subject(),
                before.map(IssuedDocument::revision).orElse(0) + 1,
                before.map(IssuedDocument::series).orElse(draft.series()),
                year,
                before.map(IssuedDocument::number).orElseGet(() -> repository.nextNumber(draft.series(), year)),
                draft.content(),
                draft.contentHash(),
                now,
                scope.account() == null ? null : people.nameOf(scope.account()).orElse(null));
        repository.insert(issued, draft.placePath(), scope.account());
        audit.record(
                "document.audit.issued",
                "document",
                issued.id(),
                draft.placePath(),
                null,
                Map.of(
                        "kind", issued.kind(),
                        "subject", issued.subject(),
                        "reference", issued.reference(),
                        "revision", issued.revision(),
                        "contentHash", issued.contentHash()));
        return find(draft.kind(), draft.subject(), scope).orElseThrow();
    }
}
