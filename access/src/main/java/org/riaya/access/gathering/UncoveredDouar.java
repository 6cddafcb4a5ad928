package org.riaya.access.gathering;

import org.jspecify.annotations.Nullable;

/**
 * A douar that no point serves, and why.
 *
 * @param douarId the douar
 * @param people  its people; null when unknown
 * @param reason  why no point could be proposed for it
 */
public record UncoveredDouar(String douarId, @Nullable Integer people, Reason reason) {

    /** Why a douar is left without a point. */
    public enum Reason {
        /** It has no known position, so no walk can be estimated: give it one, or assign it by hand. */
        UNKNOWN_POSITION,
        /** No candidate place lies within the walking limit: add a candidate or raise the limit. */
        NO_PLACE_WITHIN_LIMIT
    }
}
