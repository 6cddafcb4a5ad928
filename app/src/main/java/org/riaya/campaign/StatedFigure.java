package org.riaya.campaign;

import org.jspecify.annotations.Nullable;

/**
 * A figure that somebody published, as it was said. It stands beside the computed one and is never added to anything.
 *
 * @param source where it was published
 * @param remark what is odd about it, such as parts that don't add up to it
 */
public record StatedFigure(
        PlaceRef place,
        Figure figure,
        int value,
        String source,
        @Nullable String remark) {

    /** What the publication counted. */
    public enum Figure {
        OUTINGS,
        CARAVANS,
        PEOPLE,
        GATHERING_POINTS,
        HIGH_RISK_POINTS,
        LOW_RISK_POINTS,
        MOBILE_UNITS,
        STAFF
    }
}
