package org.riaya.planner;

import java.util.List;

/** The plan that people know already: the search starts from it, and {@link Objective#changeWeight()} keeps near it. */
public record Previous(List<PreviousOuting> outings) {

    public static final Previous NONE = new Previous(List.of());

    /** @param stops sites in the order in which they were to be served */
    public record PreviousOuting(String team, int day, List<String> stops) {

        public PreviousOuting {
            stops = List.copyOf(stops);
            Require.distinct("stops", stops);
        }
    }

    public Previous {
        outings = List.copyOf(outings);
    }

    /** The outings of a plan, as the one to stay near. */
    public static Previous of(Plan plan) {
        return new Previous(plan.outings().stream()
                .map(o -> new PreviousOuting(
                        o.team(),
                        o.day(),
                        o.stops().stream().map(Plan.Stop::site).toList()))
                .toList());
    }
}
