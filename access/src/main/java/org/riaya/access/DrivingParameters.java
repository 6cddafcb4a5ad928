package org.riaya.access;

/**
 * Speeds of a loaded 4x4 or van in one state of the roads.
 *
 * @param roadKmh               mean speed on paved roads, km/h, over 0
 * @param trackKmh              mean speed on unpaved tracks, km/h, over 0 and not above {@code roadKmh}
 * @param climbMinutesPer100m   minutes added by 100 m of climb between the two ends, 0 or more
 * @param descentMinutesPer100m minutes added by 100 m of descent between the two ends, 0 or more
 */
public record DrivingParameters(
        double roadKmh, double trackKmh, double climbMinutesPer100m, double descentMinutesPer100m) {

    public DrivingParameters {
        if (!(roadKmh > 0 && roadKmh <= 200)) throw new IllegalArgumentException("roadKmh = " + roadKmh);
        if (!(trackKmh > 0 && trackKmh <= roadKmh)) {
            throw new IllegalArgumentException("trackKmh = " + trackKmh + ", roadKmh = " + roadKmh);
        }
        if (!(climbMinutesPer100m >= 0 && climbMinutesPer100m <= 60)) {
            throw new IllegalArgumentException("climbMinutesPer100m = " + climbMinutesPer100m);
        }
        if (!(descentMinutesPer100m >= 0 && descentMinutesPer100m <= 60)) {
            throw new IllegalArgumentException("descentMinutesPer100m = " + descentMinutesPer100m);
        }
    }

    /** These speeds moved towards {@code other} by {@code share} (0: these, 1: the other's). */
    DrivingParameters towards(DrivingParameters other, double share) {
        return new DrivingParameters(
                mix(roadKmh, other.roadKmh, share),
                mix(trackKmh, other.trackKmh, share),
                mix(climbMinutesPer100m, other.climbMinutesPer100m, share),
                mix(descentMinutesPer100m, other.descentMinutesPer100m, share));
    }

    private static double mix(double from, double to, double share) {
        return from + share * (to - from);
    }
}
