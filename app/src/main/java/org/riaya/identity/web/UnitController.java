package org.riaya.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riaya.identity.OrganisationUnit;
import org.riaya.identity.OrganisationUnits;
import org.riaya.identity.UnitDraft;
import org.riaya.platform.DomainException;
import org.riaya.platform.LocalizedText;
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

/** Adding and correcting organisation units. */
@Controller
@RequestMapping("/organisation")
class UnitController {

    private static final String FORM = "identity.unit.form";

    private final OrganisationUnits units;
    private final Choices choices;

    UnitController(OrganisationUnits units, Choices choices) {
        this.units = units;
        this.choices = choices;
    }

    record UnitForm(
            @NotBlank String kind,
            @Size(max = 200) String nameAr,
            @Size(max = 200) String nameFr,
            @Size(max = 200) String nameEn,
            @NotBlank String place,
            @Nullable UUID parent,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        static UnitForm of(OrganisationUnit unit) {
            return new UnitForm(
                    unit.kind(),
                    text(unit.name().ar()),
                    text(unit.name().fr()),
                    text(unit.name().en()),
                    unit.placeCode(),
                    unit.parent(),
                    unit.validFrom(),
                    unit.validTo() == null ? null : unit.validTo().minusDays(1));
        }

        UnitDraft draft() {
            return new UnitDraft(
                    kind,
                    parent,
                    place,
                    new LocalizedText(nameAr, nameFr, nameEn),
                    from,
                    to == null ? null : to.plusDays(1)); // people say the last day
        }

        private static String text(@Nullable String name) {
            return name == null ? "" : name;
        }
    }

    @GetMapping("/new")
    @Allow(Permission.EDIT_ORGANISATION)
    String blank(Scope scope, Text t, Model page) {
        return form(Form.blank(FORM), null, scope, t, page);
    }

    @PostMapping
    @Allow(Permission.EDIT_ORGANISATION)
    String add(
            @Valid UnitForm form,
            BindingResult errors,
            Scope scope,
            Text t,
            HttpServletResponse response,
            Model page,
            RedirectAttributes redirect) {
        return save(form, errors, null, () -> units.add(form.draft(), scope), scope, t, response, page, redirect);
    }

    @GetMapping("/{unit}/edit")
    @Allow(Permission.EDIT_ORGANISATION)
    String edit(@PathVariable UUID unit, Scope scope, Text t, Model page) {
        OrganisationUnit found = units.get(unit);
        scope.require(Permission.EDIT_ORGANISATION, found.placePath());
        return form(Form.filled(FORM, UnitForm.of(found)), unit, scope, t, page);
    }

    @PostMapping("/{unit}")
    @Allow(Permission.EDIT_ORGANISATION)
    String correct(
            @PathVariable UUID unit,
            @Valid UnitForm form,
            BindingResult errors,
            Scope scope,
            Text t,
            HttpServletResponse response,
            Model page,
            RedirectAttributes redirect) {
        scope.require(Permission.EDIT_ORGANISATION, units.get(unit).placePath());
        Supplier<UUID> correction = () -> {
            units.correct(unit, form.draft(), scope);
            return unit;
        };
        return save(form, errors, unit, correction, scope, t, response, page, redirect);
    }

    private String save(
            UnitForm form,
            BindingResult errors,
            @Nullable UUID unit,
            Supplier<UUID> saving,
            Scope scope,
            Text t,
            HttpServletResponse response,
            Model page,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            response.setStatus(422);
            return form(Form.of(FORM, errors), unit, scope, t, page);
        }
        try {
            UUID saved = saving.get();
            Notice.success(redirect, "identity.unit.saved");
            return "redirect:/organisation/" + saved;
        } catch (DomainException refusal) {
            response.setStatus(refusal.kind().status());
            return form(Form.refused(FORM, form, fieldOf(refusal), refusal), unit, scope, t, page);
        }
    }

    private String form(Form form, @Nullable UUID unit, Scope scope, Text t, Model page) {
        page.addAttribute("unit", unit);
        page.addAllAttributes(Map.of(
                "form", form,
                "kinds", choices.kinds(t),
                "places", choices.places(Permission.EDIT_ORGANISATION, scope, t),
                "parents", choices.units(units.today(), unit, "identity.unit.no-parent", t)));
        return "identity/unit-form";
    }

    private static @Nullable String fieldOf(DomainException refusal) {
        return switch (refusal.key()) {
            case "platform.localized-text.empty" -> "nameAr";
            case "identity.unit.parent-below" -> "parent";
            case "identity.unit.closed-before-opened" -> "to";
            case "identity.unit.unknown-kind" -> "kind";
            case "platform.forbidden.place", "identity.unit.unknown-place" -> "place";
            default -> null;
        };
    }
}
