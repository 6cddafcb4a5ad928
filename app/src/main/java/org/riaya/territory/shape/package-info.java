/** Outlines of places: drawn from centres and areas, or imported from GeoJSON. */
@NullMarked
package org.riaya.territory.shape;

import org.jspecify.annotations.NullMarked;
