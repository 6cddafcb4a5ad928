package org.riaya.territory.shape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.riaya.platform.DomainException;
import org.riaya.platform.InvalidValueException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a GeoJSON feature collection (RFC 7946) of areas. What is wrong with one feature is said of that feature; the
 * file is refused only when it is no such collection.
 */
final class FeatureFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final GeometryFactory GEOMETRY = new GeometryFactory(new PrecisionModel(), 4326);
    private static final int LEAST_OF_A_RING = 4;

    private FeatureFile() {}

    /**
     * @param index    place in the file, from 1
     * @param code     value of the chosen property, "" when absent
     * @param geometry its area, null when refused
     * @param refusal  message key of what is wrong with it, null when nothing is
     */
    record Feature(
            int index,
            String code,
            @Nullable Geometry geometry,
            @Nullable String refusal) {}

    /** A feature's geometry that can't be an area: the message key says why. */
    private static final class NoAreaException extends Exception {
        NoAreaException(String key) {
            super(key, null, false, false);
        }

        String key() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * @param property the feature property that holds the place's code
     * @throws DomainException when the file is no feature collection, or holds no feature
     */
    static List<Feature> read(byte[] content, String property) {
        JsonNode root;
        try {
            root = JSON.readTree(content);
        } catch (JacksonException e) {
            throw new InvalidValueException("territory.shapes.not-json", String.valueOf(line(e)));
        }
        JsonNode features = root.path("features");
        if (!root.path("type").asString("").equals("FeatureCollection") || !features.isArray())
            throw new InvalidValueException(
                    "territory.shapes.not-collection", root.path("type").asString(""));
        if (features.isEmpty()) throw new InvalidValueException("territory.shapes.empty", 0);
        List<Feature> read = new ArrayList<>();
        for (JsonNode feature : features) read.add(feature(read.size() + 1, feature, property));
        return read;
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    private static Feature feature(int index, JsonNode feature, String property) {
        String code = feature.path("properties").path(property).asString("").strip();
        try {
            return new Feature(index, code, area(feature.path("geometry")), null);
        } catch (NoAreaException e) {
            return new Feature(index, code, null, e.key());
        }
    }

    private static Geometry area(JsonNode geometry) throws NoAreaException {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                List<Polygon> polygons = new ArrayList<>();
                for (JsonNode part : coordinates) polygons.add(polygon(part));
                if (polygons.isEmpty()) throw new NoAreaException("territory.shapes.error.no-geometry");
                yield GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new));
            }
            case "" -> throw new NoAreaException("territory.shapes.error.no-geometry");
            default -> throw new NoAreaException("territory.shapes.error.not-area");
        };
    }

    private static Polygon polygon(JsonNode rings) throws NoAreaException {
        List<LinearRing> read = new ArrayList<>();
        for (JsonNode ring : rings) read.add(ring(ring));
        if (read.isEmpty()) throw new NoAreaException("territory.shapes.error.no-geometry");
        return GEOMETRY.createPolygon(
                read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode positions) throws NoAreaException {
        List<Coordinate> ring = new ArrayList<>();
        for (JsonNode position : positions) {
            if (!position.isArray()
                    || !position.path(0).isNumber()
                    || !position.path(1).isNumber()) throw new NoAreaException("territory.shapes.error.coordinates");
            ring.add(new Coordinate(
                    position.get(0).doubleValue(), position.get(1).doubleValue()));
        }
        if (ring.size() < LEAST_OF_A_RING || !ring.getFirst().equals2D(ring.getLast()))
            throw new NoAreaException("territory.shapes.error.open-ring");
        return GEOMETRY.createLinearRing(ring.toArray(Coordinate[]::new));
    }
}
