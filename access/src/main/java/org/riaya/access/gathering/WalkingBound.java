package org.riaya.access.gathering;

import java.util.Arrays;

/**
 * A lower bound on the cost of any choice of at most as many points. Relaxes "each row goes to exactly one column"
 * with a price per row: whatever the prices, no choice costs less than their sum plus, for the best columns of the
 * number allowed, what each would earn by serving the rows whose price exceeds its cost.
 *
 * <p>Source: Cornuejols, Fisher and Nemhauser, "Location of bank accounts to optimize float", Management Science 23
 * (1977); subgradient steps as in {@link CoverBound}.
 */
final class WalkingBound {

    private static final int STEPS = 1_500;
    private static final int PATIENCE = 15; // steps without progress before they are halved

    private final WalkingProblem problem;
    private final double[] price;
    private final double[] slope;
    private final double[] earns; // per column, 0 or less
    private final double[] sorted;

    private WalkingBound(WalkingProblem problem) {
        this.problem = problem;
        price = new double[problem.rows()];
        slope = new double[problem.rows()];
        earns = new double[problem.columns()];
        sorted = new double[problem.columns()];
    }

    /** The bound, at most {@code known}, which is the cost of a choice. */
    static long of(WalkingProblem problem, int[] start, long known) {
        return new WalkingBound(problem).run(start, known);
    }

    private long run(int[] start, long known) {
        startFrom(start);
        double best = Double.NEGATIVE_INFINITY;
        double step = 1;
        int idle = 0;
        for (int round = 0; round < STEPS; round++) {
            double value = evaluate();
            if (round == 0 || value > best + 1e-7 * Math.abs(best)) {
                best = value;
                idle = 0;
                if (certain(best) >= known) return known;
            } else if (++idle == PATIENCE) {
                step /= 2;
                idle = 0;
                if (step < 0.001) break;
            }
            double norm = 0;
            for (double s : slope) norm += s * s;
            if (norm == 0) break;
            double length = step * (known * 1.001 + 1 - value) / norm;
            for (int i = 0; i < price.length; i++) price[i] += length * slope[i];
        }
        return Math.clamp(certain(best), 0, known);
    }

    /** Rounds up, after taking off more than floating point can have added. */
    private static long certain(double value) {
        return (long) Math.ceil(value - 1e-6 - Math.abs(value) * 1e-11);
    }

    /** Prices to begin with: what each row costs in a good choice. */
    private void startFrom(int[] start) {
        var cost = problem.base.clone();
        for (int j : start) {
            for (int k = 0; k < problem.rowsOf[j].length; k++) {
                int i = problem.rowsOf[j][k];
                if (cost[i] == WalkingProblem.NONE || problem.costOf[j][k] < cost[i]) cost[i] = problem.costOf[j][k];
            }
        }
        for (int i = 0; i < price.length; i++) price[i] = cost[i] + 1;
    }

    private double evaluate() {
        double value = 0;
        for (int i = 0; i < price.length; i++) {
            value += price[i];
            slope[i] = 1;
            if (problem.base[i] != WalkingProblem.NONE && problem.base[i] < price[i]) {
                value += problem.base[i] - price[i];
                slope[i]--;
            }
        }
        for (int j = 0; j < earns.length; j++) {
            double sum = problem.columnCost[j];
            for (int k = 0; k < problem.rowsOf[j].length; k++) {
                sum += Math.min(0, problem.costOf[j][k] - price[problem.rowsOf[j][k]]);
            }
            earns[j] = Math.min(0, sum);
        }
        System.arraycopy(earns, 0, sorted, 0, earns.length);
        Arrays.sort(sorted);
        int taken = Math.min(problem.points, sorted.length);
        double last = taken == 0 ? Double.NEGATIVE_INFINITY : sorted[taken - 1];
        int ties = 0; // columns as good as the last one that is taken
        for (int k = 0; k < taken; k++) {
            value += sorted[k];
            if (sorted[k] == last) ties++;
        }
        for (int j = 0; j < earns.length && taken > 0; j++) {
            if (earns[j] >= 0 || earns[j] > last || (earns[j] == last && ties-- <= 0)) continue;
            for (int k = 0; k < problem.rowsOf[j].length; k++) {
                if (problem.costOf[j][k] < price[problem.rowsOf[j][k]]) slope[problem.rowsOf[j][k]]--;
            }
        }
        return value;
    }
}
