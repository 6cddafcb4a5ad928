package org.riaya.identity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.riaya.identity.OrganisationUnit;
import org.riaya.identity.OrganisationUnits;
import org.riaya.identity.UnitKind;
import org.riaya.platform.TableExport;
import org.riaya.platform.Text;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Listing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reading the organisation, on any day. */
@Controller
@RequestMapping("/organisation")
class OrganisationController {

    private final OrganisationUnits units;
    private final Choices choices;

    OrganisationController(OrganisationUnits units, Choices choices) {
        this.units = units;
        this.choices = choices;
    }

    @GetMapping
    @Allow(Permission.VIEW)
    String tree(Listing listing, Scope scope, Text t, Model page) {
        LocalDate day = day(listing);
        UnitTree tree = UnitTree.of(matching(listing, day, t));
        page.addAllAttributes(Map.of(
                "listing",
                listing,
                "day",
                day,
                "tree",
                tree,
                "kinds",
                UnitTree.kindNames(units.kinds()),
                "kindChoices",
                choices.kindsOrAll(t),
                "mayEdit",
                scope.allows(Permission.EDIT_ORGANISATION)));
        return "identity/organisation";
    }

    @GetMapping("/export")
    @Allow(Permission.VIEW)
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "XLSX") TableExport.Format format, Listing listing, Text t) {
        Map<String, UnitKind> kinds = UnitTree.kindNames(units.kinds());
        return TableExport.of(t, t.localize("identity.organisation.title"), matching(listing, day(listing), t))
                .column("identity.unit.name", OrganisationUnit::name)
                .column(
                        "identity.unit.kind",
                        unit -> Objects.requireNonNull(kinds.get(unit.kind())).name())
                .column("identity.unit.place", OrganisationUnit::placeName)
                .column("identity.unit.place-code", OrganisationUnit::placeCode)
                .column("identity.unit.from", OrganisationUnit::validFrom)
                .column("identity.unit.ended", OrganisationUnit::validTo)
                .download(format, "organisation");
    }

    @GetMapping("/{unit}")
    @Allow(Permission.VIEW)
    String show(@PathVariable UUID unit, Scope scope, Model page) {
        OrganisationUnit found = units.get(unit);
        page.addAllAttributes(Map.of(
                "unit", found,
                "kinds", UnitTree.kindNames(units.kinds()),
                "parents", parents(found),
                "children", units.children(unit),
                "successions", units.successions(unit),
                "today", units.today(),
                "mayEdit", scope.allows(Permission.EDIT_ORGANISATION, found.placePath())));
        return "identity/unit";
    }

    /** From the top down to the unit's parent. */
    private List<OrganisationUnit> parents(OrganisationUnit unit) {
        var above = new java.util.ArrayDeque<OrganisationUnit>();
        for (UUID parent = unit.parent(); parent != null; ) {
            OrganisationUnit next = units.get(parent);
            above.addFirst(next);
            parent = next.parent();
        }
        return List.copyOf(above);
    }

    private List<OrganisationUnit> matching(Listing listing, LocalDate day, Text t) {
        String words = listing.search().toLowerCase(t.language().locale());
        String kind = listing.value("kind");
        return units.list(day).stream()
                .filter(unit -> kind.isEmpty() || unit.kind().equals(kind))
                .filter(unit -> words.isEmpty()
                        || unit.name()
                                .toString()
                                .toLowerCase(t.language().locale())
                                .contains(words))
                .toList();
    }

    private LocalDate day(Listing listing) {
        try {
            String on = listing.value("on");
            return on.isEmpty() ? units.today() : LocalDate.parse(on);
        } catch (java.time.format.DateTimeParseException _) {
            return units.today();
        }
    }
}
