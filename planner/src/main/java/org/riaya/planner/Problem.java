package org.riaya.planner;

import java.util.List;

/**
 * What is to be planned: the file {@code riaya-outreach/1} as records. Whole numbers in units its author chooses; the
 * application uses minutes, metres and people. Days count from 0, the season's first.
 *
 * @param locations what the rows and columns of the travel tables stand for
 * @param seed      where the random choices of the search start
 */
public record Problem(
        String name,
        int days,
        List<String> locations,
        Travel travel,
        List<Team> teams,
        List<Site> sites,
        List<FixedOuting> fixed,
        Limits limits,
        Objective objective,
        Previous previous,
        long seed) {

    public static final String FORMAT = "riaya-outreach/1";

    /** Longest season: a hundred years would be a mistake. */
    static final int MOST_DAYS = 10_000;

    /** @throws RefusedInputException when a part contradicts another one, with the path of the first such part */
    public Problem {
        locations = List.copyOf(locations);
        teams = List.copyOf(teams);
        sites = List.copyOf(sites);
        fixed = List.copyOf(fixed);
        Require.between("days", days, 1, MOST_DAYS);
        new ProblemCheck(days, locations, travel, teams, sites).run(fixed, limits, objective, previous);
    }

    /** Nothing fixed, limited or to stay near. */
    public Problem(
            String name,
            int days,
            List<String> locations,
            Travel travel,
            List<Team> teams,
            List<Site> sites,
            Objective objective,
            long seed) {
        this(name, days, locations, travel, teams, sites, List.of(), Limits.NONE, objective, Previous.NONE, seed);
    }
}
