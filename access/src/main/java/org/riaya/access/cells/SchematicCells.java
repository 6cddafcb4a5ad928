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

/**
 * Shapes for places of which no boundary is at hand, computed from centres and areas alone. They are schematic: good
 * to colour a map, never to tell in which commune a point lies, and every map that shows them says so. A place much
 * smaller than the ground around it, such as a town inside a rural commune, is a disc of its own area. Deterministic;
 * about 1,500 places take a few seconds.
 *
 * <p>Geometries are in WGS84 degrees (x east, y north, SRID 4326) with 5 decimals, about a metre.
 */
public final class SchematicCells {

    private final List<CellSite> sites;
    private final MapPlane plane;
    private final Map<String, Geometry> drawn; // metres on the plane
    private final Map<String, Geometry> cells; // degrees

    private SchematicCells(List<CellSite> sites, MapPlane plane, Map<String, Geometry> drawn) {
        this.sites = sites;
        this.plane = plane;
        this.drawn = drawn;
        cells = new LinkedHashMap<>();
        drawn.forEach((code, shape) -> cells.put(code, plane.toDegrees(shape)));
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

    private static Map<String, Geometry> draw(List<CellSite> sites, MapPlane plane) {
        var ground = Ground.of(sites, plane);
        boolean[] town = ground.towns();
        var rest = ground.without(town);
        var drawn = new Geometry[sites.size()];
        var cells = rest.cells();
        for (int k = 0; k < cells.length; k++) drawn[rest.site()[k]] = plane.polygon(cells[k]);
        for (int i = 0; i < town.length; i++) {
            if (!town[i]) continue;
            var disc = plane.polygon(ground.disc(i));
            for (int k = 0; k < drawn.length; k++) {
                if (drawn[k] != null) drawn[k] = plane.difference(drawn[k], disc);
            }
            drawn[i] = disc;
        }
        Map<String, Geometry> byCode = new LinkedHashMap<>();
        for (int i = 0; i < drawn.length; i++) byCode.put(sites.get(i).code(), drawn[i]);
        return byCode;
    }
}
