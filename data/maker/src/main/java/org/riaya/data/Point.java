package org.riaya.data;

import java.util.Locale;

/** A position in WGS84 degrees. */
record Point(double lat, double lon) {

    /** Mean Earth radius, metres. */
    private static final double EARTH = 6_371_009;

    static Point parse(String lat, String lon) {
        return new Point(Double.parseDouble(lat), Double.parseDouble(lon));
    }

    /** Great-circle distance, metres. */
    double metresTo(Point other) {
        double a = StrictMath.toRadians(lat);
        double b = StrictMath.toRadians(other.lat);
        double sinLat = StrictMath.sin((b - a) / 2);
        double sinLon = StrictMath.sin(StrictMath.toRadians(other.lon - lon) / 2);
        double h = sinLat * sinLat + StrictMath.cos(a) * StrictMath.cos(b) * sinLon * sinLon;
        return 2 * EARTH * StrictMath.asin(StrictMath.sqrt(h));
    }

    /** The point at so many metres, in a direction in radians counted from east towards north; good to 100 km. */
    Point moved(double metres, double direction) {
        double north = metres * StrictMath.sin(direction);
        double east = metres * StrictMath.cos(direction);
        return new Point(
                lat + StrictMath.toDegrees(north / EARTH),
                lon + StrictMath.toDegrees(east / (EARTH * StrictMath.cos(StrictMath.toRadians(lat)))));
    }

    /** As the tables write it, to about one metre. */
    Point rounded() {
        return parse(latText(), lonText());
    }

    String latText() {
        return String.format(Locale.ROOT, "%.5f", lat);
    }

    String lonText() {
        return String.format(Locale.ROOT, "%.5f", lon);
    }
}
