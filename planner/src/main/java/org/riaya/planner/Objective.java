package org.riaya.planner;

/**
 * What a plan is worth: the sum of its rewards, plus breadth, less the costs weighted here.
 *
 * @param travelWeight   cost of a unit of travel time
 * @param distanceWeight cost of a unit of distance
 * @param outingWeight   cost of an outing
 * @param changeWeight   cost of a stop of the previous plan that is moved to another day or team, or dropped
 */
public record Objective(int travelWeight, int distanceWeight, int outingWeight, Breadth breadth, int changeWeight) {

    /** Only rewards count. */
    public static final Objective REWARDS = new Objective(0, 0, 0, Breadth.NONE, 0);

    /** Largest weight. */
    static final int LARGEST = 1_000_000;

    /**
     * For each group of sites, {@code weight x min(first rewards earned, floor(percent x first rewards possible / 100))}.
     *
     * @param percent 0 to 100
     */
    public record Breadth(int weight, int percent) {

        public static final Breadth NONE = new Breadth(0, 0);

        public Breadth {
            Require.between("weight", weight, 0, LARGEST);
            Require.between("percent", percent, 0, 100);
        }

        /** Most first rewards of a group that count. */
        public long ceiling(long firstRewardsPossible) {
            return percent * firstRewardsPossible / 100;
        }
    }

    public Objective {
        Require.between("travelWeight", travelWeight, 0, LARGEST);
        Require.between("distanceWeight", distanceWeight, 0, LARGEST);
        Require.notNegative("outingWeight", outingWeight);
        Require.notNegative("changeWeight", changeWeight);
    }
}
