package org.riaya.access;

/**
 * Everything the travel model assumes, so that a directorate can state and change it.
 *
 * @param detourFactor       road length over great-circle distance, 1 or more
 * @param maximumGrade       steepest road, climb over road length: a larger climb lengthens the road
 * @param usualTrackMetres   metres of track to a place whose own distance to a paved road is unknown
 * @param dry                speeds without snow
 * @param snow               speeds on snow, none above the dry ones
 * @param snowFreeBelow      mean altitude of the two ends, metres, under which the snow profile is the dry one
 * @param snowFullAbove      mean altitude from which snow speeds hold entirely; in between the two are mixed
 * @param windingFrom        mean altitude, metres, from which roads wind more and are driven more slowly
 * @param windingPer1000m    share of speed lost for each 1,000 m above {@code windingFrom}, never over a half in all
 * @param walking            how people walk
 */
public record TravelParameters(
        double detourFactor,
        double maximumGrade,
        int usualTrackMetres,
        DrivingParameters dry,
        DrivingParameters snow,
        int snowFreeBelow,
        int snowFullAbove,
        int windingFrom,
        double windingPer1000m,
        WalkingParameters walking) {

    public TravelParameters {
        if (!(detourFactor >= 1 && detourFactor <= 5)) {
            throw new IllegalArgumentException("detourFactor = " + detourFactor);
        }
        if (!(maximumGrade > 0 && maximumGrade <= 1)) {
            throw new IllegalArgumentException("maximumGrade = " + maximumGrade);
        }
        if (usualTrackMetres < 0) throw new IllegalArgumentException("usualTrackMetres = " + usualTrackMetres);
        if (snow.roadKmh() > dry.roadKmh() || snow.trackKmh() > dry.trackKmh()) {
            throw new IllegalArgumentException("snow = " + snow + " is faster than dry = " + dry);
        }
        if (snowFullAbove <= snowFreeBelow) {
            throw new IllegalArgumentException(
                    "snowFullAbove = " + snowFullAbove + ", snowFreeBelow = " + snowFreeBelow);
        }
        if (!(windingPer1000m >= 0 && windingPer1000m <= 1)) {
            throw new IllegalArgumentException("windingPer1000m = " + windingPer1000m);
        }
    }

    /**
     * Assumptions for the Middle Atlas and the Rif, to be replaced by measured times where there are some.
     * <ul>
     *   <li>Detour 1.35: an assumption. Road networks in print are some 1.2 times the straight line and more, by country
     *       in Ballou, Rahardja and Sakai, Selected country circuity factors for road travel distance estimation,
     *       Transportation Research A 36, 2002; mountains ask for the upper part.
     *   <li>Grade 8 %: an assumption; mountain roads are seldom steeper over their length.
     *   <li>3 km of track where nothing is known of the place.
     *   <li>Dry: paved mountain road 50 km/h, track 28 km/h (planners count 25 to 35); snow: 35 and 15 km/h.
     *   <li>Climb: a loaded vehicle loses about half a minute per 100 m, twice that on snow; half as much downhill, and
     *       three quarters as much on snow.
     *   <li>Snow counts wholly from 1,500 m, above which lie three quarters of the places under the national cold-wave
     *       plan, and not below 800 m.
     *   <li>10 % slower for each 1,000 m above 1,000 m, for bends and narrow carriageways.
     * </ul>
     */
    public static TravelParameters defaults() {
        return new TravelParameters(
                1.35,
                0.08,
                3_000,
                new DrivingParameters(50, 28, 0.5, 0.25),
                new DrivingParameters(35, 15, 1.0, 0.75),
                800,
                1_500,
                1_000,
                0.10,
                WalkingParameters.defaults());
    }
}
