package org.riaya.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long it takes, and how far it is, from each location to each other one.
 *
 * @param profiles     at least one, each with its own name
 * @param profileOfDay name of the profile that holds on each day of the season; empty: the first profile every day
 */
public record Travel(List<Profile> profiles, List<String> profileOfDay) {

    /**
     * One state of the roads. Neither table needs to be symmetric.
     *
     * @param time     travel time
     * @param distance length of the way; null: the time counts as the distance too
     */
    public record Profile(
            String name, Matrix time, @Nullable Matrix distance) {

        public Profile {
            Require.notBlank("name", name);
            if (distance != null && distance.size() != time.size())
                throw RefusedInputException.conflict(
                        "planner.matrix.size", "distance.length", distance.size(), "not", "time.length", time.size());
        }

        public Matrix distanceOrTime() {
            return distance == null ? time : distance;
        }
    }

    public Travel {
        profiles = List.copyOf(profiles);
        profileOfDay = List.copyOf(profileOfDay);
        if (profiles.isEmpty())
            throw RefusedInputException.at("planner.travel.none", "profiles", "empty: give one travel table at least");
        var names = profiles.stream().map(Profile::name).toList();
        Require.distinct("profiles", names);
        for (int day = 0; day < profileOfDay.size(); day++)
            Require.known("profileOfDay[" + day + "]", profileOfDay.get(day), names, "profile");
    }

    /** One profile for the whole season. */
    public static Travel of(Matrix time) {
        return new Travel(List.of(new Profile("all", time, null)), List.of());
    }

    public Profile on(int day) {
        if (profileOfDay.isEmpty()) return profiles.getFirst();
        String name = profileOfDay.get(day);
        return profiles.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }
}
