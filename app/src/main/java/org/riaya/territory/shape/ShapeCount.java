package org.riaya.territory.shape;

import org.riaya.territory.PlaceKind;
import org.riaya.territory.ShapeKind;

/** How many places of a level have a shape from one source. */
public record ShapeCount(PlaceKind level, ShapeKind kind, String source, String licence, int places) {}
