package org.riaya.territory.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.riaya.platform.security.Scope;
import org.riaya.territory.Place;
import org.riaya.territory.PlaceKind;
import org.riaya.territory.Places;
import org.springframework.stereotype.Service;

/** The outlines that maps draw: a boundary where one was imported, else a schematic shape. */
@Service
public class Shapes {

    private final Places places;
    private final ShapeRepository repository;

    Shapes(Places places, ShapeRepository repository) {
        this.places = places;
        this.repository = repository;
    }

    /**
     * Places of a level at or below one, with their outlines, in code order; those without an outline are left out.
     * Provinces and prefectures are one level. Two statements.
     */
    public List<PlaceShape> list(PlaceKind level, Place above, Scope scope) {
        List<PlaceKind> kinds = PlaceKind.PROVINCIAL.contains(level) ? PlaceKind.PROVINCIAL : List.of(level);
        Map<String, ShapeRepository.Drawn> outlines = repository.list(above.path(), kinds, scope);
        List<PlaceShape> shapes = new ArrayList<>();
        for (Place place : places.below(above.path(), kinds, scope)) {
            var drawn = outlines.get(place.code());
            if (drawn != null) shapes.add(new PlaceShape(place, drawn.kind(), drawn.outline(), drawn.source()));
        }
        return shapes;
    }

    /** Grows with every change of a place or shape: what was read at one revision holds until the next. */
    public long revision() {
        return repository.revision();
    }

    /** How many shapes there are of each level, kind and source. */
    public List<ShapeCount> counts(Scope scope) {
        return repository.counts(scope);
    }
}
