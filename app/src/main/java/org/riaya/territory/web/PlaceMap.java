package org.riaya.territory.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.Text;
import org.riaya.platform.web.MapView;
import org.riaya.platform.web.MapView.Layer;
import org.riaya.platform.web.MapView.Mark;
import org.riaya.platform.web.MapView.Row;
import org.riaya.platform.web.MapView.Shape;
import org.riaya.platform.web.MapView.Source;
import org.riaya.platform.web.MapView.Tint;
import org.riaya.territory.Place;
import org.riaya.territory.PlaceKind;
import org.riaya.territory.ShapeKind;

/** A place on the map: the shapes of what lies below it and, from the commune down, its settlements as points. */
final class PlaceMap {

    private PlaceMap() {}

    static MapView of(Text t, Place place) {
        List<Source> sources = new ArrayList<>();
        List<Layer> layers = new ArrayList<>();
        PlaceKind level = level(place.kind());
        String language = "&lang=" + t.language().code();
        if (level != null) {
            String below = place.kind().compareTo(PlaceKind.COMMUNE) > 0 && place.parentCode() != null
                    ? place.parentCode()
                    : place.code();
            sources.add(
                    new Source("shapes", "/territory/shapes.geojson?level=" + level + "&below=" + below + language));
            layers.add(Layer.areas("shapes", "shapes", Tint.PRIMARY)
                    .by(
                            "shape",
                            new Mark(
                                    ShapeKind.SCHEMATIC.name(),
                                    Shape.SQUARE,
                                    Tint.NEUTRAL,
                                    t.localize("territory.shape.SCHEMATIC")),
                            new Mark(
                                    ShapeKind.IMPORTED.name(),
                                    Shape.SQUARE,
                                    Tint.PRIMARY,
                                    t.localize("territory.shape.IMPORTED")))
                    .title(t.localize("territory.kinds", level))
                    .text("name")
                    .popup("href", "name", rows(t)));
        }
        if (place.kind().compareTo(PlaceKind.COMMUNE) >= 0) {
            sources.add(
                    new Source("points", "/territory/" + place.code() + "/points.geojson?" + language.substring(1)));
            layers.add(Layer.points("points", "points", Shape.CIRCLE, Tint.INFO)
                    .by("mark", marks(t))
                    .size("people")
                    .text("name")
                    .title(t.localize("territory.map.settlements"))
                    .popup("href", "name", rows(t)));
        }
        return new MapView(sources, layers, null);
    }

    private static @Nullable PlaceKind level(PlaceKind kind) {
        return switch (kind) {
            case COUNTRY -> PlaceKind.REGION;
            case REGION -> PlaceKind.PROVINCE;
            case PROVINCE, PREFECTURE, CERCLE, COMMUNE -> PlaceKind.COMMUNE;
            case ARRONDISSEMENT_PREFECTURE, ARRONDISSEMENT, URBAN_CENTRE, FRACTION, DOUAR -> null;
        };
    }

    private static Mark[] marks(Text t) {
        return new Mark[] {
            new Mark("KNOWN", Shape.CIRCLE, Tint.INFO, t.localize("territory.map.known")),
            new Mark("APPROXIMATE", Shape.RING, Tint.INFO, t.localize("territory.map.approximate")),
            new Mark("GENERATED", Shape.DIAMOND_RING, Tint.NEUTRAL, t.localize("territory.map.generated"))
        };
    }

    private static Row[] rows(Text t) {
        return new Row[] {
            new Row(t.localize("territory.place.kind"), "kind"),
            new Row(t.localize("territory.place.people"), "shown"),
            new Row(t.localize("territory.place.households"), "households"),
            new Row(t.localize("territory.place.quality"), "quality"),
            new Row(t.localize("territory.shape"), "source")
        };
    }

    /** GeoJSON of the places whose position is known at all. */
    static Map<String, Object> points(Text t, List<Place> places) {
        return Map.of(
                "type",
                "FeatureCollection",
                "features",
                places.stream()
                        .map(place -> point(t, place))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static @Nullable Map<String, Object> point(Text t, Place place) {
        var position = place.position();
        if (position == null) return null;
        Map<String, Object> properties = properties(t, place);
        properties.put("quality", t.localize("territory.quality", position.quality()));
        properties.put("mark", place.generated() ? "GENERATED" : place.approximate() ? "APPROXIMATE" : "KNOWN");
        return Map.of(
                "type",
                "Feature",
                "id",
                place.code(),
                "geometry",
                Map.of("type", "Point", "coordinates", List.of(position.lon(), position.lat())),
                "properties",
                properties);
    }

    /** What a popup tells of a place; unknown figures are left out. */
    static Map<String, Object> properties(Text t, Place place) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("code", place.code());
        properties.put("name", t.name(place.name()));
        properties.put("kind", PlaceWords.kind(t, place));
        properties.put("href", "/territory/" + place.code());
        if (place.people() != null) {
            properties.put("people", place.people());
            properties.put("shown", t.number(place.people()));
        }
        if (place.households() != null) properties.put("households", t.number(place.households()));
        return properties;
    }
}
