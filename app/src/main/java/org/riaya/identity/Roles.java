package org.riaya.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.springframework.stereotype.Service;

/** Who holds which role where, and so who may see and change what. */
@Service
public class Roles {

    private final RoleRepository repository;
    private final AccountRepository accounts;
    private final UnitRepository units;
    private final Grants grants;
    private final Clock clock;

    Roles(RoleRepository repository, AccountRepository accounts, UnitRepository units, Grants grants, Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.units = units;
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * Why somebody can see a place: a role that reaches it.
     *
     * @param account  who
     * @param username what that person types to sign in
     * @param name     how the person is shown
     * @param held     the role, with the part of the territory it is held on
     */
    public record Reach(UUID account, String username, String name, HeldRole held) {}

    /**
     * Everyone who can see a place today, and why; nearest part of the territory first.
     *
     * @throws NotFoundException when there is no such place, or none on which the scope manages accounts
     */
    public List<Reach> reaching(String placeCode, Scope scope) {
        String path = units.pathOf(placeCode)
                .filter(found -> scope.allows(Permission.MANAGE_ACCOUNTS, found))
                .orElseThrow(() -> new NotFoundException("place", placeCode));
        List<HeldRole> held = repository.reaching(path, LocalDate.now(clock));
        Map<UUID, Account> people = accounts
                .list(held.stream().map(HeldRole::account).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        return held.stream()
                .filter(role -> people.containsKey(role.account()))
                .map(role -> {
                    Account person = java.util.Objects.requireNonNull(people.get(role.account()));
                    return new Reach(person.id(), person.username(), person.displayName(), role);
                })
                .toList();
    }

    /** Roles that the scope may give somewhere. */
    public Set<Role> grantable(Scope scope) {
        return grants.grantable(scope);
    }
}
