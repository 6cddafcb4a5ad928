package org.riaya.territory.shape;

import org.locationtech.jts.geom.Geometry;
import org.riaya.territory.Place;
import org.riaya.territory.ShapeKind;

/**
 * A place with the outline that maps draw.
 *
 * @param source who made the outline
 */
public record PlaceShape(Place place, ShapeKind kind, Geometry outline, String source) {}
