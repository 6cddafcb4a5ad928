package org.riaya.access.gathering;

import org.jspecify.annotations.Nullable;
import org.riaya.access.TravelPlace;

/**
 * A douar whose people must be within reach of a gathering point.
 *
 * @param id          unique among the douars of a request
 * @param place       where it lies; null when no position is known: it is then reported as uncovered, with that reason
 * @param people      people to serve, 0 or more; null when unknown: it must be covered all the same, weighs as one
 *                    person on walking and is counted apart from the people of its point
 * @param communeCode commune it belongs to; null when unknown
 * @param assignedTo  id of the candidate place that a person chose for it by hand; null when free. The choice stands
 *                    whatever the walking limit, and keeps that place
 */
public record ExposedDouar(
        String id,
        @Nullable TravelPlace place,
        @Nullable Integer people,
        @Nullable String communeCode,
        @Nullable String assignedTo) {

    public ExposedDouar {
        if (people != null && (people < 0 || people > 1_000_000)) {
            throw new IllegalArgumentException("douar " + id + ": people = " + people);
        }
    }

    /** A douar that nobody has assigned by hand. */
    public static ExposedDouar free(
            String id, @Nullable TravelPlace place, @Nullable Integer people, @Nullable String communeCode) {
        return new ExposedDouar(id, place, people, communeCode, null);
    }
}
