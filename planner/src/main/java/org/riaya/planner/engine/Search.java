package org.riaya.planner.engine;

/**
 * One search: ruin and recreate under simulated annealing, from a state of its own. It knows no clock and no other thread:
 * the same state, seed and sequence of calls give the same result.
 */
final class Search {

    private static final double HOT = Double.parseDouble(System.getProperty("hot", "0.3"));
    private static final double COLD = Double.parseDouble(System.getProperty("cold", "0.005"));

    final State state;
    final State best;
    private long bestValue;
    private long value;
    private final Rng rng;
    private final Ruin ruin;
    private final Recreate recreate;
    private final Weights weights;
    long iterations;

    Search(State start, Near near, Weights weights, long seed) {
        state = start;
        best = start.copy();
        value = bestValue = start.value();
        rng = new Rng(seed);
        this.weights = weights;
        ruin = new Ruin(state, near, rng, Double.parseDouble(System.getProperty("avg", "12")));
        recreate = new Recreate(state, near, rng, weights);
    }

    long bestValue() {
        return bestValue;
    }

    /** @param progress share of the whole search that is done, 0 to 1: it sets the temperature */
    void run(int steps, double progress) {
        if (state.model.sites == 0 || state.model.routes == 0) return;
        double temperature = weights.unit * HOT * Math.pow(COLD / HOT, progress);
        for (int k = 0; k < steps; k++) step(temperature);
        iterations += steps;
    }

    private void step(double temperature) {
        state.begin();
        ruin.run();
        recreate.run(ruin.removed, ruin.count);
        long now = state.value();
        if (now >= value || now - value > temperature * Math.log(1 - rng.unit())) {
            value = now;
            if (now > bestValue) {
                bestValue = now;
                best.become(state);
            }
        } else {
            state.rollback();
        }
    }

    /** Goes on from another search's best. */
    void adopt(Search other) {
        if (other == this) return;
        state.become(other.best);
        value = state.value();
        if (value > bestValue) {
            bestValue = value;
            best.become(state);
        }
    }
}
