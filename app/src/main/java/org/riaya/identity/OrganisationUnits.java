package org.riaya.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.audit.Audit;
import org.riaya.platform.DomainException;
import org.riaya.platform.Ids;
import org.riaya.platform.InvalidValueException;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisation and its history. Everyone who is signed in may read it, since who exists is public; it is changed
 * within one's territory.
 *
 * <p>A correction changes the unit. A change in law or in fact closes a unit and opens another one, linked by a
 * succession.
 */
@Service
public class OrganisationUnits {

    private static final String SUBJECT = "organisationUnit";

    private final UnitRepository repository;
    private final UnitKindRepository kinds;
    private final RoleRepository roles;
    private final LastAdministrator lastAdministrator;
    private final Audit audit;
    private final Clock clock;

    OrganisationUnits(
            UnitRepository repository,
            UnitKindRepository kinds,
            RoleRepository roles,
            LastAdministrator lastAdministrator,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.kinds = kinds;
        this.roles = roles;
        this.lastAdministrator = lastAdministrator;
        this.audit = audit;
        this.clock = clock;
    }

    /** Units that exist on the day, by kind, place and name. */
    public List<OrganisationUnit> list(LocalDate day) {
        return repository.list(day);
    }

    /**
     * @throws NotFoundException when no unit has the identifier
     */
    public OrganisationUnit get(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException("organisation-unit", id));
    }

    /** Every unit that belongs to it, whatever its dates. */
    public List<OrganisationUnit> children(UUID id) {
        return repository.children(id);
    }

    /** Successions that the unit has a part in, in order of date. */
    public List<UnitSuccession> successions(UUID id) {
        return repository.successions(id);
    }

    /** Every kind, in the order of lists. */
    public List<UnitKind> kinds() {
        return kinds.list();
    }

    /** Adds a kind or rewrites the words of one; kinds are shared by the whole territory. */
    @Transactional
    public void saveKind(UnitKind kind, Scope scope) {
        scope.require(Permission.EDIT_ORGANISATION, Scope.WHOLE_TERRITORY);
        if (!kind.code().matches("[A-Z][A-Z0-9_]{1,39}"))
            throw new InvalidValueException("identity.unit-kind.code-shape", kind.code());
        UnitKind before = kinds.list().stream()
                .filter(k -> k.code().equals(kind.code()))
                .findFirst()
                .orElse(null);
        kinds.save(kind);
        audit.record("identity.audit.unit-kind-saved", "unitKind", kind.code(), null, before, kind);
    }

    /**
     * @return identifier of the new unit
     */
    @Transactional
    public UUID add(UnitDraft draft, Scope scope) {
        return add(null, draft, scope);
    }

    @Transactional
    UUID add(@Nullable String code, UnitDraft draft, Scope scope) {
        scope.require(Permission.EDIT_ORGANISATION, check(draft));
        UUID id = Ids.next();
        repository.insert(id, code, draft);
        OrganisationUnit unit = get(id);
        audit.record("identity.audit.unit-added", SUBJECT, id, unit.placePath(), null, unit);
        return id;
    }

    /** Corrects what was written about a unit. */
    @Transactional
    public void correct(UUID id, UnitDraft draft, Scope scope) {
        OrganisationUnit before = get(id);
        scope.require(Permission.EDIT_ORGANISATION, before.placePath());
        scope.require(Permission.EDIT_ORGANISATION, check(draft));
        if (draft.parent() != null && repository.isWithin(draft.parent(), id))
            throw new DomainException(DomainException.Kind.CONFLICT, "identity.unit.parent-below", Map.of());
        lastAdministrator.keptBy(() -> repository.update(id, draft));
        OrganisationUnit after = get(id);
        audit.record("identity.audit.unit-corrected", SUBJECT, id, after.placePath(), before, after);
    }

    /**
     * Closes a unit; the roles held on it end with it.
     *
     * @param from first day on which it no longer exists
     */
    @Transactional
    public void close(UUID id, LocalDate from, Scope scope) {
        OrganisationUnit before = open(id, from, scope);
        lastAdministrator.keptBy(() -> repository.close(id, from));
        audit.record("identity.audit.unit-closed", SUBJECT, id, before.placePath(), before, get(id));
    }

    /**
     * Lets a unit take over from another one, which closes; the roles held on the former pass to the successor on that
     * day.
     *
     * @param on first day of the successor's work in its stead
     */
    @Transactional
    public void succeed(UUID id, UUID successor, LocalDate on, Scope scope) {
        OrganisationUnit before = open(id, on, scope);
        OrganisationUnit next = get(successor);
        scope.require(Permission.EDIT_ORGANISATION, next.placePath());
        if (id.equals(successor) || !next.existsOn(on))
            throw new InvalidValueException("identity.unit.successor-absent", Map.of("date", on));
        lastAdministrator.keptBy(() -> {
            roles.move(id, successor, on);
            repository.close(id, on);
        });
        repository.insertSuccession(id, successor, on);
        audit.record(
                "identity.audit.unit-succeeded",
                SUBJECT,
                id,
                before.placePath(),
                before,
                Map.of("unit", get(id), "successor", successor, "on", on));
    }

    /** Today in Morocco, the day that lists show when none is asked for. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private OrganisationUnit open(UUID id, LocalDate from, Scope scope) {
        OrganisationUnit unit = get(id);
        scope.require(Permission.EDIT_ORGANISATION, unit.placePath());
        if (unit.validTo() != null)
            throw new DomainException(
                    DomainException.Kind.CONFLICT, "identity.unit.already-closed", Map.of("date", unit.validTo()));
        if (unit.validFrom() != null && !from.isAfter(unit.validFrom()))
            throw new InvalidValueException("identity.unit.closed-before-opened", Map.of("date", unit.validFrom()));
        return unit;
    }

    /** Path of the draft's place. */
    private String check(UnitDraft draft) {
        if (kinds.list().stream().noneMatch(k -> k.code().equals(draft.kind())))
            throw new InvalidValueException("identity.unit.unknown-kind", draft.kind());
        if (draft.parent() != null) get(draft.parent());
        if (draft.validFrom() != null
                && draft.validTo() != null
                && !draft.validTo().isAfter(draft.validFrom()))
            throw new InvalidValueException("identity.unit.closed-before-opened", Map.of("date", draft.validFrom()));
        return repository
                .pathOf(draft.placeCode())
                .orElseThrow(() -> new InvalidValueException("identity.unit.unknown-place", draft.placeCode()));
    }
}
