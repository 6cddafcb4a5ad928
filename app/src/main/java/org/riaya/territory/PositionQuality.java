package org.riaya.territory;

/** How well the position of a place is known, from best to worst. */
public enum PositionQuality {
    /** Given or corrected by a person who knows the place. */
    SURVEYED,
    /** Centre of the unit as the census office gives it. */
    CENTROID,
    /** A point of a gazetteer with the same name in the same commune. */
    MATCHED,
    /** A point of a gazetteer with a near name, or near the commune. */
    MATCHED_NEAR,
    /** Mean of the matched douars of the same fraction. */
    FRACTION_MEAN,
    /** Mean of the matched douars of the same commune. */
    COMMUNE_MEAN,
    /** Centre of the commune, for want of better. */
    COMMUNE_CENTROID,
    /** Made up with the place itself. */
    GENERATED;

    /** Whether pages must say that the place may be kilometres off. */
    public boolean approximate() {
        return switch (this) {
            case SURVEYED, CENTROID, MATCHED -> false;
            case MATCHED_NEAR, FRACTION_MEAN, COMMUNE_MEAN, COMMUNE_CENTROID, GENERATED -> true;
        };
    }
}
