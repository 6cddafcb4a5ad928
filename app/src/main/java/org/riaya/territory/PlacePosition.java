package org.riaya.territory;

/**
 * Where a place is.
 *
 * @param lat     latitude, degrees north, WGS 84
 * @param lon     longitude, degrees east, WGS 84
 * @param quality how well that is known
 */
public record PlacePosition(double lat, double lon, PositionQuality quality) {}
