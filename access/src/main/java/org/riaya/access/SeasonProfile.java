package org.riaya.access;

/** State of roads and tracks for which a travel time is estimated; one matrix is made for each. */
public enum SeasonProfile {
    /** No snow: paved roads and tracks are open. */
    DRY,
    /** Snow where altitude brings it: roads are driven slowly, tracks very slowly. Closed roads are not modelled. */
    SNOW
}
