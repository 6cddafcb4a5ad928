package org.riaya.access.gathering;

import org.jspecify.annotations.Nullable;
import org.riaya.access.TravelEstimate;

/**
 * One douar's way to its point.
 *
 * @param douarId  the douar
 * @param people   its people; null when unknown
 * @param walk     estimated walk, one way; null when the douar was assigned by hand and has no known position
 * @param byHand   whether a person chose this point for it
 */
public record WalkToPoint(
        String douarId, @Nullable Integer people, @Nullable TravelEstimate walk, boolean byHand) {}
