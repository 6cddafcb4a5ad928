package org.riaya.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** What must hold of a state at any time: it is what one gets by putting its stops into an empty state, one by one. */
final class Invariants {

    private Invariants() {}

    static void check(State state) {
        var anew = new State(state.model);
        for (int r = 0; r < state.model.routes; r++) {
            for (int p = 1; p <= state.length[r]; p++) anew.insert(state.stops[r][p], r, p);
        }
        same(state, anew);
        feasible(state);
    }

    static void same(State state, State other) {
        for (int r = 0; r < state.model.routes; r++) {
            int used = state.length[r] + 2;
            assertThat(other.length[r]).isEqualTo(state.length[r]);
            assertThat(Arrays.copyOf(other.stops[r], used)).isEqualTo(Arrays.copyOf(state.stops[r], used));
            assertThat(Arrays.copyOf(other.begin[r], used)).isEqualTo(Arrays.copyOf(state.begin[r], used));
            assertThat(Arrays.copyOf(other.latest[r], used)).isEqualTo(Arrays.copyOf(state.latest[r], used));
            assertThat(other.load[r]).isEqualTo(state.load[r]);
            assertThat(other.travelTime[r]).isEqualTo(state.travelTime[r]);
            assertThat(other.travelDistance[r]).isEqualTo(state.travelDistance[r]);
        }
        for (int i = 0; i < state.model.sites; i++) {
            int from = state.model.visitOffset[i];
            int to = from + state.visits[i];
            assertThat(other.visits[i]).isEqualTo(state.visits[i]);
            assertThat(Arrays.copyOfRange(other.visitDay, from, to))
                    .isEqualTo(Arrays.copyOfRange(state.visitDay, from, to));
            assertThat(Arrays.copyOfRange(other.visitRoute, from, to))
                    .isEqualTo(Arrays.copyOfRange(state.visitRoute, from, to));
        }
        assertThat(other.limitUsed).isEqualTo(state.limitUsed);
        assertThat(Answer.score(other)).isEqualTo(Answer.score(state));
    }

    private static void feasible(State state) {
        var model = state.model;
        for (int r = 0; r < model.routes; r++) {
            assertThat(state.isBroken(r)).isFalse();
            for (int p = 0; p <= state.length[r] + 1; p++)
                assertThat(state.begin[r][p]).isLessThanOrEqualTo(state.latest[r][p]);
            assertThat(state.length[r]).isLessThanOrEqualTo(model.maxStops[model.routeTeam[r]]);
            assertThat(state.load[r]).isLessThanOrEqualTo(model.capacity[model.routeTeam[r]]);
        }
        for (int l = 0; l < model.limitMax.length; l++)
            assertThat(state.limitUsed[l]).isLessThanOrEqualTo(model.limitMax[l]);
        for (int i = 0; i < model.sites; i++) {
            for (int v = model.visitOffset[i] + 1; v < model.visitOffset[i] + state.visits[i]; v++)
                assertThat(state.visitDay[v] - state.visitDay[v - 1]).isGreaterThanOrEqualTo(model.gapMin[i]);
        }
    }
}
