package org.riaya.planner;

/**
 * How far apart the visits to a site should be, in days.
 *
 * @param min         fewest days between two visits, a hard rule (at most one visit a day holds anyway)
 * @param max         longest wait without penalty: from the season's start, between visits and to the season's end;
 *                    {@link Team#NO_LIMIT} when a wait is never late
 * @param latePenalty cost of each day of waiting beyond {@code max}
 */
public record Gap(int min, int max, int latePenalty) {

    public static final Gap NONE = new Gap(0, Team.NO_LIMIT, 0);

    public Gap {
        Require.notNegative("min", min);
        Require.limit("max", max);
        Require.notNegative("latePenalty", latePenalty);
    }

    /** Cost of waiting that many days. */
    public long penalty(int daysWaited) {
        return (long) Math.max(0, daysWaited - max) * latePenalty;
    }
}
