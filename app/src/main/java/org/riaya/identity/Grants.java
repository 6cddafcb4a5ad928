package org.riaya.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.riaya.platform.DomainException;
import org.riaya.platform.InvalidValueException;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.springframework.stereotype.Component;

/** Nobody gives a role beyond their own territory, nor one that their own roles there may not pass on. */
@Component
class Grants {

    private final RoleRepository roles;
    private final UnitRepository units;
    private final Clock clock;

    Grants(RoleRepository roles, UnitRepository units, Clock clock) {
        this.roles = roles;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @return path of the place that the role is to reach
     * @throws DomainException when the actor may not give it
     */
    String check(RoleGrant grant, Scope scope) {
        if (grant.validTo() != null && !grant.validTo().isAfter(grant.validFrom()))
            throw new InvalidValueException("identity.role.ends-before", Map.of("date", grant.validFrom()));
        String path = pathOf(grant);
        check(grant.role(), path, scope);
        return path;
    }

    void check(HeldRole held, Scope scope) {
        check(held.role(), held.placePath(), scope);
    }

    /** Roles that the actor may give somewhere, in the order of {@link Role}. */
    Set<Role> grantable(Scope scope) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        for (HeldRole own : held(scope)) all.addAll(own.role().mayGrant());
        return all;
    }

    private void check(Role role, String path, Scope scope) {
        scope.require(Permission.MANAGE_ACCOUNTS, path);
        boolean allowed = held(scope).stream()
                .anyMatch(own -> own.role().mayGrant().contains(role) && covers(own.placePath(), path));
        if (!allowed)
            throw new DomainException(
                    DomainException.Kind.FORBIDDEN, "identity.role.beyond-own", Map.of("role", role.name()));
    }

    private List<HeldRole> held(Scope scope) {
        UUID actor = scope.account();
        if (actor == null) return List.of();
        LocalDate today = LocalDate.now(clock);
        return roles.list(List.of(actor)).stream()
                .filter(own -> own.holdsOn(today))
                .toList();
    }

    private String pathOf(RoleGrant grant) {
        UUID unit = grant.unit();
        if (unit == null) {
            String code = String.valueOf(grant.placeCode());
            return units.pathOf(code).orElseThrow(() -> new InvalidValueException("identity.unit.unknown-place", code));
        }
        return units.find(unit)
                .filter(found -> found.validTo() == null || found.validTo().isAfter(grant.validFrom()))
                .orElseThrow(() -> new InvalidValueException("identity.role.unit-closed", unit))
                .placePath();
    }

    private static boolean covers(String held, String path) {
        return path.equals(held) || path.startsWith(held + ".");
    }
}
