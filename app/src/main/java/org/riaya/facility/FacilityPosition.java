package org.riaya.facility;

import java.util.Map;
import org.riaya.platform.InvalidValueException;

/**
 * Where a facility stands.
 *
 * @param lat     latitude, degrees north, WGS 84
 * @param lon     longitude, degrees east, WGS 84
 * @param quality how well that is known
 */
public record FacilityPosition(double lat, double lon, Quality quality) {

    /** How well a position is known, from best to worst. */
    public enum Quality {
        /** Measured on the spot or put on the map by someone who knows it. */
        SURVEYED,
        /** As a list gives it, without saying how it was found. */
        STATED,
        /** Centre of the commune, for want of better: may be many kilometres off. */
        COMMUNE_CENTROID;

        public boolean approximate() {
            return this == COMMUNE_CENTROID;
        }
    }

    // Morocco from Lagouira to Cap Spartel and Saïdia, with a margin.
    private static final double SOUTH = 20.5;
    private static final double NORTH = 36.2;
    private static final double WEST = -17.4;
    private static final double EAST = -0.8;

    public FacilityPosition {
        if (!inMorocco(lat, lon))
            throw new InvalidValueException("facility.position.outside", Map.of("lat", lat, "lon", lon));
    }

    public static boolean inMorocco(double lat, double lon) {
        return lat >= SOUTH && lat <= NORTH && lon >= WEST && lon <= EAST;
    }
}
