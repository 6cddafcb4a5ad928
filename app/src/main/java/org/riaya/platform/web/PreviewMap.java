package org.riaya.platform.web;

import java.util.List;
import java.util.Map;
import org.riaya.platform.Text;
import org.riaya.platform.web.MapView.Layer;
import org.riaya.platform.web.MapView.Mark;
import org.riaya.platform.web.MapView.Row;
import org.riaya.platform.web.MapView.Shape;
import org.riaya.platform.web.MapView.Source;
import org.riaya.platform.web.MapView.Tint;

/** The map of the preview page: a few places of the Middle Atlas with invented levels and one route. */
final class PreviewMap {

    private record Place(String ar, String fr, double lon, double lat, String risk, int people) {}

    private static final List<Place> PLACES = List.of(
            new Place("إفران", "Ifrane", -5.11, 33.53, "LOW", 210),
            new Place("أزرو", "Azrou", -5.22, 33.44, "LOW", 640),
            new Place("تيمحضيت", "Timahdite", -5.06, 33.24, "HIGH", 480),
            new Place("عين اللوح", "Aïn Leuh", -5.34, 33.29, "HIGH", 900),
            new Place("بولمان", "Boulemane", -4.73, 33.36, "HIGH", 350));

    private PreviewMap() {}

    static MapView view(Text t) {
        String title = t.localize("platform.ui.form.name");
        return new MapView(
                List.of(new Source("places", "/dev/ui/places.geojson"), new Source("routes", "/dev/ui/routes.geojson")),
                List.of(
                        Layer.areas("areas", "routes", Tint.PRIMARY)
                                .by(
                                        "none",
                                        new Mark(
                                                "", Shape.SQUARE, Tint.PRIMARY, t.localize("platform.mark.schematic"))),
                        Layer.lines("routes", "routes", Tint.SERIES_1)
                                .byTint("tint")
                                .asDashes()
                                .title(t.localize("platform.mark.estimate")),
                        Layer.points("places", "places", Shape.DIAMOND, Tint.RISK_HIGH)
                                .by(
                                        "risk",
                                        new Mark(
                                                "HIGH",
                                                Shape.DIAMOND,
                                                Tint.RISK_HIGH,
                                                t.localize("platform.risk.HIGH")),
                                        new Mark(
                                                "LOW",
                                                Shape.DIAMOND_RING,
                                                Tint.RISK_LOW,
                                                t.localize("platform.risk.LOW")))
                                .size("people")
                                .text("name")
                                .title(title)
                                .popup("href", "name", new Row(t.localize("platform.ui.form.people"), "shown"))),
                null);
    }

    static Map<String, Object> places(Text t) {
        var features = PLACES.stream()
                .map(place -> feature(
                        Map.of("type", "Point", "coordinates", List.of(place.lon(), place.lat())),
                        Map.of(
                                "name", name(place, t),
                                "risk", place.risk(),
                                "people", place.people(),
                                "shown", t.number(place.people()),
                                "href", "/dev/ui/confirmation")))
                .toList();
        return Map.of("type", "FeatureCollection", "features", features);
    }

    static Map<String, Object> routes(Text t) {
        var line =
                PLACES.stream().map(place -> List.of(place.lon(), place.lat())).toList();
        var around = List.of(
                List.of(-5.45, 33.2),
                List.of(-4.95, 33.15),
                List.of(-4.95, 33.6),
                List.of(-5.45, 33.6),
                List.of(-5.45, 33.2));
        return Map.of(
                "type",
                "FeatureCollection",
                "features",
                List.of(
                        feature(
                                Map.of("type", "LineString", "coordinates", line),
                                Map.of("tint", Tint.series(1).name())),
                        feature(
                                Map.of("type", "Polygon", "coordinates", List.of(around)),
                                Map.of("name", t.localize("platform.mark.schematic")))));
    }

    private static String name(Place place, Text t) {
        return t.name(org.riaya.platform.LocalizedText.of(place.ar(), place.fr()));
    }

    private static Map<String, Object> feature(Map<String, ?> geometry, Map<String, ?> properties) {
        return Map.of("type", "Feature", "geometry", geometry, "properties", properties);
    }
}
