package org.riaya.campaign.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.Edition;
import org.riaya.campaign.Editions;
import org.riaya.campaign.Outing;
import org.riaya.campaign.Plans;
import org.riaya.campaign.Resources;
import org.riaya.campaign.Summaries;
import org.riaya.platform.Text;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Listing;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The map: points, bases, and the routes of a day. */
@Controller
@RequestMapping("/campaigns/{code}/map")
class MapController {

    private static final String GEOJSON = "application/geo+json";

    private final Frames frames;
    private final Editions editions;
    private final Resources resources;
    private final Plans plans;
    private final Summaries summaries;

    MapController(Frames frames, Editions editions, Resources resources, Plans plans, Summaries summaries) {
        this.frames = frames;
        this.editions = editions;
        this.resources = resources;
        this.plans = plans;
        this.summaries = summaries;
    }

    @GetMapping
    @Allow(Permission.VIEW)
    String map(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            Listing listing,
            Text t,
            Scope scope,
            Model page) {
        var edition = frames.open(code, "/map", t, page);
        LocalDate day = editions.day(edition, date);
        String base = "/campaigns/" + code + "/map/";
        page.addAttribute("day", day);
        page.addAttribute("before", neighbour(edition, day, -1, listing, scope));
        page.addAttribute("after", neighbour(edition, day, 1, listing, scope));
        page.addAttribute("listing", listing);
        page.addAttribute("provinces", frames.provinces(edition, t, scope));
        page.addAttribute("outings", ofDay(edition, day, listing, scope));
        page.addAttribute(
                "map",
                SeasonMap.view(
                        listing.at(base + "routes.geojson") + (listing.values().isEmpty() ? "?" : "&") + "date=" + day,
                        listing.at(base + "points.geojson"),
                        shapes(edition, listing, scope, t),
                        t));
        return "campaign/map";
    }

    /** Communes of the province asked for, else provinces of the region; null where the reader sees neither whole. */
    private static @Nullable String shapes(Edition edition, Listing listing, Scope scope, Text t) {
        String language = "&lang=" + t.language().code();
        if (!listing.value("province").isEmpty())
            return "/territory/shapes.geojson?level=COMMUNE&below=" + listing.value("province") + language;
        return scope.allows(Permission.VIEW, edition.place().path())
                ? "/territory/shapes.geojson?level=PROVINCE&below="
                        + edition.place().code() + language
                : null;
    }

    @GetMapping(value = "/points.geojson", produces = GEOJSON)
    @ResponseBody
    @Allow(Permission.VIEW)
    Map<String, Object> points(@PathVariable String code, Listing listing, Text t, Scope scope) {
        Edition edition = editions.get(code);
        var visits = summaries.visits(edition, plans.current(edition, scope), scope).stream()
                .filter(one -> isIn(one.point().province().code(), listing))
                .toList();
        var bases = resources.bases(edition, scope).stream()
                .filter(base -> isIn(base.province().code(), listing))
                .toList();
        return SeasonMap.points(code, visits, bases, t);
    }

    /** Routes of one outing, or of the outings of a day. */
    @GetMapping(value = "/routes.geojson", produces = GEOJSON)
    @ResponseBody
    @Allow(Permission.VIEW)
    Map<String, Object> routes(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable UUID outing,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            Listing listing,
            Text t,
            Scope scope) {
        Edition edition = editions.get(code);
        List<Outing> shown = outing == null
                ? ofDay(edition, editions.day(edition, date), listing, scope)
                : List.of(plans.outing(outing, scope));
        return SeasonMap.routes(code, shown, resources.units(edition, scope), t);
    }

    private List<Outing> ofDay(Edition edition, LocalDate day, Listing listing, Scope scope) {
        return plans.outings(plans.current(edition, scope), scope).stream()
                .filter(outing -> outing.day().equals(day))
                .filter(outing -> isIn(outing.province().code(), listing))
                .toList();
    }

    /** The next day with an outing in a direction, or null at the season's end. */
    private @Nullable LocalDate neighbour(Edition edition, LocalDate day, int step, Listing listing, Scope scope) {
        var days = plans.outings(plans.current(edition, scope), scope).stream()
                .filter(outing -> isIn(outing.province().code(), listing))
                .map(Outing::day)
                .filter(other -> step < 0 ? other.isBefore(day) : other.isAfter(day));
        return (step < 0 ? days.reduce((a, b) -> a.isAfter(b) ? a : b) : days.reduce((a, b) -> a.isBefore(b) ? a : b))
                .orElse(null);
    }

    private static boolean isIn(String province, Listing listing) {
        return listing.value("province").isEmpty() || listing.value("province").equals(province);
    }
}
