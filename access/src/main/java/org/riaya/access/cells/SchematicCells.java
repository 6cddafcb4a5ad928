package org.riaya.access.cells;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * Shapes for places of which no boundary is at hand, computed from centres and areas alone. They are schematic: good
 * to colour a map, never to tell in which commune a point lies, and every map that shows them says so. Deterministic;
 * about 1,500 places take a few seconds.
 *
 * <p>Geometries are in WGS84 degrees (x east, y north, SRID 4326) with 5 decimals, about a metre.
 */
public final class SchematicCells {

    private static final PrecisionModel FIVE_DECIMALS = new PrecisionModel(1e5);
    private static final GeometryFactory GEOMETRY = new GeometryFactory(FIVE_DECIMALS, 4326);
    private static final int NEIGHBOURS = 6;
    private static final double LONE_RADIUS_METRES = 10_000;
    /** Times the distance to the sixth neighbour: enough to leave no gap between cells inland. */
    private static final double GENEROUS = 1.15;

    private final List<CellSite> sites;
    private final Map<String, Geometry> cells;

    private SchematicCells(List<CellSite> sites, Map<String, Geometry> cells) {
        this.sites = sites;
        this.cells = cells;
    }

    /**
     * Cells of these sites, which share the ground around them.
     *
     * @throws IllegalArgumentException when a code occurs twice, with that code
     */
    public static SchematicCells of(List<CellSite> sites) {
        Set<String> codes = new HashSet<>();
        for (var site : sites) {
            if (!codes.add(site.code())) throw new IllegalArgumentException("site code twice: " + site.code());
        }
        Map<String, Geometry> cells = new LinkedHashMap<>();
        if (!sites.isEmpty()) draw(sites, cells);
        return new SchematicCells(List.copyOf(sites), cells);
    }

    /** The cell of each code, in the order of the sites; valid polygons that overlap by rounding only. */
    public Map<String, Geometry> cells() {
        return Collections.unmodifiableMap(cells);
    }

    /**
     * Outlines of groups of sites (provinces of communes), in code order: the union of their cells, its gaps filled
     * where no site of another group lies in them.
     *
     * @param groupOf group of each site's code; sites without one are left out
     */
    public Map<String, Geometry> unions(Map<String, String> groupOf) {
        Map<String, List<CellSite>> members = new TreeMap<>();
        for (var site : sites) {
            var group = groupOf.get(site.code());
            if (group != null)
                members.computeIfAbsent(group, _ -> new ArrayList<>()).add(site);
        }
        Map<String, Geometry> unions = new LinkedHashMap<>();
        members.forEach((group, inside) -> unions.put(group, union(inside)));
        return unions;
    }

    private Geometry union(List<CellSite> inside) {
        var parts = new ArrayList<Geometry>();
        for (var site : inside) {
            var cell = cells.get(site.code());
            if (cell != null) parts.add(cell);
        }
        var union = UnaryUnionNG.union(parts, GEOMETRY, FIVE_DECIMALS);
        Set<CellSite> own = new HashSet<>(inside);
        var strangers = sites.stream()
                .filter(site -> !own.contains(site))
                .map(SchematicCells::point)
                .toList();
        return withoutGaps(union, strangers);
    }

    private static Geometry withoutGaps(Geometry shape, List<Point> strangers) {
        var polygons = new Polygon[shape.getNumGeometries()];
        for (int k = 0; k < polygons.length; k++) {
            var polygon = (Polygon) shape.getGeometryN(k);
            var holes = new ArrayList<LinearRing>();
            for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                var hole = polygon.getInteriorRingN(h);
                var prepared = PreparedGeometryFactory.prepare(GEOMETRY.createPolygon(hole));
                if (strangers.stream().anyMatch(prepared::contains)) holes.add(hole);
            }
            polygons[k] = GEOMETRY.createPolygon(polygon.getExteriorRing(), holes.toArray(LinearRing[]::new));
        }
        // A filled gap may have held a part of the same group.
        return polygons.length == 1
                ? polygons[0]
                : UnaryUnionNG.union(GEOMETRY.createMultiPolygon(polygons), FIVE_DECIMALS);
    }

    private static Point point(CellSite site) {
        return GEOMETRY.createPoint(
                new Coordinate(site.centre().longitude(), site.centre().latitude()));
    }

    private static void draw(List<CellSite> sites, Map<String, Geometry> cells) {
        var projection =
                EqualAreaProjection.around(sites.stream().map(CellSite::centre).toList());
        int n = sites.size();
        var x = new double[n];
        var y = new double[n];
        var target = new double[n];
        Set<List<Double>> taken = new HashSet<>();
        for (int i = 0; i < n; i++) {
            double[] at = projection.project(sites.get(i).centre());
            // Two places with the same centre share its surroundings: the second is drawn 30 m east.
            while (!taken.add(List.of(at[0], at[1]))) at[0] += 30;
            x[i] = at[0];
            y[i] = at[1];
            var area = sites.get(i).areaKm2();
            target[i] = area == null ? Double.NaN : area * 1e6;
        }
        int[][] byDistance = PowerDiagram.byDistance(x, y);
        var radius = new double[n];
        for (int i = 0; i < n; i++) radius[i] = radius(i, x, y, target, byDistance[i]);
        var drawn = new PowerDiagram(x, y, target, byDistance, radius).fit();
        for (int i = 0; i < n; i++) cells.put(sites.get(i).code(), polygon(drawn[i], projection));
    }

    private static double radius(int i, double[] x, double[] y, double[] target, int[] byDistance) {
        if (!Double.isNaN(target[i])) return PowerDiagram.MOST_STRETCH * Math.sqrt(target[i] / Math.PI);
        if (byDistance.length == 0) return LONE_RADIUS_METRES;
        int j = byDistance[Math.min(NEIGHBOURS, byDistance.length) - 1];
        return GENEROUS * Math.hypot(x[j] - x[i], y[j] - y[i]);
    }

    private static Geometry polygon(ConvexCell cell, EqualAreaProjection projection) {
        var ring = new Coordinate[cell.size + 1];
        for (int k = 0; k < cell.size; k++) {
            var position = projection.unproject(cell.x[k], cell.y[k]);
            ring[k] = new Coordinate(position.longitude(), position.latitude());
        }
        ring[cell.size] = ring[0].copy();
        var exact = new GeometryFactory(new PrecisionModel(), 4326).createPolygon(ring);
        return GEOMETRY.createGeometry(GeometryPrecisionReducer.reduce(exact, FIVE_DECIMALS));
    }
}
