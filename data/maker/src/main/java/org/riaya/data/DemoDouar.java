package org.riaya.data;

import java.util.Comparator;

/**
 * A douar that the demonstration may count as exposed.
 *
 * @param nameFr "" where no Latin name is known
 * @param position real, invented, or for a placeholder a place of its own in the commune, as the quality says
 * @param altitude metres above the sea, coarse
 * @param exposure 0 to 11, the higher the harder to reach in winter
 */
record DemoDouar(
        String code,
        Commune commune,
        String nameAr,
        String nameFr,
        int people,
        Point position,
        String positionQuality,
        int altitude,
        double exposure) {

    /** The most exposed first. */
    static final Comparator<DemoDouar> MOST_EXPOSED =
            Comparator.comparingDouble((DemoDouar douar) -> -douar.exposure()).thenComparing(DemoDouar::code);

    /**
     * How exposed a douar is: points for altitude above 900 m (one for 300 m, 4 at most), distance to a paved road (one for
     * 2 km, 3 at most) and to a health centre (one for 5 km, 3 at most), and for being small (1 at most, none from 100
     * households). A judgement made for this demonstration, not an official scale.
     */
    static double exposure(int altitude, int roadMetres, double careMetres, int households) {
        return Math.clamp((altitude - 900) / 300.0, 0, 4)
                + Math.clamp(roadMetres / 2_000.0, 0, 3)
                + Math.clamp(careMetres / 5_000, 0, 3)
                + Math.clamp(1 - households / 100.0, 0, 1);
    }

    /** The isolation level that the demonstration invents for a douar: days cut off are not known for any. */
    String isolationLevel() {
        if (exposure >= 7) return "RED";
        return exposure >= 5 ? "ORANGE" : "YELLOW";
    }
}
