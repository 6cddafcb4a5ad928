package org.riaya.territory.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.territory.Distances;
import org.riaya.territory.Place;
import org.riaya.territory.PlaceKind;
import org.riaya.territory.PlaceName;
import org.riaya.territory.Places;
import org.riaya.territory.PlacesAsOf;
import org.riaya.territory.PlacesAsOf.PlaceThen;
import org.riaya.territory.Population;
import org.riaya.territory.Succession;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places as JSON. */
@RestController
@RequestMapping("/api/v1/places")
class PlaceApi {

    private final Places places;

    PlaceApi(Places places) {
        this.places = places;
    }

    /** Everything known about a place. */
    record PlaceDetails(
            Place place,
            List<PlaceName> ancestors,
            List<String> variants,
            List<Population> populations,
            Distances distancesInMetres,
            List<PlaceThen> versions,
            List<Succession> successions) {}

    /** A place on a day. */
    record PlaceOn(LocalDate on, PlaceThen place, List<PlaceThen> ancestors, List<PlaceThen> children) {}

    /** Places below one, of one kind or of all, or what the reader's territory begins with. */
    @GetMapping
    @Allow(Permission.VIEW)
    List<Place> list(
            @RequestParam(required = false) @Nullable String below,
            @RequestParam(required = false) @Nullable PlaceKind kind,
            Scope scope) {
        if (below == null) return places.roots(scope);
        Place above = places.get(below, scope);
        return places.below(above.path(), kind == null ? EnumSet.allOf(PlaceKind.class) : EnumSet.of(kind), scope);
    }

    @GetMapping("/{code}")
    @Allow(Permission.VIEW)
    PlaceDetails get(@PathVariable String code, Scope scope) {
        Place place = places.get(code, scope);
        return new PlaceDetails(
                place,
                places.ancestors(place.path()),
                places.variants(place),
                places.populations(place),
                places.distances(place),
                places.versions(place),
                places.successions(place));
    }

    @GetMapping("/{code}/children")
    @Allow(Permission.VIEW)
    List<Place> children(@PathVariable String code, Scope scope) {
        return places.children(places.get(code, scope).code(), scope);
    }

    @GetMapping("/{code}/as-of")
    @Allow(Permission.VIEW)
    PlaceOn asOf(
            @PathVariable String code,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            Scope scope) {
        PlacesAsOf then = places.asOf(on);
        PlaceThen place = then.find(code, scope).orElseThrow(() -> new NotFoundException("place", code));
        return new PlaceOn(on, place, then.ancestors(code), then.children(code, scope));
    }
}
