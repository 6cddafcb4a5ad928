package org.riaya.planner;

import java.util.List;

/**
 * An outing that the plan must hold as it is.
 *
 * @param stops     sites in the order in which they are served; none, when the team must stay at its base that day
 * @param mayExtend whether other stops may be added, before, between and after these
 */
public record FixedOuting(String team, int day, List<String> stops, boolean mayExtend) {

    public FixedOuting {
        stops = List.copyOf(stops);
        Require.distinct("stops", stops);
    }
}
