package org.riaya.access.gathering;

import org.jspecify.annotations.Nullable;
import org.riaya.access.TravelPlace;

/**
 * A place that may become a gathering point.
 *
 * @param id          unique among the candidates of a request (a douar's candidate may carry the douar's id)
 * @param place       where it lies
 * @param kind        decides ties
 * @param people      people living there; null when unknown. Decides ties after {@code kind}: larger places first
 * @param communeCode commune it lies in; null when unknown
 * @param kept        whether a person decided that it is a point: it then stays in every proposal
 */
public record CandidatePlace(
        String id,
        TravelPlace place,
        PlaceKind kind,
        @Nullable Integer people,
        @Nullable String communeCode,
        boolean kept) {

    public CandidatePlace {
        if (people != null && people < 0) throw new IllegalArgumentException("place " + id + ": people = " + people);
    }
}
