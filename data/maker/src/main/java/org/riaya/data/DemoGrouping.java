package org.riaya.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses a province's exposed douars and groups them around a given number of points. The most exposed douar not yet
 * served begins a group and takes in the nearest unserved douars of its commune within reach, as long as the group keeps
 * under a number of people; that number is the smallest for which all the groups together have the people wanted.
 */
final class DemoGrouping {

    /** A bigger village is rarely cut off and has services of its own. */
    private static final int LARGEST_EXPOSED = 900;

    /** Fewer people than this are not worth a point: mobile teams see 60 to 160 at a stop. */
    private static final int SMALLEST_GROUP = 60;

    private static final int STEP = 10;
    private static final int LARGEST_GROUP = 3_000;

    private final List<DemoDouar> candidates;

    /** @param douars the province's douars */
    DemoGrouping(List<DemoDouar> douars) {
        candidates = douars.stream()
                .filter(douar -> douar.people() <= LARGEST_EXPOSED)
                .sorted(DemoDouar.MOST_EXPOSED)
                .toList();
    }

    /** So many points with at least so many people in their douars, or a refusal when the province has too few. */
    List<DemoPoint> points(int count, int people) {
        for (int most = STEP; most <= LARGEST_GROUP; most += STEP) {
            var points = grouped(count, most);
            if (points.size() == count
                    && points.stream().mapToInt(DemoPoint::people).sum() >= people) return points;
        }
        throw new IllegalArgumentException("no " + count + " points with " + people + " people");
    }

    private List<DemoPoint> grouped(int count, int most) {
        var served = new HashSet<String>();
        var points = new ArrayList<DemoPoint>();
        for (var seed : candidates) {
            if (points.size() == count) break;
            if (served.contains(seed.code())) continue;
            var group = group(seed, served, most);
            group.forEach(douar -> served.add(douar.code()));
            var point = DemoPoint.of(group);
            if (point.people() >= SMALLEST_GROUP) points.add(point);
        }
        return points;
    }

    private List<DemoDouar> group(DemoDouar seed, Set<String> served, int most) {
        var near = candidates.stream()
                .filter(douar -> douar != seed && !served.contains(douar.code()))
                .filter(douar -> douar.commune().equals(seed.commune()))
                .filter(douar -> metres(seed, douar) <= DemoPoint.REACH)
                .sorted(Comparator.comparingDouble((DemoDouar douar) -> metres(seed, douar))
                        .thenComparing(DemoDouar::code))
                .toList();
        var group = new ArrayList<>(List.of(seed));
        int people = seed.people();
        for (var douar : near) {
            if (people + douar.people() > most) continue;
            group.add(douar);
            people += douar.people();
        }
        return group;
    }

    private static double metres(DemoDouar a, DemoDouar b) {
        return a.position().metresTo(b.position());
    }
}
