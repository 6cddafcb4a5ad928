package org.riaya.planner.engine;

import org.jspecify.annotations.Nullable;
import org.riaya.planner.FixedOuting;
import org.riaya.planner.RefusedInputException;

/** Puts the fixed outings into an empty state, or refuses those that break a rule: a plan with them could not be feasible. */
final class FixedOutings {

    private FixedOutings() {}

    static void place(State state) {
        var fixed = state.model.problem.fixed();
        for (int f = 0; f < fixed.size(); f++) place(state, fixed.get(f), "fixed[" + f + "]");
        for (int l = 0; l < state.limitUsed.length; l++) {
            if (state.limitUsed[l] > state.model.limitMax[l])
                throw RefusedInputException.conflict(
                        "planner.fixed.above-limit",
                        "limits.outings[" + l + "].max",
                        state.model.limitMax[l],
                        "less than",
                        "fixed outings",
                        state.limitUsed[l]);
        }
    }

    private static void place(State state, FixedOuting outing, String path) {
        var model = state.model;
        int route = model.route(outing.team(), outing.day());
        if (route < 0) {
            if (outing.stops().isEmpty()) return;
            throw impossible(path + ".day", outing.day(), "the team " + outing.team() + " does not work then");
        }
        int[] sites = outing.stops().stream().mapToInt(model::site).toArray();
        for (int k = 0; k < sites.length; k++) {
            String stop = path + ".stops[" + k + "]";
            String why = refusal(state, sites[k], route);
            if (why != null) throw impossible(stop, outing.stops().get(k), why);
            state.insert(sites[k], route, state.length[route] + 1);
        }
        if (state.isBroken(route))
            throw impossible(
                    path + ".day", outing.day(), "the hours, the windows or the longest distance cannot be kept");
        state.keep(route, sites, outing.mayExtend());
    }

    private static @Nullable String refusal(State state, int site, int route) {
        var model = state.model;
        int team = model.routeTeam[route];
        int day = model.routeDay[route];
        if (!model.skilled[site * model.teams + team]) return "the team lacks a skill";
        if (!model.openOn[site * model.days + day]) return "the site is closed on day " + day;
        if (state.visits[site] == model.rewards[site].length) return "more visits than rewards";
        if (!state.mayVisit(site, day)) return "too soon before or after another visit";
        if (state.length[route] >= model.maxStops[team]) return "more stops than the team may make";
        if (model.demand[site] > model.capacity[team] - state.load[route]) return "above the team's capacity";
        return null;
    }

    private static RefusedInputException impossible(String path, Object value, String why) {
        return RefusedInputException.value("planner.fixed.impossible", path, value, why);
    }
}
