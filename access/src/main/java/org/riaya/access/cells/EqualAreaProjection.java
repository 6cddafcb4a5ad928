package org.riaya.access.cells;

import java.util.List;
import org.riaya.access.Position;

/**
 * Lambert's azimuthal equal-area projection of the sphere, in metres from its centre: areas are true everywhere,
 * shapes near the centre.
 *
 * <p>Source: Snyder, "Map projections: a working manual", US Geological Survey professional paper 1395, 1987, pages
 * 182 to 190.
 */
final class EqualAreaProjection {

    /** Radius of the sphere that has the area of the WGS84 ellipsoid, metres. */
    private static final double RADIUS = 6_371_007.2;

    private final double middleLongitude;
    private final double sinLatitude;
    private final double cosLatitude;

    private EqualAreaProjection(double latitude, double longitude) {
        middleLongitude = Math.toRadians(longitude);
        sinLatitude = Math.sin(Math.toRadians(latitude));
        cosLatitude = Math.cos(Math.toRadians(latitude));
    }

    /** Centred on the mean of these positions, of which there must be one at least. */
    static EqualAreaProjection around(List<Position> positions) {
        double latitude =
                positions.stream().mapToDouble(Position::latitude).average().orElseThrow();
        double longitude =
                positions.stream().mapToDouble(Position::longitude).average().orElseThrow();
        return new EqualAreaProjection(latitude, longitude);
    }

    /** {east, north} in metres. */
    double[] project(Position position) {
        double latitude = Math.toRadians(position.latitude());
        double east = Math.toRadians(position.longitude()) - middleLongitude;
        double k = Math.sqrt(
                2 / (1 + sinLatitude * Math.sin(latitude) + cosLatitude * Math.cos(latitude) * Math.cos(east)));
        return new double[] {
            RADIUS * k * Math.cos(latitude) * Math.sin(east),
            RADIUS * k * (cosLatitude * Math.sin(latitude) - sinLatitude * Math.cos(latitude) * Math.cos(east))
        };
    }

    Position unproject(double x, double y) {
        double distance = Math.hypot(x, y);
        if (distance == 0) {
            return new Position(Math.toDegrees(Math.asin(sinLatitude)), Math.toDegrees(middleLongitude));
        }
        double angle = 2 * Math.asin(distance / (2 * RADIUS));
        double sin = Math.sin(angle);
        double latitude = Math.asin(Math.cos(angle) * sinLatitude + y * sin * cosLatitude / distance);
        double longitude =
                middleLongitude + Math.atan2(x * sin, distance * cosLatitude * Math.cos(angle) - y * sinLatitude * sin);
        return new Position(Math.toDegrees(latitude), Math.toDegrees(longitude));
    }
}
