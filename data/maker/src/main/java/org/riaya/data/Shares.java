package org.riaya.data;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Shares a whole number out, exactly. */
final class Shares {

    private Shares() {}

    /**
     * Parts in proportion to the weights, by largest remainder (the first part wins a tie), that add up to the total; each
     * gets {@code least} before the rest is shared.
     */
    static int[] of(int total, double[] weights, int least) {
        int rest = total - least * weights.length;
        if (rest < 0) throw new IllegalArgumentException(total + " is not " + least + " for each of " + weights.length);
        double sum = 0;
        for (double weight : weights) sum += weight;
        var parts = new int[weights.length];
        var remainders = new double[weights.length];
        int given = 0;
        for (int i = 0; i < parts.length; i++) {
            double exact = rest * weights[i] / sum;
            int floor = (int) Math.floor(exact);
            parts[i] = least + floor;
            remainders[i] = exact - floor;
            given += floor;
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i]))
                .limit(rest - given)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
