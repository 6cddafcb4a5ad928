package org.riaya.access.gathering;

/**
 * How good a proposal is known to be. No proposal on the same data has fewer than {@code fewestPoints} points; none
 * that gives every group of connected douars as many points as this one makes people walk less in all than
 * {@code leastWalking}.
 *
 * @param points       points proposed, kept ones included
 * @param fewestPoints proven lower bound on that number
 * @param walking      people x metres (or minutes, as the limit counts) to their points; a douar of unknown size
 *                     counts as one person, a choice made by hand is left out
 * @param leastWalking proven lower bound on that sum, for this number of points
 * @param nodes        branch-and-bound nodes looked at
 */
public record GatheringProof(int points, int fewestPoints, long walking, long leastWalking, long nodes) {

    /** Whether no proposal has fewer points. */
    public boolean pointsOptimal() {
        return points == fewestPoints;
    }

    /** Points that could at most be saved; 0 when optimal. */
    public int pointsGap() {
        return points - fewestPoints;
    }

    /** Whether no proposal with these numbers of points walks less. */
    public boolean walkingOptimal() {
        return walking == leastWalking;
    }

    /** Share of walking that could at most be saved, in percent; 0 when optimal. */
    public double walkingGapPercent() {
        return walking == 0 ? 0 : 100.0 * (walking - leastWalking) / walking;
    }
}
