package org.riaya.territory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.DomainException;
import org.riaya.platform.Language;
import org.riaya.platform.TableExport;
import org.riaya.platform.Text;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Form;
import org.riaya.platform.web.Notice;
import org.riaya.platform.web.Shells;
import org.riaya.territory.shape.ShapeCheck;
import org.riaya.territory.shape.ShapeImports;
import org.riaya.territory.shape.ShapeUpload;
import org.riaya.territory.shape.Shapes;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Boundaries from a GeoJSON file: sent, checked feature by feature, then accepted as a whole. */
@Controller
@RequestMapping("/territory/shapes")
class ShapeImportController {

    private static final String PREFIX = "territory.form.shapes";

    private final ShapeImports imports;
    private final Shapes shapes;
    private final Shells shells;

    ShapeImportController(ShapeImports imports, Shapes shapes, Shells shells) {
        this.imports = imports;
        this.shapes = shapes;
        this.shells = shells;
    }

    record ShapesForm(
            @Nullable MultipartFile file,
            @NotBlank @Size(max = 100) String property,
            @NotBlank @Size(max = 300) String source,
            @NotBlank @Size(max = 200) String licence,
            @NotNull LocalDate validFrom) {}

    /** What is shown again of a refused form: a file can't be. */
    record Typed(String property, String source, String licence, LocalDate validFrom) {}

    @GetMapping
    @Allow(Permission.EDIT_TERRITORY)
    String form(Scope scope, Model page) {
        return form(Form.blank(PREFIX).withDefault("property", "code"), scope, page);
    }

    @PostMapping
    @Allow(Permission.EDIT_TERRITORY)
    String send(@Valid ShapesForm form, BindingResult errors, Scope scope, Model page) throws IOException {
        if (form.file() == null || form.file().isEmpty()) errors.rejectValue("file", "NotNull");
        if (errors.hasErrors()) return form(Form.of(PREFIX, errors), scope, page);
        MultipartFile file = Objects.requireNonNull(form.file());
        try {
            UUID id = imports.upload(
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    file.getBytes(),
                    form.property().strip(),
                    form.source(),
                    form.licence(),
                    form.validFrom(),
                    scope);
            return "redirect:/territory/shapes/" + id;
        } catch (DomainException refusal) {
            Typed typed = new Typed(form.property(), form.source(), form.licence(), form.validFrom());
            return form(Form.refused(PREFIX, typed, "file", refusal), scope, page);
        }
    }

    private String form(Form form, Scope scope, Model page) {
        page.addAttribute("form", form).addAttribute("counts", shapes.counts(scope));
        return "territory/shapes";
    }

    @GetMapping("/{id}")
    @Allow(Permission.EDIT_TERRITORY)
    String check(@PathVariable UUID id, Scope scope, Model page) {
        ShapeUpload upload = imports.get(id, scope);
        page.addAttribute("upload", upload).addAttribute("check", imports.check(upload, scope));
        return "territory/shapes_check";
    }

    /** The features at fault, as a file. */
    @GetMapping("/{id}/errors")
    @Allow(Permission.EDIT_TERRITORY)
    ResponseEntity<byte[]> errors(
            @PathVariable UUID id, @RequestParam TableExport.Format format, Scope scope, Language language) {
        Text t = shells.text(language);
        ShapeCheck check = imports.check(imports.get(id, scope), scope);
        return TableExport.of(t, t.localize("territory.shapes.errors"), check.errors())
                .column("territory.shapes.index", ShapeCheck.FeatureError::index)
                .column("territory.place.code", ShapeCheck.FeatureError::code)
                .column("territory.shapes.reason", error -> t.localize(error.key(), error.values()))
                .download(format, "boundaries-errors");
    }

    @PostMapping("/{id}/acceptance")
    @Allow(Permission.EDIT_TERRITORY)
    String accept(@PathVariable UUID id, Scope scope, RedirectAttributes redirect) {
        ShapeCheck done = imports.accept(id, scope);
        Notice.success(
                redirect,
                "territory.shapes.accepted",
                Map.of("n", done.matches().size()));
        return "redirect:/territory/shapes";
    }
}
