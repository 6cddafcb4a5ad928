package org.riaya.access.gathering;

import java.util.List;

/**
 * Gathering points for a list of exposed douars. Every douar of the request is in exactly one point's walks or among
 * the uncovered.
 *
 * @param points    in id order of their places
 * @param uncovered in id order
 * @param proof     how good it is known to be
 */
public record GatheringProposal(List<ProposedPoint> points, List<UncoveredDouar> uncovered, GatheringProof proof) {

    public GatheringProposal {
        points = List.copyOf(points);
        uncovered = List.copyOf(uncovered);
    }
}
