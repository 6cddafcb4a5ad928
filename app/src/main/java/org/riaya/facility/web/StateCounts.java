package org.riaya.facility.web;

import java.util.EnumMap;
import java.util.Map;
import org.riaya.facility.OpeningState;

/**
 * How many facilities of a list are in which state.
 *
 * @param byState every state, 0 where no facility is in it
 */
public record StateCounts(Map<OpeningState, Long> byState) {

    static StateCounts of(Map<OpeningState, Long> some) {
        Map<OpeningState, Long> all = new EnumMap<>(OpeningState.class);
        for (OpeningState state : OpeningState.values()) all.put(state, some.getOrDefault(state, 0L));
        return new StateCounts(all);
    }

    public long total() {
        return byState.values().stream().mapToLong(Long::longValue).sum();
    }

    public long open() {
        return byState.getOrDefault(OpeningState.OPEN, 0L);
    }

    public long unknown() {
        return byState.getOrDefault(OpeningState.UNKNOWN, 0L);
    }

    /** Closed for whatever reason, or not opened yet. */
    public long closed() {
        return total() - open() - unknown();
    }
}
