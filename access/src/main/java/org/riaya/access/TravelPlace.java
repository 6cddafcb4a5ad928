package org.riaya.access;

import org.jspecify.annotations.Nullable;

/**
 * A position with what is known of the way to it. What is unknown stays null: it is never taken for sea level or for
 * a place on the road.
 *
 * @param position        where it lies
 * @param elevationMetres altitude in metres; null when unknown, and then no climb is counted
 * @param trackMetres     metres of unpaved track from the place to the nearest paved road, 0 or more; null when
 *                        unknown, and then the model's usual value counts
 */
public record TravelPlace(
        Position position,
        @Nullable Integer elevationMetres,
        @Nullable Integer trackMetres) {

    public TravelPlace {
        if (elevationMetres != null && (elevationMetres < -500 || elevationMetres > 9_000)) {
            throw new IllegalArgumentException("elevationMetres = " + elevationMetres);
        }
        if (trackMetres != null && trackMetres < 0) throw new IllegalArgumentException("trackMetres = " + trackMetres);
    }

    /** A position about which nothing else is known. */
    public static TravelPlace at(Position position) {
        return new TravelPlace(position, null, null);
    }
}
