package org.riaya.territory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.DomainException;
import org.riaya.platform.Language;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.Text;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Form;
import org.riaya.platform.web.Notice;
import org.riaya.platform.web.Option;
import org.riaya.platform.web.Shells;
import org.riaya.territory.Place;
import org.riaya.territory.PlaceEdits;
import org.riaya.territory.Places;
import org.riaya.territory.Succession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What may be changed about a place, each change a form of its own on one page. */
@Controller
@RequestMapping("/territory/{code}")
class PlaceEditController {

    private static final List<String> FORMS =
            List.of("names", "position", "variants", "parent", "closing", "successions");

    private final Places places;
    private final PlaceEdits edits;
    private final Shells shells;

    PlaceEditController(Places places, PlaceEdits edits, Shells shells) {
        this.places = places;
        this.edits = edits;
        this.shells = shells;
    }

    /** @param since first day of the new name; null corrects the present one */
    record NamesForm(
            @Size(max = 200) @Nullable String ar,
            @Size(max = 200) @Nullable String fr,
            @Size(max = 200) @Nullable String en,
            @Nullable LocalDate since) {}

    record PositionForm(
            @NotNull Double lat,
            @NotNull Double lon,
            @Nullable Integer elevationM) {}

    record VariantForm(@NotBlank @Size(max = 200) String name) {}

    record ParentForm(@NotBlank String parent, @NotNull LocalDate since) {}

    record ClosingForm(@NotNull LocalDate on) {}

    record SuccessionForm(
            @NotBlank String successor,
            Succession.@NotNull Kind kind,
            @NotNull LocalDate on) {}

    @GetMapping("/changes")
    @Allow(Permission.EDIT_TERRITORY)
    String show(@PathVariable String code, Scope scope, Language language, Model page) {
        return page(code, null, null, scope, language, page);
    }

    @PostMapping("/names")
    @Allow(Permission.EDIT_TERRITORY)
    String names(
            @PathVariable String code,
            @Valid NamesForm form,
            BindingResult errors,
            Scope scope,
            Language language,
            Model page,
            RedirectAttributes redirect) {
        return change(code, "names", form, errors, scope, language, page, redirect, () -> {
            LocalizedText name = new LocalizedText(form.ar(), form.fr(), form.en());
            if (form.since() == null) edits.correctName(code, name, scope);
            else edits.rename(code, name, form.since(), scope);
        });
    }

    @PostMapping("/position")
    @Allow(Permission.EDIT_TERRITORY)
    String position(
            @PathVariable String code,
            @Valid PositionForm form,
            BindingResult errors,
            Scope scope,
            Language language,
            Model page,
            RedirectAttributes redirect) {
        return change(
                code,
                "position",
                form,
                errors,
                scope,
                language,
                page,
                redirect,
                () -> edits.correctPosition(code, form.lat(), form.lon(), form.elevationM(), scope));
    }

    @PostMapping("/variants")
    @Allow(Permission.EDIT_TERRITORY)
    String variants(
            @PathVariable String code,
            @Valid VariantForm form,
            BindingResult errors,
            Scope scope,
            Language language,
            Model page,
            RedirectAttributes redirect) {
        return change(
                code,
                "variants",
                form,
                errors,
                scope,
                language,
                page,
                redirect,
                () -> edits.addVariant(code, form.name(), scope));
    }

    @PostMapping("/variants/removal")
    @Allow(Permission.EDIT_TERRITORY)
    String removeVariant(
            @PathVariable String code,
            @Valid VariantForm form,
            BindingResult errors,
            Scope scope,
            Language language,
            Model page,
            RedirectAttributes redirect) {
        return change(
                code,
                "variants",
                form,
                errors,
                scope,
                language,
                page,
                redirect,
                () -> edits.removeVariant(code, form.name(), scope));
    }

    @PostMapping("/parent")
    @Allow(Permission.EDIT_TERRITORY)
    String parent(
            @PathVariable String code,
            @Valid ParentForm form,
            BindingResult errors,
            Scope scope,
            Language language,
            Model page,
            RedirectAttributes redirect) {
        return change(
                code,
                "parent",
                form,
                errors,
                scope,
                language,
                page,
                redirect,
                () -> edits.move(code, form.parent().strip(), form.since(), scope));
    }

    @PostMapping("/closing")
    @Allow(Permission.EDIT_TERRITORY)
    String closing(
            @PathVariable String code,
            @Valid ClosingForm form,
            BindingResult errors,
            Scope scope,
            Language language,
            Model page,
            RedirectAttributes redirect) {
        return change(
                code,
                "closing",
                form,
                errors,
                scope,
                language,
                page,
                redirect,
                () -> edits.close(code, form.on(), scope));
    }

    @PostMapping("/successions")
    @Allow(Permission.EDIT_TERRITORY)
    String successions(
            @PathVariable String code,
            @Valid SuccessionForm form,
            BindingResult errors,
            Scope scope,
            Language language,
            Model page,
            RedirectAttributes redirect) {
        return change(
                code,
                "successions",
                form,
                errors,
                scope,
                language,
                page,
                redirect,
                () -> edits.succeed(code, form.successor().strip(), form.kind(), form.on(), scope));
    }

    /** Makes the change and goes back to the place, or shows the form again with what was wrong. */
    private String change(
            String code,
            String name,
            Record form,
            BindingResult errors,
            Scope scope,
            Language language,
            Model page,
            RedirectAttributes redirect,
            Runnable change) {
        if (errors.hasErrors()) return page(code, name, Form.of(prefix(name), errors), scope, language, page);
        try {
            change.run();
        } catch (DomainException refusal) {
            if (refusal.kind() == DomainException.Kind.FORBIDDEN) throw refusal;
            return page(code, name, Form.refused(prefix(name), form, null, refusal), scope, language, page);
        }
        Notice.success(redirect, "territory.changed");
        return "redirect:/territory/" + code;
    }

    private static String prefix(String form) {
        return "territory.form." + form;
    }

    /**
     * @param refused name of the form that was refused, or null
     * @param form    that form with what was wrong, or null
     */
    private String page(
            String code, @Nullable String refused, @Nullable Form form, Scope scope, Language language, Model page) {
        Place place = places.get(code, scope);
        scope.require(Permission.EDIT_TERRITORY, place.path());
        Text t = shells.text(language);
        Map<String, Form> forms = new java.util.HashMap<>();
        for (String name : FORMS) forms.put(name, blank(name, place));
        if (refused != null && form != null) forms.put(refused, form);
        page.addAttribute("place", place)
                .addAttribute(
                        "crumbs",
                        Stream.concat(
                                        PlaceWords.crumbs(t, places.ancestors(place.path()), scope).stream(),
                                        Stream.of(new org.riaya.platform.web.Crumb(
                                                "/territory/" + code, t.name(place.name()))))
                                .toList())
                .addAttribute("forms", forms)
                .addAttribute("kinds", kinds(t))
                .addAttribute("variants", places.addedVariants(place));
        return "territory/changes";
    }

    private static Form blank(String name, Place place) {
        return switch (name) {
            case "names" ->
                Form.filled(
                        prefix(name),
                        new NamesForm(
                                place.name().ar(),
                                place.name().fr(),
                                place.name().en(),
                                null));
            case "position" ->
                place.position() == null
                        ? Form.blank(prefix(name))
                        : Form.filled(
                                prefix(name),
                                new PositionForm(
                                        place.position().lat(), place.position().lon(), place.elevationM()));
            case "parent" ->
                Form.blank(prefix(name)).withDefault("parent", Objects.requireNonNullElse(place.parentCode(), ""));
            default -> Form.blank(prefix(name));
        };
    }

    private static List<Option> kinds(Text t) {
        return Stream.of(Succession.Kind.values())
                .map(kind -> new Option(kind.name(), t.localize("territory.succession.kind", kind)))
                .toList();
    }
}
