package org.riaya.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.riaya.identity.OrganisationUnit;
import org.riaya.identity.OrganisationUnits;
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

/** Closing a unit, alone or because another one takes over. */
@Controller
@RequestMapping("/organisation/{unit}")
class UnitEndController {

    private static final String CLOSURE = "identity.unit.closure";
    private static final String SUCCESSION = "identity.unit.succession";

    private final OrganisationUnits units;
    private final Choices choices;

    UnitEndController(OrganisationUnits units, Choices choices) {
        this.units = units;
        this.choices = choices;
    }

    record ClosureForm(@NotNull LocalDate on) {}

    record SuccessionForm(@NotNull UUID successor, @NotNull LocalDate on) {}

    @GetMapping("/closure")
    @Allow(Permission.EDIT_ORGANISATION)
    String askClosure(@PathVariable UUID unit, Scope scope, Model page) {
        return closure(editable(unit, scope), Form.blank(CLOSURE).withDefault("on", units.today()), page);
    }

    @PostMapping("/closure")
    @Allow(Permission.EDIT_ORGANISATION)
    String close(
            @PathVariable UUID unit,
            @Valid ClosureForm form,
            BindingResult errors,
            Scope scope,
            HttpServletResponse response,
            Model page,
            RedirectAttributes redirect) {
        OrganisationUnit found = editable(unit, scope);
        if (errors.hasErrors()) {
            response.setStatus(422);
            return closure(found, Form.of(CLOSURE, errors), page);
        }
        try {
            units.close(unit, form.on(), scope);
        } catch (DomainException refusal) {
            response.setStatus(refusal.kind().status());
            return closure(found, Form.refused(CLOSURE, form, "on", refusal), page);
        }
        Notice.success(redirect, "identity.unit.closed");
        return "redirect:/organisation/" + unit;
    }

    @GetMapping("/succession")
    @Allow(Permission.EDIT_ORGANISATION)
    String askSuccession(@PathVariable UUID unit, Scope scope, Text t, Model page) {
        return succession(editable(unit, scope), Form.blank(SUCCESSION).withDefault("on", units.today()), t, page);
    }

    @PostMapping("/succession")
    @Allow(Permission.EDIT_ORGANISATION)
    String succeed(
            @PathVariable UUID unit,
            @Valid SuccessionForm form,
            BindingResult errors,
            Scope scope,
            Text t,
            HttpServletResponse response,
            Model page,
            RedirectAttributes redirect) {
        OrganisationUnit found = editable(unit, scope);
        if (errors.hasErrors()) {
            response.setStatus(422);
            return succession(found, Form.of(SUCCESSION, errors), t, page);
        }
        try {
            units.succeed(unit, form.successor(), form.on(), scope);
        } catch (DomainException refusal) {
            response.setStatus(refusal.kind().status());
            return succession(found, Form.refused(SUCCESSION, form, null, refusal), t, page);
        }
        Notice.success(redirect, "identity.unit.succeeded");
        return "redirect:/organisation/" + unit;
    }

    private OrganisationUnit editable(UUID unit, Scope scope) {
        OrganisationUnit found = units.get(unit);
        scope.require(Permission.EDIT_ORGANISATION, found.placePath());
        return found;
    }

    private static String closure(OrganisationUnit unit, Form form, Model page) {
        page.addAllAttributes(Map.of("unit", unit, "form", form));
        return "identity/unit-closure";
    }

    private String succession(OrganisationUnit unit, Form form, Text t, Model page) {
        page.addAllAttributes(Map.of(
                "unit", unit,
                "form", form,
                "units", choices.units(units.today(), unit.id(), "identity.unit.choose", t)));
        return "identity/unit-succession";
    }
}
