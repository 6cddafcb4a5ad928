package org.riaya.planner;

import java.util.List;

/**
 * When a stop may begin at a site; the service may run past the end.
 *
 * @param days days on which it holds, in place of the windows without days; empty: every day that has no window of its own
 */
public record Window(List<Integer> days, int from, int to) {

    public Window {
        days = List.copyOf(days);
        Require.ordered(from, to);
        Require.distinct("days", days);
    }

    public static Window daily(int from, int to) {
        return new Window(List.of(), from, to);
    }

    public boolean isDaily() {
        return days.isEmpty();
    }
}
