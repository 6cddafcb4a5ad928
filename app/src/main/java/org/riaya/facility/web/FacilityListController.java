package org.riaya.facility.web;

import org.riaya.facility.Facilities;
import org.riaya.facility.Facility;
import org.riaya.facility.FacilityFilter;
import org.riaya.platform.Language;
import org.riaya.platform.TableExport;
import org.riaya.platform.Text;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Listing;
import org.riaya.platform.web.Shells;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The registry as a list, a map and a file. */
@Controller
@RequestMapping("/facilities")
class FacilityListController {

    private static final int PAGE = 50;

    private final Facilities facilities;
    private final FacilityLists lists;
    private final Shells shells;

    FacilityListController(Facilities facilities, FacilityLists lists, Shells shells) {
        this.facilities = facilities;
        this.lists = lists;
        this.shells = shells;
    }

    @GetMapping
    @Allow(Permission.VIEW)
    String list(Listing listing, Scope scope, Language language, Model page) {
        FacilityFilter filter = lists.filter(listing, scope);
        StateCounts counts = filters(listing, filter, scope, language, page);
        page.addAttribute("rows", facilities.list(filter, lists.order(listing, language), PAGE, listing.offset(PAGE)))
                .addAttribute("total", counts.total())
                .addAttribute("size", PAGE);
        return "facility/list";
    }

    @GetMapping("/map")
    @Allow(Permission.VIEW)
    String map(Listing listing, Scope scope, Language language, Model page) {
        filters(listing, lists.filter(listing, scope), scope, language, page);
        page.addAttribute(
                "view",
                FacilityMap.view(
                        shells.text(language),
                        listing.at("/api/v1/facilities.geojson"),
                        lists.background(listing, scope)));
        return "facility/map";
    }

    private StateCounts filters(Listing listing, FacilityFilter filter, Scope scope, Language language, Model page) {
        Text t = shells.text(language);
        String all = t.localize("platform.filter.all");
        StateCounts counts = StateCounts.of(facilities.countByState(filter));
        page.addAttribute("listing", listing)
                .addAttribute("counts", counts)
                .addAttribute("areas", FacilityWords.areas(t, facilities.areas()))
                .addAttribute("types", FacilityWords.types(t, facilities.types(), all))
                .addAttribute("levels", FacilityWords.levels(t))
                .addAttribute("states", FacilityWords.states(t, all))
                .addAttribute("mayEdit", scope.allows(Permission.EDIT_FACILITIES));
        return counts;
    }

    @GetMapping("/export/{format}")
    @Allow(Permission.VIEW)
    ResponseEntity<byte[]> export(
            Listing listing, @PathVariable TableExport.Format format, Scope scope, Language language) {
        Text t = shells.text(language);
        var rows = facilities.list(lists.filter(listing, scope), lists.order(listing, language), null, 0);
        return TableExport.of(t, t.localize("facility.title"), rows)
                .column("facility.column.code", Facility::code)
                .column("facility.column.name-ar", f -> f.name().ar())
                .column("facility.column.name-fr", f -> f.name().fr())
                .column("facility.column.type", f -> f.type().name())
                .column(
                        "facility.column.level",
                        f -> t.localize("facility.level", f.type().level()))
                .column("facility.column.commune-code", f -> f.place().code())
                .column("facility.column.commune", f -> f.place().name())
                .column("facility.column.province", f -> f.place().province())
                .column("facility.column.state", f -> t.localize("facility.state", f.state()))
                .column("facility.column.state-since", Facility::stateSince)
                .column(
                        "facility.column.lat",
                        f -> f.position() == null ? null : f.position().lat())
                .column(
                        "facility.column.lon",
                        f -> f.position() == null ? null : f.position().lon())
                .column(
                        "facility.column.quality",
                        f -> f.position() == null
                                ? null
                                : t.localize("facility.quality", f.position().quality()))
                .column("facility.column.opened-on", Facility::openedOn)
                .column("facility.column.source", f -> FacilityWords.source(t, f))
                .download(format, "facilities");
    }
}
