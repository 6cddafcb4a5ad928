package org.riaya.access.gathering;

import java.util.Arrays;

/**
 * A lower bound on the size of any cover, and a cover, from one problem. The bound relaxes "each row has a column" with
 * a price u[i] of at least 0 on row i: whatever the prices, no cover is smaller than
 * {@code sum u[i] + sum over columns of min(0, 1 - sum of its rows' prices)}. Prices are improved by subgradient steps.
 *
 * <p>Source: Held, Wolfe and Crowder, "Validation of subgradient optimization", Mathematical Programming 6 (1974);
 * for covering: Caprara, Fischetti and Toth, "A heuristic method for the set covering problem", Operations Research 47
 * (1999).
 */
final class CoverBound {

    /** Guards the rounding up of a bound computed in floating point; the true error is below 1e-9. */
    private static final double SAFETY = 1e-6;

    final double value;
    final double[]
            reducedCost; // per column: at least so much dearer than value is any cover with (or, negative, without) it
    int[] cover; // columns, numbered as in the problem

    private CoverBound(double value, double[] reducedCost, int[] cover) {
        this.value = value;
        this.reducedCost = reducedCost;
        this.cover = cover;
    }

    /** Least size of a cover. */
    int lower() {
        return (int) Math.ceil(value - SAFETY);
    }

    /** Least size of a cover that contains column {@code j}. */
    int lowerWith(int j) {
        return (int) Math.ceil(value + Math.max(0, reducedCost[j]) - SAFETY);
    }

    /**
     * @param prices     starting price of each row of the first problem, replaced by the best found
     * @param iterations subgradient steps at most
     */
    static CoverBound of(CoverProblem problem, double[] prices, int iterations) {
        int rows = problem.rows();
        var price = new double[rows];
        for (int i = 0; i < rows; i++) price[i] = prices[problem.rowNames[i]];
        var bestPrice = price.clone();
        var reduced = new double[problem.columns()];
        var bestReduced = new double[problem.columns()];
        int[] cover = GreedyCover.of(problem, reduced);
        double best = Double.NEGATIVE_INFINITY;
        double step = 1;
        int idle = 0;
        int patience = Math.max(8, iterations / 100);
        var slope = new double[rows];
        for (int round = 0; round < iterations; round++) {
            double value = evaluate(problem, price, reduced);
            if (value > best + 1e-9) {
                best = value;
                System.arraycopy(price, 0, bestPrice, 0, rows);
                System.arraycopy(reduced, 0, bestReduced, 0, reduced.length);
                idle = 0;
                if (Math.ceil(best - SAFETY) >= cover.length) break;
            } else if (++idle == patience) {
                step /= 2;
                idle = 0;
                if (step < 0.001) break;
            }
            double norm = slope(problem, reduced, price, slope);
            if (norm == 0) break;
            double length = step * (cover.length + 0.1 - value) / norm;
            for (int i = 0; i < rows; i++) price[i] = Math.max(0, price[i] + length * slope[i]);
        }
        int[] guided = GreedyCover.of(problem, bestReduced);
        if (guided.length < cover.length) cover = guided;
        for (int i = 0; i < rows; i++) prices[problem.rowNames[i]] = bestPrice[i];
        return new CoverBound(best, bestReduced, cover);
    }

    /** Prices to begin with: each row asks the share of its widest column. */
    static double[] firstPrices(CoverProblem problem) {
        var prices = new double[problem.rows()];
        Arrays.fill(prices, 1);
        for (int[] rows : problem.rowsOf) for (int i : rows) prices[i] = Math.min(prices[i], 1.0 / rows.length);
        return prices;
    }

    private static double evaluate(CoverProblem problem, double[] price, double[] reduced) {
        double value = 0;
        for (double p : price) value += p;
        for (int j = 0; j < reduced.length; j++) {
            double rest = 1;
            for (int i : problem.rowsOf[j]) rest -= price[i];
            reduced[j] = rest;
            if (rest < 0) value += rest;
        }
        return value;
    }

    /** Fills the subgradient (1 less the columns taken on each row) and returns its squared length. */
    private static double slope(CoverProblem problem, double[] reduced, double[] price, double[] slope) {
        Arrays.fill(slope, 1);
        for (int j = 0; j < reduced.length; j++) {
            if (reduced[j] < 0) for (int i : problem.rowsOf[j]) slope[i]--;
        }
        double norm = 0;
        for (int i = 0; i < slope.length; i++) {
            if (slope[i] < 0 && price[i] == 0) slope[i] = 0;
            norm += slope[i] * slope[i];
        }
        return norm;
    }
}
