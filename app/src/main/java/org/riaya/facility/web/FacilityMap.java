package org.riaya.facility.web;

import java.util.Comparator;
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
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.MapView;
import org.riaya.platform.web.MapView.Layer;
import org.riaya.platform.web.MapView.Mark;
import org.riaya.platform.web.MapView.Row;
import org.riaya.platform.web.MapView.Shape;
import org.riaya.platform.web.MapView.Source;
import org.riaya.platform.web.MapView.Tint;
import org.riaya.territory.PlaceKind;
import org.riaya.territory.ShapeKind;

/**
 * Facilities on the map: shape and colour say the level; a position that is only the commune's centre is drawn hollow,
 * in a layer of its own.
 */
final class FacilityMap {

    private FacilityMap() {}

    /**
     * Outlines that the facilities are drawn over.
     *
     * @param level of the places outlined
     * @param below code of the place they lie in, which the reader may read
     */
    record Background(PlaceKind level, String below) {

        /** What gives the place of a path its context; null when it is smaller than a province or may not be read. */
        static @Nullable Background of(String path, Scope scope) {
            if (!scope.allows(Permission.VIEW, path)) return null;
            String[] labels = path.split("\\.", -1);
            PlaceKind level =
                    switch (labels.length) {
                        case 1 -> PlaceKind.REGION;
                        case 2 -> PlaceKind.PROVINCE;
                        default -> PlaceKind.COMMUNE;
                    };
            return new Background(level, labels[Math.min(labels.length, 3) - 1].replace('_', '.'));
        }
    }

    static MapView view(Text t, String url, @Nullable Background background) {
        Row[] rows = {
            new Row(t.localize("facility.column.type"), "type"),
            new Row(t.localize("facility.column.place"), "place"),
            new Row(t.localize("facility.column.state"), "state"),
            new Row(t.localize("facility.column.quality"), "quality")
        };
        return over(
                t,
                background,
                new Source("facilities", url),
                Layer.points("facilities", "facilities", Shape.CIRCLE, Tint.PRIMARY)
                        .by("mark", marks(t))
                        .title(t.localize("facility.title"))
                        .popup("href", "name", rows),
                null);
    }

    /** One facility among the communes around it; null when its position is unknown. */
    static @Nullable MapView one(Text t, Facility facility, Scope scope) {
        FacilityPosition position = facility.position();
        if (position == null) return null;
        Mark[] mark = {new Mark("", Shape.CIRCLE, tint(facility.type().level()), t.name(facility.name()))};
        return over(
                t,
                Background.of(facility.place().path(), scope),
                new Source("facility", "/api/v1/facilities/" + facility.id() + "/position.geojson"),
                Layer.points("facility", "facility", Shape.CIRCLE, Tint.PRIMARY)
                        .by("mark", mark)
                        .title(t.localize("facility.position")),
                new MapView.Bounds(
                        position.lon() - 0.25, position.lat() - 0.15, position.lon() + 0.25, position.lat() + 0.15));
    }

    private static MapView over(
            Text t, @Nullable Background background, Source source, Layer layer, MapView.@Nullable Bounds bounds) {
        if (background == null) return new MapView(List.of(source), List.of(layer), bounds);
        Layer outlines = Layer.areas("shapes", "shapes", Tint.NEUTRAL)
                .by(
                        "shape",
                        outline(t, ShapeKind.SCHEMATIC, Tint.NEUTRAL),
                        outline(t, ShapeKind.IMPORTED, Tint.PRIMARY))
                .title(t.localize("territory.kinds", background.level()))
                .text("name");
        String url = "/territory/shapes.geojson?level=" + background.level() + "&below=" + background.below();
        return new MapView(List.of(new Source("shapes", url), source), List.of(outlines, layer), bounds);
    }

    private static Mark outline(Text t, ShapeKind kind, Tint tint) {
        return new Mark(kind.name(), Shape.SQUARE, tint, t.localize("territory.shape", kind));
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

    /** GeoJSON of the facilities whose position is known at all; hospitals last, so that they are drawn on top. */
    static Map<String, Object> features(Text t, List<Facility> facilities) {
        return Map.of(
                "type",
                "FeatureCollection",
                "features",
                facilities.stream()
                        .sorted(Comparator.comparing(facility -> facility.type().level() == FacilityLevel.HOSPITAL))
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
