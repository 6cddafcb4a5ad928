package org.riaya.territory.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.Language;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Shells;
import org.riaya.territory.Place;
import org.riaya.territory.PlaceKind;
import org.riaya.territory.Places;
import org.riaya.territory.shape.Shapes;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Outlines for maps. A browser keeps its copy and asks whether it still holds, which costs one short statement. */
@Controller
class ShapeController {

    private static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json");

    private final Places places;
    private final Shapes shapes;
    private final Shells shells;

    ShapeController(Places places, Shapes shapes, Shells shells) {
        this.places = places;
        this.shapes = shapes;
        this.shells = shells;
    }

    /** Places of a level at or below one, in the reader's language. */
    @GetMapping({"/territory/shapes.geojson", "/api/v1/places/shapes.geojson"})
    @Allow(Permission.VIEW)
    ResponseEntity<byte[]> shapes(
            @RequestParam PlaceKind level,
            @RequestParam String below,
            @RequestHeader(value = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String held,
            Scope scope,
            Language language) {
        Place above = places.get(below, scope);
        String tag = String.format(
                Locale.ROOT,
                "\"%d-%s-%s-%s-%08x\"",
                shapes.revision(),
                level,
                below,
                language.code(),
                scope.readable().hashCode());
        if (held != null && held.contains(tag))
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        String json = ShapeGeoJson.of(shells.text(language), shapes.list(level, above, scope));
        return ResponseEntity.ok()
                .contentType(GEOJSON)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag)
                .body(json.getBytes(StandardCharsets.UTF_8));
    }
}
