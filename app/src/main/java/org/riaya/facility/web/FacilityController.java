package org.riaya.facility.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.facility.Facilities;
import org.riaya.facility.Facility;
import org.riaya.facility.FacilityPosition;
import org.riaya.platform.DomainException;
import org.riaya.platform.Language;
import org.riaya.platform.Text;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Form;
import org.riaya.platform.web.Notice;
import org.riaya.platform.web.Option;
import org.riaya.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One facility: what is known of it, and the form that changes it. */
@Controller
@RequestMapping("/facilities")
class FacilityController {

    private static final String PREFIX = "facility.form";

    private final Facilities facilities;
    private final FacilityPages pages;
    private final Shells shells;

    FacilityController(Facilities facilities, FacilityPages pages, Shells shells) {
        this.facilities = facilities;
        this.pages = pages;
        this.shells = shells;
    }

    @GetMapping("/{id}")
    @Allow(Permission.VIEW)
    String show(@PathVariable UUID id, Scope scope, Language language, Model page) {
        return pages.show(facilities.get(id), null, null, scope, language, page);
    }

    @GetMapping("/new")
    @Allow(Permission.EDIT_FACILITIES)
    String add(Scope scope, Language language, Model page) {
        Form form = Form.blank(PREFIX).withDefault("quality", FacilityPosition.Quality.SURVEYED);
        return form(form, null, scope, language, page);
    }

    @PostMapping
    @Allow(Permission.EDIT_FACILITIES)
    String add(
            @Valid FacilityForm sent,
            BindingResult errors,
            Scope scope,
            Language language,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model page) {
        if (!errors.hasErrors())
            try {
                UUID id = facilities.add(sent.details(), scope);
                Notice.success(redirect, "facility.added");
                return "redirect:/facilities/" + id;
            } catch (DomainException refusal) {
                return refused(sent, refusal, null, scope, language, response, page);
            }
        response.setStatus(422);
        return form(Form.of(PREFIX, errors), null, scope, language, page);
    }

    @GetMapping("/{id}/edit")
    @Allow(Permission.EDIT_FACILITIES)
    String edit(@PathVariable UUID id, Scope scope, Language language, Model page) {
        Facility facility = facilities.get(id);
        scope.require(Permission.EDIT_FACILITIES, facility.place().path());
        return form(Form.filled(PREFIX, FacilityForm.of(facility)), facility, scope, language, page);
    }

    @PostMapping("/{id}")
    @Allow(Permission.EDIT_FACILITIES)
    String change(
            @PathVariable UUID id,
            @Valid FacilityForm sent,
            BindingResult errors,
            Scope scope,
            Language language,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model page) {
        Facility facility = facilities.get(id);
        scope.require(Permission.EDIT_FACILITIES, facility.place().path());
        if (!errors.hasErrors())
            try {
                facilities.change(id, sent.version() == null ? -1 : sent.version(), sent.details(), scope);
                Notice.success(redirect, "facility.changed");
                return "redirect:/facilities/" + id;
            } catch (DomainException refusal) {
                return refused(sent, refusal, facility, scope, language, response, page);
            }
        response.setStatus(422);
        return form(Form.of(PREFIX, errors), facility, scope, language, page);
    }

    private String refused(
            FacilityForm sent,
            DomainException refusal,
            @Nullable Facility facility,
            Scope scope,
            Language language,
            HttpServletResponse response,
            Model page) {
        response.setStatus(refusal.kind().status());
        Form form = Form.refused(PREFIX, sent, FacilityForm.fieldOf(refusal.key()), refusal);
        return form(form, facility, scope, language, page);
    }

    private String form(Form form, @Nullable Facility facility, Scope scope, Language language, Model page) {
        Text t = shells.text(language);
        String choose = t.localize("facility.form.choose");
        page.addAttribute("form", form)
                .addAttribute("facility", facility)
                .addAttribute("types", FacilityWords.types(t, facilities.types(), choose))
                .addAttribute("communes", communes(t, scope))
                .addAttribute("qualities", FacilityWords.qualities(t));
        return "facility/form";
    }

    private List<Option> communes(Text t, Scope scope) {
        var options = new java.util.ArrayList<Option>();
        options.add(new Option("", t.localize("facility.form.choose")));
        for (var commune : facilities.communes(scope))
            options.add(new Option(commune.code(), t.name(commune.name()) + " · " + commune.code()));
        return options;
    }
}
