package org.riaya.data;

import java.util.Comparator;
import java.util.List;

/**
 * A gathering point of the demonstration: a douar that others can walk to.
 *
 * @param hub the douar it stands in, one of the served
 * @param douars the douars it serves, the most exposed first
 */
record DemoPoint(DemoDouar hub, List<DemoDouar> douars) {

    /**
     * Straight-line metres from a douar to its point, at most: paths wind, and 4 km as the crow flies stays within 5 km of
     * walking when they are a quarter longer.
     */
    static final double REACH = 4_000;

    /** The point in the douar that spares its people the most walking, among those that all can reach. */
    static DemoPoint of(List<DemoDouar> douars) {
        var hub = douars.stream()
                .filter(candidate -> farthest(candidate, douars) <= REACH)
                .min(Comparator.comparingDouble((DemoDouar candidate) -> walking(candidate, douars))
                        .thenComparing(DemoDouar::code))
                .orElseThrow();
        return new DemoPoint(hub, List.copyOf(douars));
    }

    int people() {
        return douars.stream().mapToInt(DemoDouar::people).sum();
    }

    int farthestMetres() {
        return (int) Math.ceil(farthest(hub, douars));
    }

    /**
     * How far a point is from help in winter: a point for each 100 m of altitude and for each 5 km, in a straight line, to
     * the nearest hospital. The points that score highest are the campaign's high-risk ones.
     */
    double risk(List<Point> hospitals) {
        return hub.altitude() / 100.0 + DemoDouars.nearest(hub.position(), hospitals) / 5_000;
    }

    private static double farthest(DemoDouar hub, List<DemoDouar> douars) {
        return douars.stream()
                .mapToDouble(douar -> douar.position().metresTo(hub.position()))
                .max()
                .orElseThrow();
    }

    private static double walking(DemoDouar hub, List<DemoDouar> douars) {
        return douars.stream()
                .mapToDouble(douar -> douar.people() * douar.position().metresTo(hub.position()))
                .sum();
    }
}
