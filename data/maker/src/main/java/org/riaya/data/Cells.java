package org.riaya.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which commune a position falls in, about: the one whose power distance, squared distance to its centre less the squared
 * radius of the disc of its area, is least. Boundaries are not known here; this keeps invented positions from spilling over
 * them more than a few kilometres.
 */
final class Cells {

    /** No commune's cell meets that of another whose centre is farther. */
    private static final double NEAR_METRES = 60_000;

    /** Taken for communes outside the reference region, whose areas are unknown: near the mean of those inside. */
    private static final double USUAL_RADIUS = 8_000;

    private final List<Commune> communes;
    private final Map<String, List<Commune>> near = new HashMap<>();

    Cells(Sources tables) {
        communes = Commune.all(tables);
    }

    boolean holds(Commune commune, Point point) {
        double own = power(commune, point);
        return near.computeIfAbsent(commune.code(), _ -> near(commune)).stream()
                .noneMatch(other -> power(other, point) < own);
    }

    /** The point itself, or the first on its way to the commune's centre that the commune holds, or the centre. */
    Point pulledInto(Commune commune, Point point) {
        for (int step = 10; step > 0; step--) {
            double share = step / 10.0;
            var centre = commune.centre();
            var pulled = new Point(
                    centre.lat() + share * (point.lat() - centre.lat()),
                    centre.lon() + share * (point.lon() - centre.lon()));
            if (holds(commune, pulled)) return pulled;
        }
        return commune.centre();
    }

    private List<Commune> near(Commune commune) {
        return communes.stream()
                .filter(other -> !other.code().equals(commune.code()))
                .filter(other -> other.centre().metresTo(commune.centre()) < NEAR_METRES)
                .toList();
    }

    private static double power(Commune commune, Point point) {
        double distance = commune.centre().metresTo(point);
        double radius = commune.areaKm2() == null ? USUAL_RADIUS : commune.discMetres();
        return distance * distance - radius * radius;
    }
}
