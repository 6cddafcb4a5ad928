package org.riaya.access.gathering;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.riaya.access.Position;
import org.riaya.access.TravelModel;
import org.riaya.access.TravelPlace;

/**
 * Prints how well and how fast points are proposed on made instances: douars scattered around 200 valley heads over
 * a square as large as the region, log-normal in size with a mean of some 400 people. Not a test: run it by hand.
 */
public final class GatheringMeasurement {

    private static final double SIDE_DEGREES = 1.9; // about 40,000 km2 at 33.5 degrees north

    private GatheringMeasurement() {}

    /** @param arguments numbers of douars, by default those of an exposed season and of a whole region */
    public static void main(String[] arguments) {
        var counts = arguments.length > 0 ? List.of(arguments) : List.of("300", "600", "1200", "2000", "4090");
        System.out.println("douars  limit    points  at least  walking gap  nodes  seconds");
        for (var count : counts) {
            var douars = region(Integer.parseInt(count), 1);
            measure(douars, new WalkingLimit.Metres(5_000), "5 km");
            measure(douars, new WalkingLimit.Minutes(60), "60 min");
        }
    }

    private static void measure(List<ExposedDouar> douars, WalkingLimit limit, String label) {
        var candidates = GatheringPoints.candidates(douars, List.of());
        long start = System.nanoTime();
        var proof = new GatheringPoints(TravelModel.withDefaults())
                .propose(douars, candidates, GatheringSettings.of(limit))
                .proof();
        System.out.printf(
                java.util.Locale.ROOT,
                "%6d  %-7s  %6d  %8d  %9.2f %%  %5d  %7.2f%n",
                douars.size(),
                label,
                proof.points(),
                proof.fewestPoints(),
                proof.walkingGapPercent(),
                proof.nodes(),
                (System.nanoTime() - start) / 1e9);
    }

    /** Douars scattered around valley heads, one in ten anywhere; altitude rises from north to south. */
    static List<ExposedDouar> region(int count, long seed) {
        var random = new SplittableRandom(seed);
        var heads = new double[200][];
        for (int k = 0; k < heads.length; k++) heads[k] = new double[] {anywhere(random), anywhere(random)};
        var douars = new ArrayList<ExposedDouar>();
        for (int k = 0; k < count; k++) {
            double[] head = heads[random.nextInt(heads.length)];
            boolean scattered = random.nextInt(10) == 0;
            double north = scattered ? anywhere(random) : head[0] + 0.06 * random.nextGaussian();
            double east = scattered ? anywhere(random) : head[1] + 0.06 * random.nextGaussian();
            var position = new Position(32.6 + north, -6 + east);
            int altitude = (int) (1_900 - 600 * north + 150 * Math.sin(40 * east));
            int people = (int) Math.clamp(Math.exp(5.7 + 0.8 * random.nextGaussian()), 5, 5_000);
            douars.add(ExposedDouar.free("D" + k, new TravelPlace(position, altitude, null), people, null));
        }
        return douars;
    }

    private static double anywhere(SplittableRandom random) {
        return SIDE_DEGREES * random.nextDouble();
    }
}
