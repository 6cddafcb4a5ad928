package org.riaya.territory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.Language;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.TableExport;
import org.riaya.platform.Text;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Listing;
import org.riaya.platform.web.Shells;
import org.riaya.territory.Place;
import org.riaya.territory.PlaceFilter;
import org.riaya.territory.PlaceKind;
import org.riaya.territory.PlaceRow;
import org.riaya.territory.Places;
import org.riaya.territory.PlacesAsOf;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of one place, what lies below it as a list, a map and a file, and the place on another day. */
@Controller
@RequestMapping("/territory/{code}")
class PlaceController {

    private static final int PAGE = 50;

    private final Places places;
    private final Shells shells;

    PlaceController(Places places, Shells shells) {
        this.places = places;
        this.shells = shells;
    }

    @GetMapping
    @Allow(Permission.VIEW)
    String show(@PathVariable String code, Listing listing, Scope scope, Language language, Model page) {
        Place place = places.get(code, scope);
        Text t = shells.text(language);
        PlaceFilter filter = filter(place, listing, scope);
        var counts = places.countByKind(place, scope);
        page.addAttribute("place", place)
                .addAttribute("crumbs", PlaceWords.crumbs(t, places.ancestors(place.path()), scope))
                .addAttribute("variants", places.variants(place))
                .addAttribute("populations", places.populations(place))
                .addAttribute("distances", places.distances(place))
                .addAttribute("versions", places.versions(place))
                .addAttribute("successions", places.successions(place))
                .addAttribute("parents", parents(place))
                .addAttribute("counts", counts)
                .addAttribute("kinds", PlaceWords.kinds(t, counts))
                .addAttribute("listing", listing)
                .addAttribute("rows", places.rows(filter, order(listing, language), PAGE, listing.offset(PAGE)))
                .addAttribute("total", places.count(filter))
                .addAttribute("size", PAGE)
                .addAttribute("mayEdit", scope.allows(Permission.EDIT_TERRITORY, place.path()))
                .addAttribute("view", PlaceMap.of(t, place));
        return "territory/place";
    }

    /** Names of what the place belongs or belonged to, by code. */
    private Map<String, org.riaya.territory.PlaceName> parents(Place place) {
        return places.names(places.versions(place).stream()
                .map(PlacesAsOf.PlaceThen::parentCode)
                .filter(java.util.Objects::nonNull)
                .toList());
    }

    @GetMapping("/export")
    @Allow(Permission.VIEW)
    ResponseEntity<byte[]> export(
            @PathVariable String code,
            Listing listing,
            @RequestParam TableExport.Format format,
            Scope scope,
            Language language) {
        Place place = places.get(code, scope);
        Text t = shells.text(language);
        List<PlaceRow> rows = places.rows(filter(place, listing, scope), order(listing, language), null, 0);
        return PlaceTable.of(t, t.name(place.name()), rows).download(format, "places-" + code.replace('.', '-'));
    }

    @GetMapping("/points.geojson")
    @Allow(Permission.VIEW)
    @ResponseBody
    Map<String, Object> points(@PathVariable String code, Scope scope, Language language) {
        Place place = places.get(code, scope);
        List<PlaceKind> settlements = List.of(PlaceKind.URBAN_CENTRE, PlaceKind.ARRONDISSEMENT, PlaceKind.DOUAR);
        List<Place> shown = places.below(place.path(), settlements, scope);
        return PlaceMap.points(shells.text(language), shown.isEmpty() ? List.of(place) : shown);
    }

    /** The place on another day: what it was called, what it belonged to and what belonged to it. */
    @GetMapping("/as-of")
    @Allow(Permission.VIEW)
    String asOf(
            @PathVariable String code,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            Scope scope,
            Language language,
            Model page) {
        Place place = places.get(code, scope);
        if (on == null) throw new NotFoundException("place", code);
        Text t = shells.text(language);
        PlacesAsOf then = places.asOf(on);
        page.addAttribute("place", place)
                .addAttribute("day", on)
                .addAttribute("then", then.find(code, scope).orElse(null))
                .addAttribute("above", then.ancestors(code))
                .addAttribute("children", then.children(code, scope))
                .addAttribute("crumbs", PlaceWords.crumbs(t, places.ancestors(place.path()), scope));
        return "territory/as_of";
    }

    private static PlaceFilter filter(Place place, Listing listing, Scope scope) {
        return new PlaceFilter(place, kind(listing.value("kind")), listing.search(), scope);
    }

    private static @Nullable PlaceKind kind(String asked) {
        for (PlaceKind kind : PlaceKind.values()) if (kind.name().equals(asked)) return kind;
        return null;
    }

    private static String order(Listing listing, Language language) {
        String name = language == Language.AR ? "coalesce(p.name_ar, p.name_fr)" : "coalesce(p.name_fr, p.name_ar)";
        return listing.orderBy(
                Map.of(
                        "name", name,
                        "kind", "p.kind",
                        "people", "n.people",
                        "households", "n.households",
                        "elevation", "p.elevation_m",
                        "road", "d.paved_road_m",
                        "track", "d.drivable_track_m",
                        "centre", "d.health_centre_m"),
                "p.code");
    }
}
