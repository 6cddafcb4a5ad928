package org.riaya.identity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.identity.Account;
import org.riaya.identity.Accounts;
import org.riaya.identity.OpenSession;
import org.riaya.identity.OpenSessions;
import org.riaya.identity.OrganisationUnit;
import org.riaya.identity.OrganisationUnits;
import org.riaya.identity.Roles;
import org.riaya.identity.UnitKind;
import org.riaya.identity.UnitSuccession;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.AllowSignedIn;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.security.SignedIn;
import org.riaya.platform.web.Listing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The organisation and the accounts as JSON. */
@RestController
@RequestMapping("/api/v1")
class IdentityApi {

    private static final int SIZE = 100;

    private final OrganisationUnits units;
    private final Accounts accounts;
    private final OpenSessions sessions;
    private final Roles roles;

    IdentityApi(OrganisationUnits units, Accounts accounts, OpenSessions sessions, Roles roles) {
        this.units = units;
        this.accounts = accounts;
        this.sessions = sessions;
        this.roles = roles;
    }

    /** A unit with what hangs on it. */
    record UnitDetails(OrganisationUnit unit, List<OrganisationUnit> children, List<UnitSuccession> successions) {}

    /**
     * @param total accounts in all pages
     * @param page  this page, from 1
     * @param size  most accounts in a page
     */
    record AccountPage(List<Account> accounts, long total, int page, int size) {}

    record OwnAccount(Account account, List<OpenSession> sessions) {}

    @GetMapping("/organisation-units")
    @Allow(Permission.VIEW)
    List<OrganisationUnit> units(@RequestParam(required = false) @Nullable LocalDate on) {
        return units.list(on == null ? units.today() : on);
    }

    @GetMapping("/organisation-units/{unit}")
    @Allow(Permission.VIEW)
    UnitDetails unit(@PathVariable UUID unit) {
        return new UnitDetails(units.get(unit), units.children(unit), units.successions(unit));
    }

    @GetMapping("/unit-kinds")
    @Allow(Permission.VIEW)
    List<UnitKind> kinds() {
        return units.kinds();
    }

    @GetMapping("/accounts")
    @Allow(Permission.MANAGE_ACCOUNTS)
    AccountPage accounts(Listing listing, Scope scope) {
        var filter = AccountListController.filter(listing);
        return new AccountPage(
                accounts.list(filter, scope, AccountListController.order(listing), SIZE, listing.offset(SIZE)),
                accounts.count(filter, scope),
                listing.page(),
                SIZE);
    }

    @GetMapping("/accounts/{account}")
    @Allow(Permission.MANAGE_ACCOUNTS)
    Account account(@PathVariable UUID account, Scope scope) {
        return accounts.get(account, scope);
    }

    @GetMapping("/account")
    @AllowSignedIn
    OwnAccount own(SignedIn person) {
        return new OwnAccount(accounts.own(person.account()), sessions.list(person.account(), null));
    }

    @GetMapping("/access")
    @Allow(Permission.MANAGE_ACCOUNTS)
    List<Roles.Reach> access(@RequestParam String place, Scope scope) {
        return roles.reaching(place, scope);
    }
}
