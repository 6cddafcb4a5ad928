package org.riaya.planner;

/** From when to when, both included. */
public record Hours(int from, int to) {

    public Hours {
        Require.ordered(from, to);
    }
}
