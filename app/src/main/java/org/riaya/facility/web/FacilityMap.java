package org.riaya.facility.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riaya.facility.Facility;
import org.riaya.facility.FacilityLevel;
import org.riaya.facility.FacilityPosition;
import org.riaya.platform.Text;
import org.riaya.platform.web.MapView;
import org.riaya.platform.web.MapView.Layer;
import org.riaya.platform.web.MapView.Mark;
import org.riaya.platform.web.MapView.Row;
import org.riaya.platform.web.MapView.Shape;
import org.riaya.platform.web.MapView.Source;
import org.riaya.platform.web.MapView.Tint;

/**
 * Facilities on the map: shape and colour say the level; a position that is only the commune's centre is drawn hollow,
 * in a layer of its own.
 */
final class FacilityMap {

    private FacilityMap() {}

    static MapView view(Text t, String url) {
        Row[] rows = {
            new Row(t.localize("facility.column.type"), "type"),
            new Row(t.localize("facility.column.place"), "place"),
            new Row(t.localize("facility.column.state"), "state"),
            new Row(t.localize("facility.column.quality"), "quality")
        };
        return new MapView(
                List.of(new Source("facilities", url)),
                List.of(Layer.points("facilities", "facilities", Shape.CIRCLE, Tint.PRIMARY)
                        .by("mark", marks(t))
                        .title(t.localize("facility.title"))
                        .popup("href", "name", rows)),
                null);
    }

    private static Mark[] marks(Text t) {
        return Stream.of(FacilityLevel.values())
                .flatMap(level -> Stream.of(
                        new Mark(level.name(), shape(level), tint(level), t.localize("facility.level", level)),
                        new Mark(
                                level + "_APPROXIMATE",
                                level == FacilityLevel.HOSPITAL ? Shape.DIAMOND_RING : Shape.RING,
                                tint(level),
                                t.localize("facility.map.approximate", "level", t.localize("facility.level", level)))))
                .toArray(Mark[]::new);
    }

    private static Shape shape(FacilityLevel level) {
        return switch (level) {
            case PRIMARY -> Shape.CIRCLE;
            case HOSPITAL -> Shape.DIAMOND;
            case SUPPORT -> Shape.SQUARE;
        };
    }

    private static Tint tint(FacilityLevel level) {
        return switch (level) {
            case PRIMARY -> Tint.PRIMARY;
            case HOSPITAL -> Tint.DANGER;
            case SUPPORT -> Tint.NEUTRAL;
        };
    }

    /** GeoJSON of the facilities whose position is known at all. */
    static Map<String, Object> features(Text t, List<Facility> facilities) {
        return Map.of(
                "type",
                "FeatureCollection",
                "features",
                facilities.stream()
                        .map(facility -> feature(t, facility))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static @Nullable Map<String, Object> feature(Text t, Facility facility) {
        FacilityPosition position = facility.position();
        if (position == null) return null;
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("code", facility.code());
        properties.put("name", t.name(facility.name()));
        properties.put("type", t.name(facility.type().name()));
        properties.put("place", FacilityWords.place(t, facility));
        properties.put("state", t.localize("facility.state", facility.state()));
        properties.put("quality", t.localize("facility.quality", position.quality()));
        properties.put("mark", facility.type().level() + (position.quality().approximate() ? "_APPROXIMATE" : ""));
        properties.put("href", "/facilities/" + facility.id());
        return Map.of(
                "type",
                "Feature",
                "id",
                facility.code(),
                "geometry",
                Map.of("type", "Point", "coordinates", List.of(position.lon(), position.lat())),
                "properties",
                properties);
    }
}
