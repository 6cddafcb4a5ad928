package org.riaya.planner;

import java.util.List;

/** What several teams share. */
public record Limits(List<OutingLimit> outings) {

    public static final Limits NONE = new Limits(List.of());

    /** At most {@code max} outings of these teams together over the season. */
    public record OutingLimit(List<String> teams, int max) {

        public OutingLimit {
            teams = List.copyOf(teams);
            Require.distinct("teams", teams);
            Require.notNegative("max", max);
        }
    }

    public Limits {
        outings = List.copyOf(outings);
    }
}
