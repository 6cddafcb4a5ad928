package org.riaya.campaign.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.Base;
import org.riaya.campaign.MapPosition;
import org.riaya.campaign.MobileUnit;
import org.riaya.campaign.Outing;
import org.riaya.campaign.PointVisits;
import org.riaya.platform.Text;
import org.riaya.platform.web.MapView;

/** Points, bases and routes as GeoJSON and as a map. Routes are drawn straight, dashed: no road network is known. */
final class SeasonMap {

    private SeasonMap() {}

    /**
     * @param routes address of the routes
     * @param points address of all points and bases, null to show those of the routes only
     * @param shapes address of the places' shapes, null to show none
     */
    static MapView view(String routes, @Nullable String points, @Nullable String shapes, Text t) {
        List<MapView.Source> sources = new ArrayList<>();
        List<MapView.Layer> layers = new ArrayList<>();
        if (shapes != null) {
            sources.add(new MapView.Source("shapes", shapes));
            layers.add(MapView.Layer.areas("shapes", "shapes", MapView.Tint.NEUTRAL)
                    .title(t.localize("campaign.map.shapes"))
                    .text("name"));
        }
        sources.add(new MapView.Source("routes", routes));
        if (points != null) {
            sources.add(new MapView.Source("points", points));
            layers.add(MapView.Layer.points("points", "points", MapView.Shape.DIAMOND, MapView.Tint.RISK_HIGH)
                    .title(t.localize("campaign.map.points"))
                    .by(
                            "kind",
                            new MapView.Mark(
                                    "HIGH",
                                    MapView.Shape.DIAMOND,
                                    MapView.Tint.RISK_HIGH,
                                    t.localize("platform.risk.HIGH")),
                            new MapView.Mark(
                                    "LOW",
                                    MapView.Shape.DIAMOND_RING,
                                    MapView.Tint.RISK_LOW,
                                    t.localize("platform.risk.LOW")),
                            new MapView.Mark(
                                    "BASE", MapView.Shape.HOUSE, MapView.Tint.PRIMARY, t.localize("campaign.map.base")))
                    .popup(
                            "link",
                            "name",
                            new MapView.Row(t.localize("campaign.commune"), "commune"),
                            new MapView.Row(t.localize("campaign.people-exposed"), "people"),
                            new MapView.Row(t.localize("campaign.visits.count"), "visits")));
        }
        layers.add(MapView.Layer.lines("routes", "routes", MapView.Tint.SERIES_1)
                .title(t.localize("campaign.map.routes"))
                .byTint("tint")
                .asDashes()
                .popup(
                        "link",
                        "name",
                        new MapView.Row(t.localize("campaign.outing.departure"), "departure"),
                        new MapView.Row(t.localize("campaign.outing.return"), "return"),
                        new MapView.Row(t.localize("campaign.people-expected"), "people")));
        layers.add(MapView.Layer.points("stops", "routes", MapView.Shape.CIRCLE, MapView.Tint.SERIES_1)
                .byTint("tint")
                .text("label")
                .popup(
                        "link",
                        "name",
                        new MapView.Row(t.localize("campaign.stop.arrival"), "arrival"),
                        new MapView.Row(t.localize("campaign.people-expected"), "people")));
        return new MapView(sources, layers, null);
    }

    static Map<String, Object> points(String code, List<PointVisits> visits, List<Base> bases, Text t) {
        List<Map<String, Object>> features = new ArrayList<>();
        for (PointVisits one : visits) {
            var point = one.point();
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("kind", point.risk().name());
            facts.put("name", t.name(point.name()));
            facts.put("commune", t.name(point.commune().name()));
            facts.put("people", t.numberOrUnknown(point.knownPeople()));
            facts.put("visits", t.number(one.days().size()));
            facts.put("link", "/campaigns/" + code + "/points/" + point.id());
            features.add(feature("Point", coordinates(point.position()), facts));
        }
        for (Base base : bases) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("kind", "BASE");
            facts.put("name", t.name(base.name()));
            facts.put("commune", t.name(base.commune().name()));
            features.add(feature("Point", coordinates(base.position()), facts));
        }
        return collection(features);
    }

    static Map<String, Object> routes(String code, List<Outing> outings, List<MobileUnit> units, Text t) {
        List<Map<String, Object>> features = new ArrayList<>();
        for (Outing outing : outings) {
            MobileUnit unit = units.stream()
                    .filter(one -> one.id().equals(outing.unitId()))
                    .findFirst()
                    .orElseThrow();
            String tint = MapView.Tint.series(units.indexOf(unit)).name();
            String link = "/campaigns/" + code + "/outings/" + outing.id();
            List<List<Double>> line = new ArrayList<>();
            line.add(coordinates(unit.base().position()));
            for (Outing.Stop stop : outing.stops()) {
                line.add(coordinates(stop.position()));
                Map<String, Object> facts = new LinkedHashMap<>();
                facts.put("tint", tint);
                facts.put("label", stop.sequence() + " " + t.name(stop.point()));
                facts.put("name", t.name(stop.point()));
                facts.put("arrival", t.time(stop.arrival()));
                facts.put("people", t.number(stop.peopleExpected()));
                facts.put("link", "/campaigns/" + code + "/points/" + stop.pointId());
                features.add(feature("Point", coordinates(stop.position()), facts));
            }
            line.add(coordinates(unit.base().position()));
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("tint", tint);
            facts.put("name", t.name(outing.unit()));
            facts.put("departure", t.time(outing.departure()));
            facts.put("return", t.time(outing.returnTime()));
            facts.put("people", t.number(outing.peopleExpected()));
            facts.put("link", link);
            features.add(feature("LineString", line, facts));
            Map<String, Object> base = new LinkedHashMap<>();
            base.put("tint", tint);
            base.put("label", t.name(outing.base()));
            base.put("name", t.name(outing.base()));
            features.add(feature("Point", coordinates(unit.base().position()), base));
        }
        return collection(features);
    }

    private static Map<String, Object> feature(String type, Object coordinates, Map<String, Object> facts) {
        return Map.of(
                "type", "Feature", "geometry", Map.of("type", type, "coordinates", coordinates), "properties", facts);
    }

    private static Map<String, Object> collection(List<Map<String, Object>> features) {
        return Map.of("type", "FeatureCollection", "features", features);
    }

    private static List<Double> coordinates(MapPosition position) {
        return List.of(position.longitude(), position.latitude());
    }
}
