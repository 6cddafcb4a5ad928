package org.riaya.campaign.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.CalendarPeriod;
import org.riaya.campaign.Edition;
import org.riaya.campaign.Editions;
import org.riaya.campaign.Indicator;
import org.riaya.platform.DomainException;
import org.riaya.platform.Ids;
import org.riaya.platform.LocalizedText;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The edition's working days and targets. */
@Controller
@RequestMapping("/campaigns/{code}/days")
class DayController {

    private static final String FORM = "campaign.days.form";

    record PeriodForm(
            @NotNull CalendarPeriod.Kind kind,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            @Nullable String nameAr,
            @Nullable String nameFr) {

        CalendarPeriod period() {
            boolean shorter = kind == CalendarPeriod.Kind.RAMADAN;
            return new CalendarPeriod(
                    Ids.next(),
                    kind,
                    from,
                    to,
                    shorter ? opens : null,
                    shorter ? closes : null,
                    LocalizedText.of(nameAr, nameFr),
                    false);
        }
    }

    private final Frames frames;
    private final Editions editions;

    DayController(Frames frames, Editions editions) {
        this.frames = frames;
        this.editions = editions;
    }

    @GetMapping
    @Allow(Permission.VIEW)
    String days(@PathVariable String code, Text t, Scope scope, Model page) {
        return page(frames.open(code, "/days", t, page), Form.blank(FORM), t, scope, page);
    }

    @PostMapping
    @Allow(Permission.EDIT_CAMPAIGN)
    String add(
            @PathVariable String code,
            @Valid @ModelAttribute PeriodForm form,
            BindingResult errors,
            Text t,
            Scope scope,
            RedirectAttributes redirect,
            Model page) {
        var edition = frames.open(code, "/days", t, page);
        if (errors.hasErrors()) return page(edition, Form.of(FORM, errors), t, scope, page);
        try {
            editions.addPeriod(edition, form.period(), scope);
        } catch (DomainException refusal) {
            if (refusal.kind() != DomainException.Kind.INVALID) throw refusal;
            return page(edition, Form.refused(FORM, form, null, refusal), t, scope, page);
        }
        Notice.success(redirect, "campaign.days.added");
        return "redirect:/campaigns/" + code + "/days";
    }

    @PostMapping("/{period}/removal")
    @Allow(Permission.EDIT_CAMPAIGN)
    String remove(@PathVariable String code, @PathVariable UUID period, Scope scope, RedirectAttributes redirect) {
        editions.removePeriod(editions.get(code), period, scope);
        Notice.success(redirect, "campaign.days.removed");
        return "redirect:/campaigns/" + code + "/days";
    }

    @PostMapping("/targets")
    @Allow(Permission.EDIT_CAMPAIGN)
    String target(
            @PathVariable String code,
            @RequestParam String province,
            @RequestParam Indicator indicator,
            @RequestParam int value,
            Scope scope,
            RedirectAttributes redirect) {
        editions.setTarget(editions.get(code), province, indicator, value, scope);
        Notice.success(redirect, "campaign.target.set");
        return "redirect:/campaigns/" + code + "/days";
    }

    private String page(Edition edition, Form form, Text t, Scope scope, Model page) {
        page.addAttribute("calendar", editions.calendar(edition));
        page.addAttribute("targets", editions.targets(edition, scope));
        page.addAttribute("form", form);
        page.addAttribute(
                "kinds",
                List.of(CalendarPeriod.Kind.values()).stream()
                        .map(kind -> new Option(kind.name(), t.localize("campaign.days.kind", kind)))
                        .toList());
        page.addAttribute(
                "indicators",
                List.of(Indicator.values()).stream()
                        .map(one -> new Option(one.name(), t.localize("campaign.indicator", one)))
                        .toList());
        var provinces = frames.provinces(edition, t, scope);
        page.addAttribute("provinces", provinces.subList(1, provinces.size()));
        page.addAttribute(
                "mayEditDays",
                scope.allows(Permission.EDIT_CAMPAIGN, edition.place().path()));
        page.addAttribute("mayEditTargets", scope.allows(Permission.EDIT_CAMPAIGN));
        return "campaign/days";
    }
}
