package org.riaya.planner;

import java.util.List;

/**
 * What replaying a plan found.
 *
 * @param violations broken rules, in the order in which they were met; none when the plan is feasible
 * @param score      the plan's score, computed anew from its stops
 * @param claimed    the score that the plan claims
 */
public record CheckReport(List<Violation> violations, Score score, Score claimed) {

    public CheckReport {
        violations = List.copyOf(violations);
    }

    /**
     * @param key     which rule, for translation, such as {@code planner.violation.window}
     * @param path    where in the plan, such as {@code outings[3].stops[1].start}
     * @param message in English, with the numbers
     */
    public record Violation(String key, String path, String message) {

        @Override
        public String toString() {
            return path + ": " + message;
        }
    }

    public boolean isFeasible() {
        return violations.isEmpty();
    }

    public boolean scoreAgrees() {
        return score.equals(claimed);
    }

    /** Feasible, and the score is what it claims. */
    public boolean passes() {
        return isFeasible() && scoreAgrees();
    }
}
