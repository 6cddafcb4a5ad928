package org.riaya.planner;

import org.riaya.planner.engine.Planning;

/**
 * Decides which sites teams visit on which days, and in what order, so that the objective is as high as the effort allows.
 *
 * <p>The first plan is there within a tenth of a second for a season of 300 sites and 26 teams, and gets better until the
 * effort is used up. Every plan, those told on the way included, keeps all rules.
 */
public final class Planner {

    private Planner() {}

    /** @throws RefusedInputException when a fixed outing of the problem breaks a rule, with its path */
    public static Plan plan(Problem problem, Effort effort) {
        return plan(problem, effort, PlanningListener.NONE);
    }

    /** The same, followed and perhaps ended by the listener; ended early, or interrupted, the best plan so far is returned. */
    public static Plan plan(Problem problem, Effort effort, PlanningListener listener) {
        return new Planning(problem, effort, listener).run();
    }
}
