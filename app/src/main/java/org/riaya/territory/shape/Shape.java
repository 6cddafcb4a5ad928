package org.riaya.territory.shape;

import java.time.LocalDate;
import org.locationtech.jts.geom.Geometry;
import org.riaya.territory.ShapeKind;

/**
 * The outline of a place.
 *
 * @param outline    polygon or several, WGS 84, x east and y north
 * @param simplified the same with fewer points, for maps
 * @param source     who made it
 * @param licence    on what terms it may be used
 * @param validFrom  since when the boundary is so
 */
record Shape(
        String placeCode,
        ShapeKind kind,
        Geometry outline,
        Geometry simplified,
        String source,
        String licence,
        LocalDate validFrom) {}
