package org.riaya.planner.engine;

/**
 * One search: ruin and recreate under simulated annealing, from a state of its own. It knows no clock and no other thread:
 * the same state, seed and sequence of calls give the same result, on any machine ({@link StrictMath}).
 *
 * <p>A search that has time for thousands of steps for each stop starts hot, to get away from where it began; one that has
 * time for a few hundred starts cooler, or it would end before it had repaired what it gave up.
 */
final class Search {

    private static final double HOT = 0.5; // temperature at the start, in worth of an ordinary stop
    private static final double COOLING = 0.05; // what is left of it at the end
    private static final double STEPS_TO_BE_HOT = 3_000; // for each stop of the plan; with fewer, the start is cooler
    private static final double WARMTH = 0.8;
    private static final double STRINGS = 7; // removed in a step at most

    final State state;
    final State best;
    private long bestValue;
    private long value;
    private final Rng rng;
    private final Ruin ruin;
    private final Recreate recreate;
    private final Weights weights;
    private final RouteSet changed; // routes in which the state may differ from the best
    private final double stops; // of the first plan
    long iterations;

    Search(State start, Near near, Weights weights, long seed) {
        state = start;
        best = start.copy();
        value = bestValue = start.value();
        rng = new Rng(seed);
        changed = new RouteSet(start.model.routes);
        stops = Math.max(20, start.stopCount());
        this.weights = weights;
        ruin = new Ruin(state, near, rng, STRINGS);
        recreate = new Recreate(state, near, rng, weights);
    }

    long bestValue() {
        return bestValue;
    }

    /**
     * @param progress share of the whole search that is done, 0 to 1
     * @param expected how many steps this search will make in all, as far as can be told
     */
    void run(int steps, double progress, double expected) {
        if (state.model.sites == 0 || state.model.routes == 0) return;
        double warmth = Math.min(1, StrictMath.pow(expected / stops / STEPS_TO_BE_HOT, WARMTH));
        double temperature = weights.unit * HOT * warmth * StrictMath.pow(COOLING, progress);
        for (int k = 0; k < steps; k++) step(temperature);
        iterations += steps;
    }

    private void step(double temperature) {
        state.begin();
        ruin.run();
        recreate.run(ruin.removed, ruin.count);
        long now = state.value();
        if (now >= value || now - value > temperature * StrictMath.log(1 - rng.unit())) {
            value = now;
            changed.addAll(state.touched(), state.touchedCount());
            if (now > bestValue) {
                bestValue = now;
                best.become(state, changed.routes, changed.count);
                changed.clear();
            }
        } else {
            state.rollback();
        }
    }
}
