package org.riaya.territory;

import org.jspecify.annotations.Nullable;

/**
 * Mean distances over the dwellings of a douar or a commune, in metres. Null is unknown, never near: the census office
 * withholds the distances of douars under 30 households.
 */
public record Distances(
        @Nullable Integer pavedRoadMetres,
        @Nullable Integer drivableTrackMetres,
        @Nullable Integer healthCentreMetres) {

    public static final Distances UNKNOWN = new Distances(null, null, null);
}
