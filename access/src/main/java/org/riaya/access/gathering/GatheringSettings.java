package org.riaya.access.gathering;

import org.jspecify.annotations.Nullable;

/**
 * What a proposal must respect and how much work it may take.
 *
 * @param limit         longest walk
 * @param capacity      most people one point can take; null when not bounded. A douar larger than it gets a point for
 *                      itself, marked as over capacity
 * @param withinCommune whether a douar may only be assigned to a place of its own commune; a commune unknown on
 *                      either side then matches nothing but the place whose id is the douar's
 * @param nodeLimit     most branch-and-bound nodes for the number of points, and again for walking; 0 or more. Beyond
 *                      it the gap is stated. The result depends on this number, never on the clock
 */
public record GatheringSettings(
        WalkingLimit limit, @Nullable Integer capacity, boolean withinCommune, int nodeLimit) {

    private static final int USUAL_NODE_LIMIT = 20_000;

    public GatheringSettings {
        if (capacity != null && capacity <= 0) throw new IllegalArgumentException("capacity = " + capacity);
        if (nodeLimit < 0) throw new IllegalArgumentException("nodeLimit = " + nodeLimit);
    }

    /** 5 km, no capacity, across communes. */
    public static GatheringSettings usual() {
        return new GatheringSettings(WalkingLimit.usual(), null, false, USUAL_NODE_LIMIT);
    }

    public static GatheringSettings of(WalkingLimit limit) {
        return new GatheringSettings(limit, null, false, USUAL_NODE_LIMIT);
    }

    public GatheringSettings withCapacity(int people) {
        return new GatheringSettings(limit, people, withinCommune, nodeLimit);
    }

    public GatheringSettings withinCommunes() {
        return new GatheringSettings(limit, capacity, true, nodeLimit);
    }

    public GatheringSettings withNodeLimit(int nodes) {
        return new GatheringSettings(limit, capacity, withinCommune, nodes);
    }
}
