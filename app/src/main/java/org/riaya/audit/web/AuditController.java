package org.riaya.audit.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riaya.audit.AuditChain;
import org.riaya.audit.AuditEntry;
import org.riaya.audit.AuditFilter;
import org.riaya.audit.AuditTrail;
import org.riaya.audit.Difference;
import org.riaya.audit.Verification;
import org.riaya.platform.TableExport;
import org.riaya.platform.Text;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Listing;
import org.riaya.platform.web.Notice;
import org.riaya.platform.web.Option;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The trail of changes, and the check that nobody touched it. */
@Controller
@RequestMapping("/audit")
class AuditController {

    private static final int SIZE = 50;
    private static final int MOST_EXPORTED = 100_000;

    private final AuditTrail trail;
    private final AuditChain chain;

    AuditController(AuditTrail trail, AuditChain chain) {
        this.trail = trail;
        this.chain = chain;
    }

    @GetMapping
    @Allow(Permission.READ_AUDIT)
    String list(Listing listing, Scope scope, Text t, Model page) {
        AuditFilter filter = filter(listing);
        page.addAttribute("verified", chain.findLast().orElse(null));
        page.addAllAttributes(Map.of(
                "listing", listing,
                "lines", lines(trail.list(filter, scope, SIZE, listing.offset(SIZE))),
                "total", trail.count(filter, scope),
                "size", SIZE,
                "actions", actions(scope, t)));
        return "audit/trail";
    }

    @GetMapping("/export")
    @Allow(Permission.READ_AUDIT)
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "XLSX") TableExport.Format format, Listing listing, Scope scope, Text t) {
        List<TrailLine> rows = lines(trail.list(filter(listing), scope, MOST_EXPORTED, 0));
        return TableExport.of(t, t.localize("audit.title"), rows)
                .column("audit.at", line -> line.entry().at().toString())
                .column("audit.person", line -> line.entry().displayName())
                .column("audit.address", line -> line.entry().address())
                .column("audit.action", line -> line.action(t))
                .column("audit.subject", line -> line.subject(t))
                .column("audit.subject-id", line -> line.entry().subjectId())
                .column("audit.place", line -> line.entry().placePath())
                .column("audit.changes", line -> changes(line.differences()))
                .download(format, "audit");
    }

    @PostMapping("/verification")
    @Allow(Permission.READ_AUDIT)
    String verify(Text t, RedirectAttributes redirect) {
        Verification found = chain.verify();
        if (found.problem() == null) Notice.success(redirect, "audit.verified", Map.of("n", found.entries()));
        else
            Notice.leave(
                    redirect,
                    Notice.Kind.DANGER,
                    "audit.broken",
                    Map.of(
                            "number", Objects.requireNonNull(found.brokenNumber()),
                            "problem", t.localize("audit.problem", found.problem())));
        return "redirect:/audit";
    }

    private List<TrailLine> lines(List<AuditEntry> entries) {
        return entries.stream()
                .map(entry -> new TrailLine(entry, trail.differences(entry)))
                .toList();
    }

    private List<Option> actions(Scope scope, Text t) {
        List<Option> all = new ArrayList<>(List.of(new Option("", t.localize("platform.filter.all"))));
        for (String action : trail.actions(scope))
            all.add(new Option(action, t.has(action) ? t.localize(action) : action));
        return all;
    }

    private static String changes(List<Difference> differences) {
        return differences.stream()
                .map(one -> one.field() + ": " + Objects.requireNonNullElse(one.before(), "") + " → "
                        + Objects.requireNonNullElse(one.after(), ""))
                .collect(Collectors.joining("\n"));
    }

    static AuditFilter filter(Listing listing) {
        return new AuditFilter(
                listing.value("person"),
                listing.value("subject"),
                listing.value("action"),
                day(listing.value("from")),
                day(listing.value("to")));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
