package org.riaya.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What reading the whole chain found.
 *
 * @param at           when it was read
 * @param entries      links read
 * @param headHash     hash of the last link, hexadecimal; zeros for an empty chain
 * @param brokenNumber first link that doesn't hold, 1 and up; null when all do
 * @param problem      what is wrong with it; null when nothing is
 */
public record Verification(
        Instant at,
        long entries,
        String headHash,
        @Nullable Long brokenNumber,
        @Nullable Problem problem) {

    public enum Problem {
        /** The entry, its link or the head isn't the one that was written. */
        CHANGED,
        /** A link or an entry was taken away. */
        MISSING,
        /** An entry was added beside the chain. */
        UNLINKED
    }

    public boolean holds() {
        return problem == null;
    }
}
