package org.riaya.planner;

/**
 * What a plan is worth, each term apart and weighted; costs are given as numbers of 0 or more and subtracted.
 *
 * @param total           rewards + breadth - travel - distance - outings - late - changes
 * @param requiredMissing required visits that are not in the plan; fewer is better whatever the total
 */
public record Score(
        long total,
        long rewards,
        long breadth,
        long travel,
        long distance,
        long outings,
        long late,
        long changes,
        int requiredMissing) {

    /** Adds the terms up. */
    public static Score of(
            long rewards,
            long breadth,
            long travel,
            long distance,
            long outings,
            long late,
            long changes,
            int requiredMissing) {
        long total = rewards + breadth - travel - distance - outings - late - changes;
        return new Score(total, rewards, breadth, travel, distance, outings, late, changes, requiredMissing);
    }

    public boolean betterThan(Score other) {
        return requiredMissing != other.requiredMissing ? requiredMissing < other.requiredMissing : total > other.total;
    }
}
