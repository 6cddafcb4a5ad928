package org.riaya.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.identity.Account;
import org.riaya.identity.Accounts;
import org.riaya.identity.OrganisationUnits;
import org.riaya.identity.Role;
import org.riaya.identity.RoleGrant;
import org.riaya.platform.DomainException;
import org.riaya.platform.Text;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Form;
import org.riaya.platform.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening, changing and closing accounts. */
@Controller
@RequestMapping("/accounts")
class AccountController {

    private static final String NEW_FORM = "identity.account.new";
    private static final String ROLE_FORM = "identity.account.role";

    private final Accounts accounts;
    private final OrganisationUnits units;
    private final Choices choices;

    AccountController(Accounts accounts, OrganisationUnits units, Choices choices) {
        this.accounts = accounts;
        this.units = units;
        this.choices = choices;
    }

    record NewAccountForm(
            @NotBlank @Size(max = 40) String username,
            @NotBlank @Size(max = 120) String displayName,
            @NotNull Role role,
            @NotBlank String on,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record RoleForm(
            @NotNull Role role,
            @NotBlank String on,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    @GetMapping("/new")
    @Allow(Permission.MANAGE_ACCOUNTS)
    String blank(Scope scope, Text t, Model page) {
        return newAccount(Form.blank(NEW_FORM).withDefault("from", units.today()), scope, t, page);
    }

    @PostMapping
    @Allow(Permission.MANAGE_ACCOUNTS)
    String open(
            @Valid NewAccountForm form,
            BindingResult errors,
            Scope scope,
            Text t,
            HttpServletResponse response,
            Model page) {
        if (errors.hasErrors()) {
            response.setStatus(422);
            return newAccount(Form.of(NEW_FORM, errors), scope, t, page);
        }
        try {
            var grant = grant(form.role(), form.on(), form.from(), form.to());
            return told(accounts.open(form.username(), form.displayName(), grant, scope), response, page);
        } catch (DomainException refusal) {
            response.setStatus(refusal.kind().status());
            return newAccount(Form.refused(NEW_FORM, form, fieldOf(refusal), refusal), scope, t, page);
        }
    }

    @GetMapping("/{account}")
    @Allow(Permission.MANAGE_ACCOUNTS)
    String show(@PathVariable UUID account, Scope scope, Text t, Model page) {
        return account(
                accounts.get(account, scope), Form.blank(ROLE_FORM).withDefault("from", units.today()), scope, t, page);
    }

    @PostMapping("/{account}/roles")
    @Allow(Permission.MANAGE_ACCOUNTS)
    String give(
            @PathVariable UUID account,
            @Valid RoleForm form,
            BindingResult errors,
            Scope scope,
            Text t,
            HttpServletResponse response,
            Model page,
            RedirectAttributes redirect) {
        Account found = accounts.get(account, scope);
        if (errors.hasErrors()) {
            response.setStatus(422);
            return account(found, Form.of(ROLE_FORM, errors), scope, t, page);
        }
        try {
            accounts.give(account, grant(form.role(), form.on(), form.from(), form.to()), scope);
        } catch (DomainException refusal) {
            response.setStatus(refusal.kind().status());
            return account(found, Form.refused(ROLE_FORM, form, fieldOf(refusal), refusal), scope, t, page);
        }
        Notice.success(redirect, "identity.account.role.done");
        return "redirect:/accounts/" + account;
    }

    @PostMapping("/{account}/roles/{role}/end")
    @Allow(Permission.MANAGE_ACCOUNTS)
    String endRole(@PathVariable UUID account, @PathVariable UUID role, Scope scope, RedirectAttributes redirect) {
        accounts.endRole(account, role, scope);
        Notice.success(redirect, "identity.account.role.ended");
        return "redirect:/accounts/" + account;
    }

    @GetMapping("/{account}/closure")
    @Allow(Permission.MANAGE_ACCOUNTS)
    String askClosure(@PathVariable UUID account, Scope scope, Model page) {
        page.addAttribute("account", accounts.get(account, scope));
        return "identity/account-closure";
    }

    @PostMapping("/{account}/closure")
    @Allow(Permission.MANAGE_ACCOUNTS)
    String close(@PathVariable UUID account, Scope scope, RedirectAttributes redirect) {
        accounts.close(account, scope);
        Notice.success(redirect, "identity.account.closed.done");
        return "redirect:/accounts/" + account;
    }

    @PostMapping("/{account}/one-time-password")
    @Allow(Permission.MANAGE_ACCOUNTS)
    String resetPassword(@PathVariable UUID account, Scope scope, HttpServletResponse response, Model page) {
        return told(accounts.resetPassword(account, scope), response, page);
    }

    /** The only page that ever shows the password; it is kept nowhere. */
    private static String told(Accounts.OneTime told, HttpServletResponse response, Model page) {
        response.setHeader("Cache-Control", "no-store");
        page.addAttribute("told", told);
        return "identity/account-password";
    }

    private String newAccount(Form form, Scope scope, Text t, Model page) {
        page.addAllAttributes(
                Map.of("form", form, "roles", choices.roles(scope, t), "on", choices.placesAndUnits(scope, t)));
        return "identity/account-new";
    }

    private String account(Account account, Form form, Scope scope, Text t, Model page) {
        page.addAllAttributes(Map.of(
                "account", account,
                "today", units.today(),
                "own", account.id().equals(scope.account()),
                "form", form,
                "roles", choices.roles(scope, t),
                "on", choices.placesAndUnits(scope, t)));
        return "identity/account";
    }

    private RoleGrant grant(Role role, String on, @Nullable LocalDate from, @Nullable LocalDate to) {
        UUID unit = Choices.unitOf(on);
        return new RoleGrant(
                role,
                unit == null ? on : null,
                unit,
                from == null ? units.today() : from,
                to == null ? null : to.plusDays(1)); // people say the last day
    }

    private static @Nullable String fieldOf(DomainException refusal) {
        return switch (refusal.key()) {
            case "identity.account.username-shape", "identity.account.username-taken" -> "username";
            case "identity.role.beyond-own" -> "role";
            case "identity.role.ends-before" -> "to";
            case "platform.forbidden.place", "identity.unit.unknown-place", "identity.role.unit-closed" -> "on";
            default -> null;
        };
    }
}
