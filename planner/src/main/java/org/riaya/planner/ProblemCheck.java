package org.riaya.planner;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the parts of a problem must have in common: known references, days of the season, tables of the right size. */
final class ProblemCheck {

    private final int days;
    private final List<String> locations;
    private final Travel travel;
    private final List<Team> teams;
    private final List<Site> sites;
    private final Map<String, Team> teamById = new LinkedHashMap<>();
    private final Map<String, Site> siteById = new LinkedHashMap<>();

    ProblemCheck(int days, List<String> locations, Travel travel, List<Team> teams, List<Site> sites) {
        this.days = days;
        this.locations = locations;
        this.travel = travel;
        this.teams = teams;
        this.sites = sites;
    }

    void run(List<FixedOuting> fixed, Limits limits, Objective objective, Previous previous) {
        tables();
        for (int i = 0; i < teams.size(); i++) team("teams[" + i + "]", teams.get(i));
        for (int i = 0; i < sites.size(); i++) site("sites[" + i + "]", sites.get(i));
        Set<String> outings = new HashSet<>();
        for (int i = 0; i < fixed.size(); i++) {
            var outing = fixed.get(i);
            outing("fixed[" + i + "]", outing.team(), outing.day(), outing.stops(), outings);
        }
        outings.clear();
        for (int i = 0; i < previous.outings().size(); i++) {
            var outing = previous.outings().get(i);
            outing("previous.outings[" + i + "]", outing.team(), outing.day(), outing.stops(), outings);
        }
        for (int i = 0; i < limits.outings().size(); i++) {
            var named = limits.outings().get(i).teams();
            for (int k = 0; k < named.size(); k++)
                Require.known("limits.outings[" + i + "].teams[" + k + "]", named.get(k), teamById.keySet(), "team");
        }
        size(objective, previous);
    }

    private void tables() {
        for (var profile : travel.profiles()) {
            if (profile.time().size() != locations.size())
                throw RefusedInputException.conflict(
                        "planner.matrix.size",
                        "travel.profiles." + profile.name() + ".time.length",
                        profile.time().size(),
                        "not",
                        "locations.length",
                        locations.size());
        }
        int named = travel.profileOfDay().size();
        if (named != 0 && named != days)
            throw RefusedInputException.conflict(
                    "planner.travel.days", "travel.profileOfDay.length", named, "not", "days", days);
    }

    private void team(String path, Team team) {
        if (teamById.put(team.id(), team) != null)
            throw RefusedInputException.value("planner.id.repeated", path + ".id", team.id(), "given twice");
        Require.between(path + ".start", team.start(), 0, locations.size() - 1L);
        Require.between(path + ".end", team.end(), 0, locations.size() - 1L);
        Require.days(path + ".days", team.days(), days);
        for (int day : team.shorterDays().keySet()) {
            if (day < 0 || day >= days)
                throw RefusedInputException.conflict(
                        "planner.day.outside", path + ".shorterDays." + day, day, "not a day of", "days", days);
        }
    }

    private void site(String path, Site site) {
        if (siteById.put(site.id(), site) != null)
            throw RefusedInputException.value("planner.id.repeated", path + ".id", site.id(), "given twice");
        Require.between(path + ".location", site.location(), 0, locations.size() - 1L);
        Require.days(path + ".closedDays", site.closedDays(), days);
        for (int w = 0; w < site.windows().size(); w++)
            Require.days(
                    path + ".windows[" + w + "].days", site.windows().get(w).days(), days);
    }

    private void outing(String path, String team, int day, List<String> stops, Set<String> seen) {
        Require.known(path + ".team", team, teamById.keySet(), "team");
        Require.between(path + ".day", day, 0, days - 1L);
        for (int k = 0; k < stops.size(); k++)
            Require.known(path + ".stops[" + k + "]", stops.get(k), siteById.keySet(), "site");
        if (!seen.add(day + " " + team))
            throw RefusedInputException.value(
                    "planner.outing.repeated",
                    path + ".day",
                    day,
                    "the team " + team + " has an outing that day already");
    }

    /** The score is a 64-bit number, also with every cost and every penalty at its worst; see the engine's weights. */
    private void size(Objective objective, Previous previous) {
        long visits = 0;
        long required = 0;
        BigInteger worth = BigInteger.ONE;
        for (Site site : sites) {
            visits += site.rewards().size();
            required += site.requiredVisits();
            long rewards = site.rewards().stream().mapToLong(Integer::longValue).sum();
            worth = worth.add(BigInteger.valueOf(rewards));
            worth = worth.add(BigInteger.valueOf(site.rewards().getFirst())
                    .multiply(BigInteger.valueOf(objective.breadth().weight())));
            worth = worth.add(BigInteger.valueOf(site.gap().latePenalty()).multiply(BigInteger.valueOf(2L * days)));
        }
        long legs = 2 * visits + 1;
        worth = worth.add(longest(false).multiply(BigInteger.valueOf(objective.travelWeight() * legs)));
        worth = worth.add(longest(true).multiply(BigInteger.valueOf(objective.distanceWeight() * legs)));
        worth = worth.add(BigInteger.valueOf(objective.outingWeight()).multiply(BigInteger.valueOf(visits)));
        long stops =
                previous.outings().stream().mapToLong(o -> o.stops().size()).sum();
        worth = worth.add(BigInteger.valueOf(objective.changeWeight()).multiply(BigInteger.valueOf(stops)));
        if (worth.multiply(BigInteger.valueOf(2 * required + 4)).bitLength() > 62)
            throw RefusedInputException.value(
                    "planner.objective.too-large", "objective", worth, "more than a score can hold: use larger units");
    }

    private BigInteger longest(boolean distance) {
        int longest = 0;
        for (var profile : travel.profiles()) {
            for (int cell : (distance ? profile.distanceOrTime() : profile.time()).cells())
                longest = Math.max(longest, cell);
        }
        return BigInteger.valueOf(longest);
    }
}
