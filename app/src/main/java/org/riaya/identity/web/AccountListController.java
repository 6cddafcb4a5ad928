package org.riaya.identity.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riaya.identity.Account;
import org.riaya.identity.AccountFilter;
import org.riaya.identity.Accounts;
import org.riaya.identity.HeldRole;
import org.riaya.identity.OrganisationUnits;
import org.riaya.identity.Role;
import org.riaya.identity.Roles;
import org.riaya.platform.TableExport;
import org.riaya.platform.Text;
import org.riaya.platform.TimeConfiguration;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Listing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of accounts, and who can see a place. */
@Controller
@RequestMapping("/accounts")
class AccountListController {

    private static final int SIZE = 50;
    private static final int MOST_EXPORTED = 100_000;
    private static final String STANDARD_ORDER = "a.display_name, a.id";
    private static final Map<String, String> ORDERS = Map.of(
            "name", "a.display_name", "username", "a.username", "opened", "a.created_at", "closed", "a.closed_at");

    private final Accounts accounts;
    private final Roles roles;
    private final OrganisationUnits units;
    private final Choices choices;

    AccountListController(Accounts accounts, Roles roles, OrganisationUnits units, Choices choices) {
        this.accounts = accounts;
        this.roles = roles;
        this.units = units;
        this.choices = choices;
    }

    @GetMapping
    @Allow(Permission.MANAGE_ACCOUNTS)
    String list(Listing listing, Scope scope, Text t, Model page) {
        AccountFilter filter = filter(listing);
        page.addAllAttributes(Map.of(
                "listing", listing,
                "accounts", accounts.list(filter, scope, order(listing), SIZE, listing.offset(SIZE)),
                "total", accounts.count(filter, scope),
                "size", SIZE,
                "today", units.today(),
                "roles", choices.rolesOrAll(t)));
        return "identity/accounts";
    }

    @GetMapping("/export")
    @Allow(Permission.MANAGE_ACCOUNTS)
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "XLSX") TableExport.Format format, Listing listing, Scope scope, Text t) {
        List<Account> rows = accounts.list(filter(listing), scope, order(listing), MOST_EXPORTED, 0);
        return TableExport.of(t, t.localize("identity.accounts.title"), rows)
                .column("identity.account.username", Account::username)
                .column("identity.account.name", Account::displayName)
                .column("identity.account.roles", account -> roles(account, t))
                .column(
                        "identity.account.opened",
                        account -> account.createdAt()
                                .atZone(TimeConfiguration.ZONE)
                                .toLocalDate())
                .column(
                        "identity.account.closed-on",
                        account -> account.closedAt() == null
                                ? null
                                : account.closedAt()
                                        .atZone(TimeConfiguration.ZONE)
                                        .toLocalDate())
                .column("identity.account.demonstration", Account::demonstration)
                .download(format, "accounts");
    }

    /** Who can see a place, and why. */
    @GetMapping("/access")
    @Allow(Permission.MANAGE_ACCOUNTS)
    String access(@RequestParam(defaultValue = "") String place, Scope scope, Text t, Model page) {
        page.addAllAttributes(Map.of(
                "place",
                place,
                "places",
                choices.places(Permission.MANAGE_ACCOUNTS, scope, t),
                "reaching",
                place.isBlank() ? List.of() : roles.reaching(place.strip(), scope)));
        return "identity/access";
    }

    private String roles(Account account, Text t) {
        return account.roles().stream()
                .filter(held -> held.holdsOn(units.today()))
                .map(held -> t.localize("identity.role", held.role()) + " (" + on(held, t) + ")")
                .collect(Collectors.joining(t.localize("identity.list-separator")));
    }

    private static String on(HeldRole held, Text t) {
        return t.name(held.unitName() == null ? held.placeName() : held.unitName());
    }

    static AccountFilter filter(Listing listing) {
        String state = listing.value("state");
        return new AccountFilter(
                listing.search(),
                role(listing.value("role")),
                listing.value("place"),
                state.equals("all") ? null : (Boolean) !state.equals("closed"));
    }

    static String order(Listing listing) {
        return listing.orderBy(ORDERS, STANDARD_ORDER);
    }

    private static @Nullable Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
