package org.riaya.campaign.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.Edition;
import org.riaya.campaign.MobileUnit;
import org.riaya.campaign.Resources;
import org.riaya.campaign.WorkingCalendar;
import org.riaya.platform.DomainException;
import org.riaya.platform.Text;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Form;
import org.riaya.platform.web.Notice;
import org.riaya.platform.web.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mobile units with their teams, bases and caravans. */
@Controller
@RequestMapping("/campaigns/{code}/units")
class UnitController {

    private static final String FORM = "campaign.unit.form";

    record UnitForm(
            @NotEmpty Set<DayOfWeek> days,
            @NotNull LocalTime starts,
            @NotNull LocalTime ends,
            @NotNull @Min(1) @Max(20) Integer maxStops,
            @Nullable @Min(1) Integer maxPeople,
            @Nullable @Min(1) Integer maxKilometres) {

        static UnitForm of(MobileUnit unit) {
            return new UnitForm(
                    unit.outingDays(),
                    unit.hours().from(),
                    unit.hours().to(),
                    unit.maxStops(),
                    unit.maxPeople(),
                    unit.maxDistanceM() == null ? null : Integer.valueOf(unit.maxDistanceM() / 1_000));
        }

        MobileUnit changing(MobileUnit unit) {
            return new MobileUnit(
                    unit.id(),
                    unit.code(),
                    unit.province(),
                    unit.base(),
                    unit.name(),
                    unit.crew(),
                    unit.skills(),
                    days,
                    new WorkingCalendar.Hours(starts, ends),
                    maxPeople,
                    maxStops,
                    maxKilometres == null ? null : Integer.valueOf(maxKilometres * 1_000),
                    unit.generated());
        }
    }

    private final Frames frames;
    private final Resources resources;

    UnitController(Frames frames, Resources resources) {
        this.frames = frames;
        this.resources = resources;
    }

    @GetMapping
    @Allow(Permission.VIEW)
    String list(@PathVariable String code, Text t, Scope scope, Model page) {
        var edition = frames.open(code, "/units", t, page);
        page.addAttribute("units", resources.units(edition, scope));
        page.addAttribute("bases", resources.bases(edition, scope));
        page.addAttribute("caravans", resources.caravans(edition, scope));
        page.addAttribute("mayEdit", scope.allows(Permission.EDIT_CAMPAIGN));
        return "campaign/units";
    }

    @GetMapping("/{id}/edit")
    @Allow(Permission.EDIT_CAMPAIGN)
    String edit(@PathVariable String code, @PathVariable UUID id, Text t, Scope scope, Model page) {
        var edition = frames.open(code, "/units", t, page);
        var unit = resources.unit(edition, id, scope);
        return form(unit, Form.filled(FORM, UnitForm.of(unit)), t, page);
    }

    @PostMapping("/{id}/edit")
    @Allow(Permission.EDIT_CAMPAIGN)
    String change(
            @PathVariable String code,
            @PathVariable UUID id,
            @Valid @ModelAttribute UnitForm form,
            BindingResult errors,
            Text t,
            Scope scope,
            RedirectAttributes redirect,
            Model page) {
        Edition edition = frames.open(code, "/units", t, page);
        var unit = resources.unit(edition, id, scope);
        if (errors.hasErrors()) return form(unit, Form.of(FORM, errors), t, page);
        try {
            resources.change(edition, form.changing(unit), scope);
        } catch (DomainException refusal) {
            if (refusal.kind() != DomainException.Kind.INVALID) throw refusal;
            return form(unit, Form.refused(FORM, form, "ends", refusal), t, page);
        }
        Notice.success(redirect, "campaign.unit.changed");
        return "redirect:/campaigns/" + code + "/units";
    }

    private static String form(MobileUnit unit, Form form, Text t, Model page) {
        page.addAttribute("unit", unit);
        page.addAttribute("form", form);
        page.addAttribute(
                "weekdays",
                List.of(DayOfWeek.values()).stream()
                        .map(day -> new Option(day.name(), t.localize("campaign.weekday", day)))
                        .toList());
        return "campaign/unit_edit";
    }
}
