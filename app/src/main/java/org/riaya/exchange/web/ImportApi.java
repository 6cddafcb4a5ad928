package org.riaya.exchange.web;

import java.util.List;
import java.util.UUID;
import org.riaya.exchange.Import;
import org.riaya.exchange.Imports;
import org.riaya.platform.Language;
import org.riaya.platform.Text;
import org.riaya.platform.security.AllowSignedIn;
import org.riaya.platform.security.Scope;
import org.riaya.platform.table.ImportCheck;
import org.riaya.platform.web.Listing;
import org.riaya.platform.web.Shells;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Imports as JSON: their history, and the dry run of one's own. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportApi {

    private static final int PAGE = 200;

    private final Imports imports;
    private final Shells shells;

    ImportApi(Imports imports, Shells shells) {
        this.imports = imports;
        this.shells = shells;
    }

    record ImportPage(long total, int page, int size, List<Import> imports) {}

    record Problem(int line, String column, String value, String key, String reason) {}

    record Check(
            int added,
            int changed,
            int unchanged,
            int badRows,
            List<Problem> errors,
            List<ImportCheck.Change> changes) {}

    @GetMapping
    @AllowSignedIn
    ImportPage list(Listing listing) {
        return new ImportPage(imports.count(), listing.page(), PAGE, imports.list(PAGE, listing.offset(PAGE)));
    }

    @GetMapping("/{id}")
    @AllowSignedIn
    Import get(@PathVariable UUID id) {
        return imports.get(id);
    }

    @GetMapping("/{id}/check")
    @AllowSignedIn
    Check check(@PathVariable UUID id, Language language, Scope scope) {
        ImportCheck check = imports.dryRun(id, scope).check();
        Text t = shells.text(language);
        return new Check(
                check.added(),
                check.changed(),
                check.unchanged(),
                check.badRows(),
                check.errors().stream()
                        .map(error -> new Problem(
                                error.line(),
                                error.column(),
                                error.value(),
                                error.key(),
                                t.localize(error.key(), error.values())))
                        .toList(),
                check.changes());
    }
}
