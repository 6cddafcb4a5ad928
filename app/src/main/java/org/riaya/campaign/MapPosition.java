package org.riaya.campaign;

import org.riaya.platform.InvalidValueException;

/**
 * Where something lies, and how well that is known.
 *
 * @param latitude  degrees north, WGS84
 * @param longitude degrees east
 * @param quality   name of how the position was found, such as {@code MATCHED} or {@code COMMUNE_CENTROID}
 */
public record MapPosition(double latitude, double longitude, String quality) {

    /** Given by a person who knows the place. */
    public static final String BY_HAND = "BY_HAND";

    public MapPosition {
        if (!(latitude >= -90 && latitude <= 90))
            throw new InvalidValueException("campaign.position.latitude", latitude);
        if (!(longitude >= -180 && longitude <= 180))
            throw new InvalidValueException("campaign.position.longitude", longitude);
    }

    /** Whether the place may lie kilometres away: it then shows as approximate. */
    public boolean approximate() {
        return !quality.equals(BY_HAND) && !quality.equals("MATCHED") && !quality.equals("SURVEYED");
    }
}
