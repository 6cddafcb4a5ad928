package org.riaya.access.cells;

import org.jspecify.annotations.Nullable;
import org.riaya.access.Position;

/**
 * A commune, or any place that fills its ground, known by its centre.
 *
 * @param code    unique
 * @param centre  its centre
 * @param areaKm2 its area, over 0; null when unknown, and then its cell is as large as its neighbours leave it
 */
public record CellSite(
        String code, Position centre, @Nullable Double areaKm2) {

    public CellSite {
        if (areaKm2 != null && !(areaKm2 > 0 && areaKm2 < 1e8)) {
            throw new IllegalArgumentException("site " + code + ": areaKm2 = " + areaKm2);
        }
    }
}
