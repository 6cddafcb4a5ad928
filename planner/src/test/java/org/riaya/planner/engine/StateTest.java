package org.riaya.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.riaya.planner.RandomProblems;

class StateTest {

    @Test
    void staysTheSameAsAStateBuiltAnewWhateverIsAddedRemovedAndTakenBack() {
        for (long seed = 0; seed < 400; seed++) {
            var problem = RandomProblems.make(seed, 12, 3, 8);
            var state = new State(new Model(problem));
            FixedOutings.place(state);
            var random = new Random(seed);
            for (int step = 0; step < 30 && state.model.routes > 0; step++) {
                var before = state.copy();
                state.begin();
                disturb(state, random);
                Invariants.check(state);
                if (random.nextBoolean()) {
                    state.rollback();
                    Invariants.check(state);
                    Invariants.same(state, before);
                }
            }
        }
    }

    @Test
    void searchesLeaveEveryInvariantWhole() {
        for (long seed = 0; seed < 200; seed++) {
            var model = new Model(RandomProblems.make(seed, 15, 3, 8));
            var near = new Near(model, 20);
            var weights = new Weights(model);
            var start = new Construction(new State(model)).run(near, weights, new Rng(seed), _ -> {});
            Invariants.check(start);

            var search = new Search(start, near, weights, seed);
            search.run(100, 0.1, 200);
            search.run(100, 0.9, 200);

            Invariants.check(search.state);
            Invariants.check(search.best);
            assertThat(search.best.value()).isEqualTo(search.bestValue());
        }
    }

    private static void disturb(State state, Random random) {
        int[] removed = new int[100];
        for (int k = 0; k < 6; k++) {
            int route = random.nextInt(state.model.routes);
            if (random.nextBoolean()) {
                int site = random.nextInt(state.model.sites);
                if (state.admits(site, route) && state.place(site, route, random.nextDouble())) {
                    long expected = state.total() + expectedGain(state, site, route);
                    state.insert(site, route, state.placePosition);
                    assertThat(state.isBroken(route)).isFalse();
                    assertThat(state.total()).isEqualTo(expected);
                }
            } else if (state.length[route] > 0) {
                int position = 1 + random.nextInt(state.length[route]);
                if (!state.removable(route, position)) continue;
                state.remove(route, position);
                state.mend(route, removed, 0);
            }
        }
    }

    private static long expectedGain(State state, int site, int route) {
        boolean needed = state.visits[site] < state.model.required[site];
        return state.worth(site, route) - (needed ? state.model.missingWeight : 0) - state.placeCost;
    }
}
