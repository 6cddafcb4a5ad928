package org.riaya.access;

/**
 * How people walk to a gathering point.
 *
 * @param detourFactor path length over great-circle distance, 1 or more
 * @param paceFactor   share of Tobler's speed that people keep, over 0 and up to 1.5 (1: a healthy adult on a path;
 *                     Tobler gives 0.6 off the path)
 * @param maximumGrade steepest path, climb over path length; a steeper way is lengthened by zigzags until it complies
 */
public record WalkingParameters(double detourFactor, double paceFactor, double maximumGrade) {

    public WalkingParameters {
        if (!(detourFactor >= 1 && detourFactor <= 5)) {
            throw new IllegalArgumentException("detourFactor = " + detourFactor);
        }
        if (!(paceFactor > 0 && paceFactor <= 1.5)) throw new IllegalArgumentException("paceFactor = " + paceFactor);
        if (!(maximumGrade > 0 && maximumGrade <= 1)) {
            throw new IllegalArgumentException("maximumGrade = " + maximumGrade);
        }
    }

    /**
     * Paths 1.2 times the straight line (an assumption: foot paths cut corners that roads do not), the full pace, and
     * a grade of 25 %, the most economical one and near that of real mountain paths (Minetti, Optimum gradient of mountain paths,
     * Journal of Applied Physiology 79, 1995). On the flat, 5 km of path then take 60 minutes.
     */
    public static WalkingParameters defaults() {
        return new WalkingParameters(1.2, 1.0, 0.25);
    }

    /**
     * Speed on a slope, km/h: 6 exp(-3.5 |s + 0.05|), fastest on a gentle descent, 5.04 on the flat.
     *
     * <p>Source: Tobler, "Three presentations on geographical analysis and modeling", NCGIA technical report 93-1,
     * 1993, fitted on the marching times of Imhof, 1950.
     *
     * @param slope climb over path length, negative downhill
     */
    double speedKmh(double slope) {
        return paceFactor * 6 * Math.exp(-3.5 * Math.abs(slope + 0.05));
    }
}
