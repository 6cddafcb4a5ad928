package org.riaya.territory.web;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.riaya.platform.Text;
import org.riaya.territory.shape.PlaceShape;
import tools.jackson.databind.json.JsonMapper;

/** Writes outlines as GeoJSON (RFC 7946) with four decimals, about ten metres; by hand, since they are long. */
final class ShapeGeoJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ShapeGeoJson() {}

    static String of(Text t, List<PlaceShape> shapes) {
        StringBuilder json = new StringBuilder(shapes.size() * 1000 + 100);
        json.append("{\"type\":\"FeatureCollection\",\"features\":[");
        for (int i = 0; i < shapes.size(); i++) {
            if (i > 0) json.append(',');
            feature(t, shapes.get(i), json);
        }
        return json.append("]}").toString();
    }

    private static void feature(Text t, PlaceShape shape, StringBuilder json) {
        Map<String, Object> properties = PlaceMap.properties(t, shape.place());
        properties.put("shape", shape.kind().name());
        properties.put("source", t.localize("territory.shape", shape.kind()));
        json.append("{\"type\":\"Feature\",\"id\":")
                .append(JSON.writeValueAsString(shape.place().code()));
        json.append(",\"properties\":").append(JSON.writeValueAsString(properties));
        json.append(",\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[");
        Geometry outline = shape.outline();
        for (int i = 0; i < outline.getNumGeometries(); i++) {
            if (i > 0) json.append(',');
            polygon((Polygon) outline.getGeometryN(i), json);
        }
        json.append("]}}");
    }

    private static void polygon(Polygon polygon, StringBuilder json) {
        json.append('[');
        ring(polygon.getExteriorRing(), json);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            json.append(',');
            ring(polygon.getInteriorRingN(hole), json);
        }
        json.append(']');
    }

    private static void ring(LinearRing ring, StringBuilder json) {
        json.append('[');
        String separator = "";
        for (Coordinate point : ring.getCoordinates()) {
            json.append(separator);
            json.append('[')
                    .append(degrees(point.x))
                    .append(',')
                    .append(degrees(point.y))
                    .append(']');
            separator = ",";
        }
        json.append(']');
    }

    private static String degrees(double value) {
        return java.math.BigDecimal.valueOf(Math.round(value * 1e4), 4)
                .stripTrailingZeros()
                .toPlainString();
    }
}
