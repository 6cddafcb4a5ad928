package org.riaya.campaign.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.GatheringPoint;
import org.riaya.campaign.MapPosition;
import org.riaya.campaign.MobileUnit;
import org.riaya.campaign.Outing;
import org.riaya.platform.LocalizedText;

/**
 * The plan as GeoJSON (RFC 7946): WGS 84, longitude first. Gathering points and bases are points; each outing is a line
 * from its base through its stops and back, straight between them since no road network is known.
 */
final class PlanGeoJson {

    private static final int DIGITS = 6; // some 10 cm, as RFC 7946 section 11.2 advises

    private PlanGeoJson() {}

    /** A feature collection, with its bounding box unless it is empty. */
    static Map<String, Object> of(SeasonPlan plan) {
        List<Map<String, Object>> features = new ArrayList<>();
        Bounds bounds = new Bounds();
        plan.points().forEach(point -> features.add(point(point, bounds)));
        plan.units().stream()
                .map(MobileUnit::base)
                .distinct()
                .forEach(base -> features.add(feature(
                        base.id(),
                        "Point",
                        bounds.add(base.position()),
                        properties("base", base.code(), base.name(), base.position(), base.generated()))));
        Map<UUID, MobileUnit> units =
                plan.units().stream().collect(Collectors.toMap(MobileUnit::id, Function.identity()));
        for (Outing outing : plan.outings()) features.add(route(plan, outing, units.get(outing.unitId()), bounds));
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        if (!features.isEmpty()) collection.put("bbox", bounds.box());
        collection.put("features", features);
        return collection;
    }

    private static Map<String, Object> point(GatheringPoint point, Bounds bounds) {
        Map<String, Object> facts =
                properties("gatheringPoint", point.code(), point.name(), point.position(), point.generated());
        facts.put("province", point.province().code());
        facts.put("commune", point.commune().code());
        facts.put("riskLevel", point.risk().name());
        facts.put("exposedPeople", point.knownPeople());
        facts.put("altitude", point.altitude());
        return feature(point.id(), "Point", bounds.add(point.position()), facts);
    }

    private static Map<String, Object> route(SeasonPlan plan, Outing outing, @Nullable MobileUnit unit, Bounds bounds) {
        List<Object> line = new ArrayList<>();
        if (unit != null) line.add(bounds.add(unit.base().position()));
        outing.stops().forEach(stop -> line.add(bounds.add(stop.position())));
        if (unit != null) line.add(bounds.add(unit.base().position()));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", "outing");
        facts.put("day", outing.day().toString());
        facts.put("unit", outing.unitCode());
        facts.put("province", outing.province().code());
        facts.put("departure", outing.departure().toString());
        facts.put("return", outing.returnTime().toString());
        facts.put("points", outing.stops().stream().map(Outing.Stop::pointCode).collect(Collectors.joining(" ")));
        facts.put("peopleExpected", outing.peopleExpected());
        facts.put("travelMinutes", outing.travelMinutes());
        facts.put("travelMetres", outing.travelMetres());
        facts.put("estimated", outing.estimated());
        facts.put("generated", plan.edition().generated());
        return line.size() > 1
                ? feature(outing.id(), "LineString", line, facts)
                : feature(outing.id(), "Point", line.getFirst(), facts);
    }

    private static Map<String, Object> properties(
            String kind, String code, LocalizedText name, MapPosition position, boolean generated) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", kind);
        facts.put("code", code);
        facts.put("nameAr", name.ar());
        facts.put("nameFr", name.fr());
        facts.put("positionQuality", position.quality());
        facts.put("approximate", position.approximate());
        facts.put("generated", generated);
        return facts;
    }

    private static Map<String, Object> feature(
            UUID id, String geometry, Object coordinates, Map<String, Object> properties) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", id.toString());
        feature.put("geometry", Map.of("type", geometry, "coordinates", coordinates));
        feature.put("properties", properties);
        return feature;
    }

    /** Grows round what it is given. */
    private static final class Bounds {

        private double west = 180;
        private double south = 90;
        private double east = -180;
        private double north = -90;

        /** The position as GeoJSON writes it. */
        List<Double> add(MapPosition position) {
            double longitude = rounded(position.longitude());
            double latitude = rounded(position.latitude());
            west = Math.min(west, longitude);
            east = Math.max(east, longitude);
            south = Math.min(south, latitude);
            north = Math.max(north, latitude);
            return List.of(longitude, latitude);
        }

        List<Double> box() {
            return List.of(west, south, east, north);
        }

        private static double rounded(double degrees) {
            double factor = Math.pow(10, DIGITS);
            return Math.round(degrees * factor) / factor;
        }
    }
}
