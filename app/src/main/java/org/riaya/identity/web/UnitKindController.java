package org.riaya.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riaya.identity.OrganisationUnits;
import org.riaya.identity.UnitKind;
import org.riaya.platform.DomainException;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Form;
import org.riaya.platform.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The kinds of units and the titles of their heads. */
@Controller
@RequestMapping("/organisation/kinds")
class UnitKindController {

    private static final String FORM = "identity.unit-kind";

    private final OrganisationUnits units;

    UnitKindController(OrganisationUnits units) {
        this.units = units;
    }

    record KindForm(
            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String code,

            @NotNull Integer position,
            @Size(max = 120) String nameAr,
            @Size(max = 120) String nameFr,
            @Size(max = 120) String nameEn,
            @Size(max = 120) String titleAr,
            @Size(max = 120) String titleFr,
            @Size(max = 120) String titleEn) {

        static KindForm of(UnitKind kind) {
            LocalizedText title = kind.headTitle();
            return new KindForm(
                    kind.code(),
                    kind.position(),
                    text(kind.name().ar()),
                    text(kind.name().fr()),
                    text(kind.name().en()),
                    title == null ? "" : text(title.ar()),
                    title == null ? "" : text(title.fr()),
                    title == null ? "" : text(title.en()));
        }

        UnitKind kind() {
            boolean titled = !titleAr.isBlank() || !titleFr.isBlank();
            return new UnitKind(
                    code,
                    position,
                    new LocalizedText(nameAr, nameFr, nameEn),
                    titled ? new LocalizedText(titleAr, titleFr, titleEn) : null);
        }

        private static String text(@Nullable String name) {
            return name == null ? "" : name;
        }
    }

    @GetMapping
    @Allow(Permission.VIEW)
    String list(Scope scope, Model page) {
        page.addAllAttributes(Map.of("kinds", units.kinds(), "mayEdit", mayEdit(scope)));
        return "identity/unit-kinds";
    }

    /**
     * @param code the kind to change, empty for a new one
     */
    @GetMapping("/edit")
    @Allow(Permission.EDIT_ORGANISATION)
    String edit(@RequestParam(defaultValue = "") String code, Scope scope, Model page) {
        scope.require(Permission.EDIT_ORGANISATION, Scope.WHOLE_TERRITORY);
        Form form = code.isEmpty()
                ? Form.blank(FORM)
                : units.kinds().stream()
                        .filter(kind -> kind.code().equals(code))
                        .findFirst()
                        .map(kind -> Form.filled(FORM, KindForm.of(kind)))
                        .orElseThrow(() -> new NotFoundException("unit-kind", code));
        return form(form, page);
    }

    @PostMapping
    @Allow(Permission.EDIT_ORGANISATION)
    String save(
            @Valid KindForm form,
            BindingResult errors,
            Scope scope,
            HttpServletResponse response,
            Model page,
            RedirectAttributes redirect) {
        scope.require(Permission.EDIT_ORGANISATION, Scope.WHOLE_TERRITORY);
        if (errors.hasErrors()) {
            response.setStatus(422);
            return form(Form.of(FORM, errors), page);
        }
        try {
            units.saveKind(form.kind(), scope);
        } catch (DomainException refusal) {
            response.setStatus(refusal.kind().status());
            return form(Form.refused(FORM, form, "nameAr", refusal), page);
        }
        Notice.success(redirect, "identity.unit-kind.saved");
        return "redirect:/organisation/kinds";
    }

    private static boolean mayEdit(Scope scope) {
        return scope.allows(Permission.EDIT_ORGANISATION, Scope.WHOLE_TERRITORY);
    }

    private static String form(Form form, Model page) {
        page.addAttribute("form", form);
        return "identity/unit-kind-form";
    }
}
