package org.riaya.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place to serve.
 *
 * @param service        how long a stop lasts
 * @param demand         what a stop takes from the outing's capacity
 * @param rewards        what the first, second, ... visit of the season earns; as many visits as rewards at most
 * @param requiredVisits visits that must be made where they can be
 * @param windows        when a stop may begin; empty: at any time
 * @param skills         a team needs all of them
 * @param group          what breadth is counted over; null: the site is a group of its own
 */
public record Site(
        String id,
        int location,
        int service,
        int demand,
        List<Integer> rewards,
        int requiredVisits,
        Gap gap,
        List<Window> windows,
        List<Integer> closedDays,
        List<String> skills,
        @Nullable String group) {

    public Site {
        rewards = List.copyOf(rewards);
        windows = List.copyOf(windows);
        closedDays = List.copyOf(closedDays);
        skills = List.copyOf(skills);
        Require.notBlank("id", id);
        Require.notNegative("service", service);
        Require.notNegative("demand", demand);
        if (rewards.isEmpty())
            throw RefusedInputException.at(
                    "planner.rewards.none", "rewards", "empty: give what the first visit earns, 0 or more");
        for (int k = 0; k < rewards.size(); k++) Require.notNegative("rewards[" + k + "]", rewards.get(k));
        Require.notNegative("requiredVisits", requiredVisits);
        if (requiredVisits > rewards.size())
            throw RefusedInputException.conflict(
                    "planner.required.above-rewards",
                    "requiredVisits",
                    requiredVisits,
                    "more than",
                    "rewards.length",
                    rewards.size());
        Require.distinct("closedDays", closedDays);
        Require.distinct("skills", skills);
    }

    /** A site that may be visited once, at any time, by any team. */
    public static Site of(String id, int location, int service, int reward) {
        return new Site(id, location, service, 0, List.of(reward), 0, Gap.NONE, List.of(), List.of(), List.of(), null);
    }
}
