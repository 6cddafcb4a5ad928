package org.riaya.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer, the file {@code riaya-plan/1} as records.
 *
 * @param outings    by day, then in the order of the problem's teams; none without a stop
 * @param unserved   sites without a visit, or with fewer than required, in the problem's order
 * @param seconds    the time limit that was given; null when only iterations were limited
 * @param iterations search steps made
 * @param engine     name and version of what made it
 */
public record Plan(
        String name,
        Score score,
        List<Outing> outings,
        List<Unserved> unserved,
        @Nullable Long seconds,
        long iterations,
        long seed,
        String engine) {

    public static final String FORMAT = "riaya-plan/1";

    /** One team on one day. It leaves its start at {@code departure} and is at its end at {@code returnTime}. */
    public record Outing(String team, int day, int departure, int returnTime, List<Stop> stops) {

        public Outing {
            stops = List.copyOf(stops);
        }
    }

    /** Reached at {@code arrival}, served from {@code start} to {@code end}. */
    public record Stop(String site, int arrival, int start, int end) {}

    /**
     * @param requiredMissing required visits not made, 0 when none was required
     * @param change          the cheapest change found that serves it, and was tried; null where none was found or looked for
     */
    public record Unserved(
            String site,
            Reason reason,
            int requiredMissing,
            @Nullable Change change) {}

    /** Why a site is not served: the first that holds, in this order. */
    public enum Reason {
        /** No team has all the skills it needs. */
        NO_TEAM_WITH_SKILL,
        /** It is closed, or has no window, on every day that a team with its skills works. */
        CLOSED,
        /** Its demand alone is above the capacity of every such team. */
        ABOVE_CAPACITY,
        /** Nobody can go there within its windows, the working hours and the distance, even for it alone. */
        WINDOW_UNREACHABLE,
        /** Fixed outings, limits on outings or the spacing of its own visits leave no day. */
        NO_DAY_LEFT,
        /** There is room, but going there costs more than it brings. */
        NOT_WORTH_THE_COST,
        /** What is served in its place is worth more. */
        LOWER_VALUE
    }

    /**
     * One change that serves a site. Only what the kind names differs from the problem and the plan.
     *
     * @param dropped sites that lose their stop in this outing
     * @param skills  skills given to the team; empty for the other kinds
     * @param amount  how much more time, capacity or distance or how many outings more; 0 for the other kinds
     * @param score   how the total changes
     */
    public record Change(
            Kind kind, String team, int day, List<String> dropped, List<String> skills, int amount, long score) {

        /** What is done so that the site can be served in the outing. */
        public enum Kind {
            /** The stop is simply added. */
            ADD_STOP,
            /** The dropped stops give way. */
            DROP_STOPS,
            /** The team learns the missing skills. */
            GIVE_SKILLS,
            /** The site opens at all hours on that day. */
            OPEN_SITE,
            /** The team returns later by {@code amount}. */
            LONGER_DAY,
            /** The vehicle takes {@code amount} more. */
            MORE_CAPACITY,
            /** The outing may be longer by {@code amount}. */
            MORE_DISTANCE,
            /** One outing more is allowed to the teams that share a limit. */
            MORE_OUTINGS
        }

        public Change {
            dropped = List.copyOf(dropped);
            skills = List.copyOf(skills);
        }
    }

    public Plan {
        outings = List.copyOf(outings);
        unserved = List.copyOf(unserved);
    }
}
