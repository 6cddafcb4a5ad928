package org.riaya.territory.shape;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;
import org.riaya.access.Position;
import org.riaya.access.cells.CellSite;
import org.riaya.access.cells.SchematicCells;
import org.riaya.platform.security.Scope;
import org.riaya.territory.Place;
import org.riaya.territory.PlaceKind;
import org.riaya.territory.Places;
import org.riaya.territory.ShapeKind;
import org.springframework.stereotype.Component;

/**
 * Draws communes as cells around their centres, as large as their areas where those are known, and provinces and regions
 * as the cells of their communes together.
 */
@Component
class SchematicShapes {

    /** Changes whenever the drawing does, so that shapes are drawn again. */
    static final int VERSION = 1;

    private static final String SOURCE = "Riaya";
    private static final String LICENCE = "ODbL-1.0"; // areas of communes come from OpenStreetMap
    private static final LocalDate DIVISION = LocalDate.of(2015, 1, 1);

    private final Places places;
    private final ShapeRepository repository;

    SchematicShapes(Places places, ShapeRepository repository) {
        this.places = places;
        this.repository = repository;
    }

    /** Draws and keeps the shape of every commune, province and region whose communes' centres are known. */
    void draw() {
        List<Place> communes = places.below(Scope.WHOLE_TERRITORY, List.of(PlaceKind.COMMUNE), Scope.system()).stream()
                .filter(commune -> commune.position() != null)
                .toList();
        SchematicCells cells =
                SchematicCells.of(communes.stream().map(SchematicShapes::site).toList());
        List<Shape> shapes = new ArrayList<>();
        add(cells.cells(), shapes);
        add(cells.unions(above(communes, 2)), shapes);
        add(cells.unions(above(communes, 1)), shapes);
        repository.put(shapes);
    }

    private static CellSite site(Place commune) {
        var position = Objects.requireNonNull(commune.position());
        Double area = commune.areaKm2();
        return new CellSite(
                commune.code(), new Position(position.lat(), position.lon()), area == null || area <= 0 ? null : area);
    }

    /** The code of the place that stands at the depth of each commune's path: 1 the region, 2 the province. */
    private static Map<String, String> above(List<Place> communes, int depth) {
        Map<String, String> above = new HashMap<>();
        for (Place commune : communes)
            above.put(commune.code(), commune.path().split("\\.")[depth].replace('_', '.'));
        return above;
    }

    private static void add(Map<String, Geometry> outlines, List<Shape> shapes) {
        outlines.forEach((code, outline) ->
                shapes.add(new Shape(code, ShapeKind.SCHEMATIC, outline, outline, SOURCE, LICENCE, DIVISION)));
    }
}
