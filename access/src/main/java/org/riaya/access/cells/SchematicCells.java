package org.riaya.access.cells;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Shapes for places of which no boundary is at hand, computed from centres and areas alone. They are schematic: good
 * to colour a map, never to tell in which commune a point lies, and every map that shows them says so. Deterministic;
 * about 1,500 places take a few seconds.
 *
 * <p>Geometries are in WGS84 degrees (x east, y north, SRID 4326) with 5 decimals, about a metre.
 */
public final class SchematicCells {

    private static final int NEIGHBOURS = 6;
    private static final double LONE_RADIUS_METRES = 10_000;
    /** Times the distance to the sixth neighbour: enough to leave no gap between cells inland. */
    private static final double GENEROUS = 1.2;

    private final List<CellSite> sites;
    private final MapPlane plane;
    private final Map<String, Polygon> drawn; // metres on the plane
    private final Map<String, Geometry> cells; // degrees

    private SchematicCells(List<CellSite> sites, MapPlane plane, Map<String, Polygon> drawn) {
        this.sites = sites;
        this.plane = plane;
        this.drawn = drawn;
        cells = new LinkedHashMap<>();
        drawn.forEach((code, polygon) -> cells.put(code, plane.toDegrees(polygon)));
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
        var plane = new MapPlane(sites.stream().map(CellSite::centre).toList());
        return new SchematicCells(List.copyOf(sites), plane, draw(sites, plane));
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
        Set<String> own = new HashSet<>();
        for (var site : inside) {
            own.add(site.code());
            parts.add(Objects.requireNonNull(drawn.get(site.code())));
        }
        var strangers = sites.stream()
                .filter(site -> !own.contains(site.code()))
                .map(site -> plane.point(site.centre()))
                .toList();
        return plane.toDegrees(plane.joined(parts, strangers));
    }

    private static Map<String, Polygon> draw(List<CellSite> sites, MapPlane plane) {
        int n = sites.size();
        var x = new double[n];
        var y = new double[n];
        var target = new double[n];
        Set<List<Double>> taken = new HashSet<>();
        for (int i = 0; i < n; i++) {
            var at = plane.point(sites.get(i).centre()).getCoordinate();
            // Two places with the same centre share its surroundings: the second is drawn 30 m east.
            while (!taken.add(List.of(at.x, at.y))) at.x += 30;
            x[i] = at.x;
            y[i] = at.y;
            var area = sites.get(i).areaKm2();
            target[i] = area == null ? Double.NaN : area * 1e6;
        }
        int[][] byDistance = PowerDiagram.byDistance(x, y);
        var radius = new double[n];
        for (int i = 0; i < n; i++) radius[i] = radius(i, x, y, target, byDistance[i]);
        var cells = new PowerDiagram(x, y, target, byDistance, radius).fit();
        Map<String, Polygon> drawn = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) drawn.put(sites.get(i).code(), plane.polygon(cells[i]));
        return drawn;
    }

    private static double radius(int i, double[] x, double[] y, double[] target, int[] byDistance) {
        if (byDistance.length == 0) {
            return Double.isNaN(target[i]) ? LONE_RADIUS_METRES : Math.sqrt(target[i] / Math.PI);
        }
        int j = byDistance[Math.min(NEIGHBOURS, byDistance.length) - 1];
        return GENEROUS * Math.hypot(x[j] - x[i], y[j] - y[i]);
    }
}
