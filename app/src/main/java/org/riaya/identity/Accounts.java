package org.riaya.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riaya.audit.Audit;
import org.riaya.platform.DomainException;
import org.riaya.platform.Ids;
import org.riaya.platform.InvalidValueException;
import org.riaya.platform.Language;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.security.ScopeSource;
import org.riaya.platform.security.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who use the product. An account is found by those who manage accounts on a part of the territory where it
 * holds, or has held, a role.
 */
@Service
public class Accounts implements ScopeSource {

    static final String SUBJECT = "account";

    private static final String USERNAME = "[a-z0-9][a-z0-9._-]{2,39}";

    private final AccountRepository repository;
    private final RoleRepository roles;
    private final Grants grants;
    private final Passwords passwords;
    private final LastAdministrator lastAdministrator;
    private final OpenSessions sessions;
    private final Audit audit;
    private final Clock clock;

    Accounts(
            AccountRepository repository,
            RoleRepository roles,
            Grants grants,
            Passwords passwords,
            LastAdministrator lastAdministrator,
            OpenSessions sessions,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.roles = roles;
        this.grants = grants;
        this.passwords = passwords;
        this.lastAdministrator = lastAdministrator;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** An account with the password to tell its holder: it is shown once and changed at the first sign-in. */
    public record OneTime(UUID account, String username, String password) {

        @Override
        public String toString() {
            return "OneTime[" + username + "]";
        }
    }

    @Override
    public Scope scopeOf(UUID account) {
        return Scope.of(account, repository.authorities(account, LocalDate.now(clock)));
    }

    @Override
    public Optional<String> nameOf(UUID account) {
        return repository.findDisplayName(account);
    }

    /** Whether the person has to choose a password before anything else. */
    public boolean mustChangePassword(UUID account) {
        return repository.mustChangePassword(account);
    }

    /**
     * Accounts with their roles that the scope may manage.
     *
     * @param orderBy terms of a total order over {@code a.}, the account
     */
    public List<Account> list(AccountFilter filter, Scope scope, String orderBy, int limit, int offset) {
        List<Account> found = repository.list(filter, scope, LocalDate.now(clock), orderBy, limit, offset);
        Map<UUID, List<HeldRole>> held = roles
                .list(found.stream().map(Account::id).toList())
                .stream()
                .collect(Collectors.groupingBy(HeldRole::account));
        return found.stream()
                .map(account -> account.with(held.getOrDefault(account.id(), List.of())))
                .toList();
    }

    public long count(AccountFilter filter, Scope scope) {
        return repository.count(filter, scope, LocalDate.now(clock));
    }

    /**
     * @throws NotFoundException when there is none, or none that the scope may manage
     */
    public Account get(UUID id, Scope scope) {
        Account account = own(id);
        if (account.roles().stream().noneMatch(held -> scope.allows(Permission.MANAGE_ACCOUNTS, held.placePath())))
            throw new NotFoundException("account", id);
        return account;
    }

    /** The account of the person who asks. */
    public Account own(UUID id) {
        return repository
                .find(id)
                .map(found -> found.with(roles.list(List.of(id))))
                .orElseThrow(() -> new NotFoundException("account", id));
    }

    /** Opens an account with its first role. */
    @Transactional
    public OneTime open(String username, String displayName, RoleGrant grant, Scope scope) {
        grants.check(grant, scope);
        if (!username.strip().matches(USERNAME))
            throw new InvalidValueException("identity.account.username-shape", username);
        if (repository.isTaken(username))
            throw new DomainException(
                    DomainException.Kind.CONFLICT, "identity.account.username-taken", Map.of("value", username));
        String password = passwords.oneTime();
        UUID id = Ids.next();
        repository.insert(id, username, displayName.strip(), passwords.hash(password), true, false);
        roles.insert(Ids.next(), id, grant);
        Account opened = own(id);
        audit.record("identity.audit.account-opened", SUBJECT, id, pathOf(opened), null, opened);
        return new OneTime(id, opened.username(), password);
    }

    /**
     * Opens an account with one role on one place, for loaders: nobody's rights are asked.
     *
     * @return identifier of the account
     */
    @Transactional
    public UUID open(
            String username, String displayName, String password, Role role, String placeCode, boolean demonstration) {
        return load(username, displayName, password, false, role, placeCode, demonstration);
    }

    /** Opens the account of the first administrator, of the whole territory, with a password to be changed. */
    @Transactional
    void openFirst(String username, String displayName, String password) {
        load(username, displayName, password, true, Role.ADMINISTRATOR, Scope.WHOLE_TERRITORY, false);
    }

    private UUID load(
            String username,
            String displayName,
            String password,
            boolean mustChange,
            Role role,
            String placeCode,
            boolean demonstration) {
        UUID id = Ids.next();
        repository.insert(id, username, displayName, passwords.hash(password), mustChange, demonstration);
        roles.insert(Ids.next(), id, new RoleGrant(role, placeCode, null, LocalDate.now(clock), null));
        Account opened = own(id);
        audit.record("identity.audit.account-opened", SUBJECT, id, pathOf(opened), null, opened);
        return id;
    }

    /** Closes an account: its sessions end now, and it signs in no more. Its history stays. */
    @Transactional
    public void close(UUID id, Scope scope) {
        Account before = manageable(id, scope);
        if (id.equals(scope.account()))
            throw new DomainException(DomainException.Kind.CONFLICT, "identity.account.own-closing", Map.of());
        lastAdministrator.keptBy(() -> repository.close(id, Instant.now(clock)));
        sessions.endAll(id, null);
        audit.record("identity.audit.account-closed", SUBJECT, id, pathOf(before), before, own(id));
    }

    /** Gives the holder a new password to be told and changed; the account's sessions end now. */
    @Transactional
    public OneTime resetPassword(UUID id, Scope scope) {
        Account account = manageable(id, scope);
        String password = passwords.oneTime();
        repository.setPassword(id, passwords.hash(password), true);
        sessions.endAll(id, null);
        audit.record("identity.audit.password-reset", SUBJECT, id, pathOf(account), null, null);
        return new OneTime(id, account.username(), password);
    }

    /**
     * Changes one's own password; the other sessions end.
     *
     * @param session identifier of the session that stays open
     * @throws InvalidValueException when the present password is wrong or the new one isn't acceptable
     */
    @Transactional
    public void changePassword(SignedIn person, String present, String wanted, @Nullable String session) {
        Account account = own(person.account());
        if (!passwords.matches(present, repository.passwordHash(account.id())))
            throw new InvalidValueException("identity.password.present-wrong", "");
        if (present.equals(wanted)) throw new InvalidValueException("identity.password.same", "");
        passwords.check(account.username(), wanted);
        repository.setPassword(account.id(), passwords.hash(wanted), false);
        sessions.endAll(account.id(), session);
        audit.record("identity.audit.password-changed", SUBJECT, account.id(), pathOf(account), null, null);
    }

    @Transactional
    public void chooseLanguage(SignedIn person, Language language) {
        Account before = own(person.account());
        if (language == before.language()) return;
        repository.setLanguage(before.id(), language);
        audit.record("identity.audit.language-chosen", SUBJECT, before.id(), pathOf(before), before, own(before.id()));
    }

    /** Adds a role to an account. */
    @Transactional
    public void give(UUID id, RoleGrant grant, Scope scope) {
        Account before = get(id, scope);
        if (before.closedAt() != null)
            throw new DomainException(DomainException.Kind.CONFLICT, "identity.account.closed", Map.of());
        String path = grants.check(grant, scope);
        roles.insert(Ids.next(), id, grant);
        audit.record("identity.audit.role-given", SUBJECT, id, path, before, own(id));
    }

    /** Ends a role, today: it allows nothing from now on. */
    @Transactional
    public void endRole(UUID account, UUID role, Scope scope) {
        Account before = get(account, scope);
        HeldRole held = before.roles().stream()
                .filter(r -> r.id().equals(role))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("role", role));
        grants.check(held, scope);
        lastAdministrator.keptBy(() -> roles.end(role, LocalDate.now(clock)));
        audit.record("identity.audit.role-ended", SUBJECT, account, held.placePath(), before, own(account));
    }

    /** The account, when the scope may give every role that it holds: else one could become its holder. */
    private Account manageable(UUID id, Scope scope) {
        Account account = get(id, scope);
        if (account.closedAt() != null)
            throw new DomainException(DomainException.Kind.CONFLICT, "identity.account.closed", Map.of());
        LocalDate today = LocalDate.now(clock);
        account.roles().stream().filter(held -> !held.isOver(today)).forEach(held -> grants.check(held, scope));
        return account;
    }

    /** Where the trail of an account is read: on the part of the territory that its roles share. */
    private static @Nullable String pathOf(Account account) {
        List<String> paths =
                account.roles().stream().map(HeldRole::placePath).distinct().toList();
        return paths.size() == 1 ? paths.getFirst() : null;
    }
}
