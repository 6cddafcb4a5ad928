package org.riaya.planner.engine;

/** Routes, each once, in the order in which they came. */
final class RouteSet {

    final int[] routes;
    int count;
    private final boolean[] held;

    RouteSet(int most) {
        routes = new int[most];
        held = new boolean[most];
    }

    void addAll(int[] more, int moreCount) {
        for (int k = 0; k < moreCount; k++) {
            if (held[more[k]]) continue;
            held[more[k]] = true;
            routes[count++] = more[k];
        }
    }

    void clear() {
        for (int k = 0; k < count; k++) held[routes[k]] = false;
        count = 0;
    }
}
