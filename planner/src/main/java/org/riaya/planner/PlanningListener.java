package org.riaya.planner;

import java.time.Duration;

/** Follows a search while it runs, and may end it. Called from one thread, the one that asked for the plan. */
public interface PlanningListener {

    /** Neither listens nor stops. */
    PlanningListener NONE = new PlanningListener() {};

    /**
     * The best plan so far, feasible and complete but for the cheapest changes of its unserved sites.
     *
     * @param share of the limit that is used up, 0 to 1
     */
    record Progress(Plan plan, Duration elapsed, double share) {}

    /** A first plan, then better ones, a few times a second at most. */
    default void improved(Progress progress) {}

    /** Asked a few times a second; the best plan so far is returned soon after the first true. */
    default boolean cancelled() {
        return false;
    }
}
