package org.riaya.campaign.demonstration;

import org.jspecify.annotations.Nullable;
import org.riaya.campaign.PlaceRef;

/** Knows the places that the tables name by their codes. */
public interface Gazetteer {

    /** @throws IllegalStateException when no place has the code: the tables belong together */
    PlaceRef place(String code);

    /** Altitude of a place in metres, null when unknown. */
    @Nullable
    Integer altitude(String code);
}
