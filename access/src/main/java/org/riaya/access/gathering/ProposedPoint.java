package org.riaya.access.gathering;

import java.util.List;

/**
 * One proposed gathering point and why it is there: the douars that would come to it.
 *
 * @param place        the place chosen
 * @param walks        its douars, longest walk first, then in id order; empty only for a kept place
 * @param overCapacity whether its people exceed the capacity asked for
 */
public record ProposedPoint(CandidatePlace place, List<WalkToPoint> walks, boolean overCapacity) {

    public ProposedPoint {
        walks = List.copyOf(walks);
    }

    /** People of its douars, without those of douars whose size is unknown. */
    public int people() {
        return walks.stream()
                .mapToInt(walk -> walk.people() == null ? 0 : walk.people())
                .sum();
    }

    /** Douars that count for nothing in {@link #people} because their size is unknown. */
    public int douarsOfUnknownSize() {
        return (int) walks.stream().filter(walk -> walk.people() == null).count();
    }

    /** Longest known walk in metres of path; 0 when nobody walks. */
    public int longestWalkMetres() {
        return walks.stream()
                .mapToInt(walk -> walk.walk() == null ? 0 : walk.walk().metres())
                .max()
                .orElse(0);
    }

    /** Longest known walk in minutes; 0 when nobody walks. */
    public int longestWalkMinutes() {
        return walks.stream()
                .mapToInt(walk -> walk.walk() == null ? 0 : walk.walk().minutes())
                .max()
                .orElse(0);
    }
}
