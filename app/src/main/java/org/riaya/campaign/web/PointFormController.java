package org.riaya.campaign.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.Edition;
import org.riaya.campaign.Editions;
import org.riaya.campaign.GatheringPoint;
import org.riaya.campaign.MapPosition;
import org.riaya.campaign.PlaceRef;
import org.riaya.campaign.Points;
import org.riaya.campaign.RiskLevel;
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

/** Adds a gathering point, changes or moves one, takes one out. */
@Controller
@RequestMapping("/campaigns/{code}/points")
class PointFormController {

    private static final String FORM = "campaign.point.form";

    record PointForm(
            @Nullable String nameAr,
            @Nullable String nameFr,
            @NotBlank String commune,
            @NotNull @Min(20) @Max(37) Double latitude,
            @NotNull @Min(-18) @Max(0) Double longitude,
            @NotNull RiskLevel risk,
            @NotNull @Min(0) @Max(5_000) Integer expected,
            @NotNull @Min(1) @Max(600) Integer minutes,
            @Nullable Integer version) {

        static PointForm of(GatheringPoint point) {
            return new PointForm(
                    point.name().ar(),
                    point.name().fr(),
                    point.commune().code(),
                    point.position().latitude(),
                    point.position().longitude(),
                    point.risk(),
                    point.expectedPeople(),
                    point.serviceMinutes(),
                    point.version());
        }
    }

    private final Frames frames;
    private final Editions editions;
    private final Points points;

    PointFormController(Frames frames, Editions editions, Points points) {
        this.frames = frames;
        this.editions = editions;
        this.points = points;
    }

    @GetMapping("/new")
    @Allow(Permission.EDIT_CAMPAIGN)
    String blank(@PathVariable String code, Text t, Scope scope, Model page) {
        var edition = frames.open(code, "/points", t, page);
        return page(edition, null, Form.blank(FORM), t, scope, page);
    }

    @PostMapping("/new")
    @Allow(Permission.EDIT_CAMPAIGN)
    String add(
            @PathVariable String code,
            @Valid @ModelAttribute PointForm form,
            BindingResult errors,
            Text t,
            Scope scope,
            RedirectAttributes redirect,
            Model page) {
        var edition = frames.open(code, "/points", t, page);
        if (errors.hasErrors()) return page(edition, null, Form.of(FORM, errors), t, scope, page);
        try {
            var added = points.add(edition, point(edition, form, null, scope), scope);
            Notice.success(redirect, "campaign.point.added");
            return "redirect:/campaigns/" + code + "/points/" + added.id();
        } catch (DomainException refusal) {
            return refused(edition, null, form, refusal, t, scope, page);
        }
    }

    @GetMapping("/{id}/edit")
    @Allow(Permission.EDIT_CAMPAIGN)
    String edit(@PathVariable String code, @PathVariable UUID id, Text t, Scope scope, Model page) {
        var edition = frames.open(code, "/points", t, page);
        var point = points.get(edition, id, scope);
        return page(edition, point, Form.filled(FORM, PointForm.of(point)), t, scope, page);
    }

    @PostMapping("/{id}/edit")
    @Allow(Permission.EDIT_CAMPAIGN)
    String change(
            @PathVariable String code,
            @PathVariable UUID id,
            @Valid @ModelAttribute PointForm form,
            BindingResult errors,
            Text t,
            Scope scope,
            RedirectAttributes redirect,
            Model page) {
        var edition = frames.open(code, "/points", t, page);
        var before = points.get(edition, id, scope);
        if (errors.hasErrors()) return page(edition, before, Form.of(FORM, errors), t, scope, page);
        try {
            points.change(edition, point(edition, form, before, scope), scope);
            Notice.success(redirect, "campaign.point.changed");
            return "redirect:/campaigns/" + code + "/points/" + id;
        } catch (DomainException refusal) {
            return refused(edition, before, form, refusal, t, scope, page);
        }
    }

    @PostMapping("/{id}/closing")
    @Allow(Permission.EDIT_CAMPAIGN)
    String close(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Scope scope,
            RedirectAttributes redirect) {
        points.close(editions.get(code), id, reason, scope);
        Notice.success(redirect, "campaign.point.closed-notice");
        return "redirect:/campaigns/" + code + "/points";
    }

    private GatheringPoint point(Edition edition, PointForm form, @Nullable GatheringPoint before, Scope scope) {
        PlaceRef commune = editions.commune(edition, form.commune(), scope);
        PlaceRef province = editions.provinceOf(edition, commune, scope);
        MapPosition position = position(form, before);
        return new GatheringPoint(
                before == null ? Ids.next() : before.id(),
                before == null ? "" : before.code(),
                province,
                commune,
                LocalizedText.of(form.nameAr(), form.nameFr()),
                position,
                before == null ? null : before.altitude(),
                form.risk(),
                before == null ? 0 : before.people(),
                before == null ? 0 : before.douars(),
                before == null ? 0 : before.unknownDouars(),
                form.expected(),
                form.minutes(),
                before == null ? List.of() : before.skills(),
                before == null ? GatheringPoint.Origin.BY_HAND : before.origin(),
                before != null && before.generated(),
                false,
                Objects.requireNonNullElse(form.version(), 1));
    }

    /** Where it was, unless somebody moved it. */
    private static MapPosition position(PointForm form, @Nullable GatheringPoint before) {
        if (before != null
                && before.position().latitude() == form.latitude()
                && before.position().longitude() == form.longitude()) return before.position();
        return new MapPosition(form.latitude(), form.longitude(), MapPosition.BY_HAND);
    }

    private String refused(
            Edition edition,
            @Nullable GatheringPoint before,
            PointForm form,
            DomainException refusal,
            Text t,
            Scope scope,
            Model page) {
        if (refusal.kind() == DomainException.Kind.FORBIDDEN || refusal.kind() == DomainException.Kind.NOT_FOUND)
            throw refusal;
        return page(edition, before, Form.refused(FORM, form, null, refusal), t, scope, page);
    }

    private String page(Edition edition, @Nullable GatheringPoint point, Form form, Text t, Scope scope, Model page) {
        page.addAttribute("point", point);
        page.addAttribute("form", form);
        page.addAttribute("risks", PointController.risks(t).subList(1, 3));
        var communes = new TreeMap<String, Option>();
        for (PlaceRef commune : editions.communes(edition, scope))
            communes.put(t.name(commune.name()) + commune.code(), new Option(commune.code(), t.name(commune.name())));
        page.addAttribute("communes", List.copyOf(communes.values()));
        return "campaign/point_edit";
    }
}
