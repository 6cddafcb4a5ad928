package org.riaya.access;

/**
 * A place on the ground, WGS84 decimal degrees.
 *
 * @param latitude  degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180 (Morocco lies west: negative)
 */
public record Position(double latitude, double longitude) {

    /** Mean radius of the Earth of the IUGG (2a + b) / 3, in metres. */
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public Position {
        if (!(latitude >= -90 && latitude <= 90)) throw new IllegalArgumentException("latitude = " + latitude);
        if (!(longitude >= -180 && longitude <= 180)) throw new IllegalArgumentException("longitude = " + longitude);
    }

    /** Great-circle distance in metres (haversine, within 0.6 % of the ellipsoid); 0 for equal positions. */
    public double metresTo(Position other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double h = square(Math.sin(north))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(east));
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static double square(double x) {
        return x * x;
    }
}
