package org.riaya.planner.engine;

import java.util.Arrays;

/** Copies of the routes as they were before a step changed them. Buffers are kept from step to step. */
final class Undo {

    private final State state;
    private final int[] touchedAt; // by route: the step that copied it
    private int step = 1;

    int[] routes = new int[8]; // copied in this step
    int count;

    private int[][] stops = new int[8][8];
    private int[][] begin = new int[8][8];
    private int[][] latest = new int[8][8];
    private int[] length = new int[8];
    private long[] travelTime = new long[8];
    private long[] travelDistance = new long[8];

    Undo(State state) {
        this.state = state;
        touchedAt = new int[state.model.routes];
    }

    void begin() {
        count = 0;
        step++;
    }

    void touch(int route) {
        if (touchedAt[route] == step) return;
        touchedAt[route] = step;
        if (count == routes.length) grow();
        int used = state.length[route] + 2;
        if (stops[count].length < used) {
            stops[count] = new int[2 * used];
            begin[count] = new int[2 * used];
            latest[count] = new int[2 * used];
        }
        System.arraycopy(state.stops[route], 0, stops[count], 0, used);
        System.arraycopy(state.begin[route], 0, begin[count], 0, used);
        System.arraycopy(state.latest[route], 0, latest[count], 0, used);
        length[count] = state.length[route];
        travelTime[count] = state.travelTime[route];
        travelDistance[count] = state.travelDistance[route];
        routes[count++] = route;
    }

    /** Gives the route its stops, times and travel back; sums over routes are the state's affair. */
    void restore(int u) {
        int route = routes[u];
        int used = length[u] + 2;
        System.arraycopy(stops[u], 0, state.stops[route], 0, used);
        System.arraycopy(begin[u], 0, state.begin[route], 0, used);
        System.arraycopy(latest[u], 0, state.latest[route], 0, used);
        state.length[route] = length[u];
        state.travelTime[route] = travelTime[u];
        state.travelDistance[route] = travelDistance[u];
        state.broken[route] = false;
    }

    private void grow() {
        int size = 2 * count;
        routes = Arrays.copyOf(routes, size);
        stops = Arrays.copyOf(stops, size);
        begin = Arrays.copyOf(begin, size);
        latest = Arrays.copyOf(latest, size);
        length = Arrays.copyOf(length, size);
        travelTime = Arrays.copyOf(travelTime, size);
        travelDistance = Arrays.copyOf(travelDistance, size);
        for (int u = count; u < size; u++) {
            stops[u] = new int[8];
            begin[u] = new int[8];
            latest[u] = new int[8];
        }
    }
}
