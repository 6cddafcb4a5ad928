package org.riaya.planner;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A mobile team with its vehicle.
 *
 * @param start       location it leaves from, no earlier than {@code from}
 * @param end         location it returns to, no later than {@code to}
 * @param days        days on which it may go out, each once
 * @param shorterDays hours that replace {@code from} and {@code to} on some days
 * @param capacity    most demand served in an outing, {@link #NO_LIMIT} for any
 * @param maxStops    most stops in an outing, {@link #NO_LIMIT} for any
 * @param maxDistance longest outing, {@link #NO_LIMIT} for any
 */
public record Team(
        String id,
        int start,
        int end,
        List<Integer> days,
        int from,
        int to,
        Map<Integer, Hours> shorterDays,
        int capacity,
        int maxStops,
        int maxDistance,
        List<String> skills) {

    /** Stands for the absence of a limit. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    public Team {
        days = List.copyOf(days);
        shorterDays = java.util.Collections.unmodifiableMap(new TreeMap<>(shorterDays));
        skills = List.copyOf(skills);
        Require.notBlank("id", id);
        Require.distinct("days", days);
        Require.ordered(from, to);
        Require.limit("capacity", capacity);
        Require.limit("maxStops", maxStops);
        Require.limit("maxDistance", maxDistance);
        Require.distinct("skills", skills);
    }

    /** A team that leaves from and returns to one place, without limits or skills. */
    public static Team of(String id, int base, List<Integer> days, int from, int to) {
        return new Team(id, base, base, days, from, to, Map.of(), NO_LIMIT, NO_LIMIT, NO_LIMIT, List.of());
    }

    public Hours hoursOn(int day) {
        Hours shorter = shorterDays.get(day);
        return shorter == null ? new Hours(from, to) : shorter;
    }
}
