package org.riaya.exchange.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.exchange.DryRun;
import org.riaya.exchange.Import;
import org.riaya.exchange.Imports;
import org.riaya.platform.DomainException;
import org.riaya.platform.Language;
import org.riaya.platform.TableExport;
import org.riaya.platform.Text;
import org.riaya.platform.security.AllowSignedIn;
import org.riaya.platform.security.Scope;
import org.riaya.platform.security.SignedIn;
import org.riaya.platform.table.Encoding;
import org.riaya.platform.table.RowError;
import org.riaya.platform.table.TableFile;
import org.riaya.platform.web.Form;
import org.riaya.platform.web.Listing;
import org.riaya.platform.web.Notice;
import org.riaya.platform.web.Shells;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of an import. Any signed-in person may come here; each importer asks for its own permission. */
@Controller
@RequestMapping("/imports")
class ImportController {

    private static final int PAGE = 50;

    private final Imports imports;
    private final Shells shells;

    ImportController(Imports imports, Shells shells) {
        this.imports = imports;
        this.shells = shells;
    }

    record UploadForm(String kind, String source) {}

    @GetMapping
    @AllowSignedIn
    String list(Listing listing, Scope scope, Model page) {
        page.addAttribute("imports", imports.list(PAGE, listing.offset(PAGE)))
                .addAttribute("total", imports.count())
                .addAttribute("size", PAGE)
                .addAttribute("listing", listing)
                .addAttribute("importers", imports.importers(scope));
        return "exchange/imports";
    }

    @GetMapping("/new")
    @AllowSignedIn
    String form(@RequestParam(defaultValue = "facilities") String kind, Scope scope, Model page) {
        return form(Form.blank("exchange.upload"), kind, scope, page);
    }

    private String form(Form form, String kind, Scope scope, Model page) {
        page.addAttribute("form", form)
                .addAttribute("importer", imports.importer(kind, scope))
                .addAttribute("sources", imports.sources(kind));
        return "exchange/upload";
    }

    @PostMapping
    @AllowSignedIn
    String upload(
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String source,
            @RequestParam MultipartFile file,
            SignedIn person,
            Scope scope,
            Model page)
            throws IOException {
        Form form = Form.filled("exchange.upload", new UploadForm(kind, source));
        if (source.isBlank()) form = form.with(new Form.Problem("source", "NotBlank", Map.of()));
        if (file.isEmpty()) form = form.with(new Form.Problem("file", "NotBlank", Map.of()));
        if (form.hasProblems()) return form(form, kind, scope, page);
        try {
            String name = file.getOriginalFilename();
            UUID id = imports.upload(kind, source, name == null ? "?" : name, file.getBytes(), person, scope);
            return "redirect:/imports/" + id + "/columns";
        } catch (DomainException refusal) {
            if (refusal.kind() != DomainException.Kind.INVALID) throw refusal;
            return form(
                    Form.refused("exchange.upload", new UploadForm(kind, source), "file", refusal), kind, scope, page);
        }
    }

    @GetMapping("/{id}")
    @AllowSignedIn
    String show(@PathVariable UUID id, Scope scope, Model page) {
        Import found = imports.get(id);
        page.addAttribute("item", found)
                .addAttribute("own", found.account() != null && found.account().equals(scope.account()));
        return "exchange/import";
    }

    @GetMapping("/{id}/columns")
    @AllowSignedIn
    String columns(@PathVariable UUID id, Scope scope, Model page) {
        return columns(id, null, scope, page);
    }

    private String columns(UUID id, @Nullable String missing, Scope scope, Model page) {
        Import found = imports.open(id, scope);
        TableFile file = imports.file(found);
        page.addAttribute("item", found)
                .addAttribute("file", file)
                .addAttribute("mapping", imports.mapping(found, file, scope))
                .addAttribute("importer", imports.importer(found.kind(), scope))
                .addAttribute("missing", missing);
        return "exchange/columns";
    }

    @PostMapping("/{id}/columns")
    @AllowSignedIn
    String map(@PathVariable UUID id, @RequestParam Map<String, String> sent, Scope scope, Model page) {
        Encoding encoding = encoding(sent.getOrDefault("encoding", ""));
        try {
            imports.map(id, encoding, columns(sent), scope);
        } catch (DomainException refusal) {
            if (!refusal.key().equals("exchange.columns.missing")) throw refusal;
            return columns(id, String.valueOf(refusal.values().get("field")), scope, page);
        }
        return "redirect:/imports/" + id + (sent.containsKey("reread") ? "/columns" : "/check");
    }

    private static @Nullable Encoding encoding(String name) {
        return Arrays.stream(Encoding.values())
                .filter(encoding -> encoding.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Integer> columns(Map<String, String> sent) {
        Map<String, Integer> columns = new HashMap<>();
        sent.forEach((name, value) -> {
            if (name.startsWith("column.") && value.matches("[0-9]{1,3}"))
                columns.put(name.substring("column.".length()), Integer.valueOf(value));
        });
        return columns;
    }

    @GetMapping("/{id}/check")
    @AllowSignedIn
    String check(@PathVariable UUID id, Listing listing, Scope scope, Model page) {
        DryRun run = imports.dryRun(id, scope);
        page.addAttribute("item", imports.get(id))
                .addAttribute("run", run)
                .addAttribute("errors", slice(run.check().errors(), listing))
                .addAttribute("changes", slice(run.check().changes(), listing))
                .addAttribute("listing", listing)
                .addAttribute("size", PAGE);
        return "exchange/check";
    }

    private static <T> List<T> slice(List<T> all, Listing listing) {
        int from = Math.min(all.size(), listing.offset(PAGE));
        return all.subList(from, Math.min(all.size(), from + PAGE));
    }

    @GetMapping("/{id}/errors")
    @AllowSignedIn
    ResponseEntity<byte[]> errors(
            @PathVariable UUID id, @RequestParam TableExport.Format format, Language language, Scope scope) {
        Text t = shells.text(language);
        return TableExport.of(
                        t,
                        t.localize("exchange.errors.title"),
                        imports.dryRun(id, scope).check().errors())
                .column("exchange.errors.line", RowError::line)
                .column("exchange.errors.column", RowError::column)
                .column("exchange.errors.value", RowError::value)
                .column("exchange.errors.reason", error -> t.localize(error.key(), error.values()))
                .download(format, "import-errors");
    }

    @PostMapping("/{id}/acceptance")
    @AllowSignedIn
    String accept(@PathVariable UUID id, Scope scope, RedirectAttributes redirect) {
        var done = imports.accept(id, scope);
        Notice.success(
                redirect,
                "exchange.accepted",
                Map.of("added", done.added(), "changed", done.changed(), "unchanged", done.unchanged()));
        return "redirect:/imports/" + id;
    }

    @PostMapping("/{id}/cancellation")
    @AllowSignedIn
    String cancel(@PathVariable UUID id, Scope scope, RedirectAttributes redirect) {
        imports.cancel(id, scope);
        Notice.success(redirect, "exchange.cancelled");
        return "redirect:/imports";
    }
}
