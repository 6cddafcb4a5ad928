package org.riaya.planner.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.riaya.planner.Plan.Change;
import org.riaya.planner.Plan.Reason;
import org.riaya.planner.Plan.Unserved;

/**
 * Why sites are not served, and what would serve them. A change inside the plan is found by making it and taking it back; a
 * change of the problem by {@link Relaxation}, which plans with it.
 */
final class Explanation {

    private static final int TRIALS = 60_000; // stops given up on trial, in all
    private static final int FEWEST_TRIALS = 40; // for each site

    private final State state;
    private final Model model;
    private final Reach reach;
    private final Near near;
    private final boolean withChanges;

    Explanation(State state, Near near, boolean withChanges) {
        this.state = state;
        this.model = state.model;
        this.near = near;
        this.withChanges = withChanges;
        reach = new Reach(model);
    }

    /** In the problem's order; the state is the same afterwards. */
    List<Unserved> run() {
        int[] sites = IntStream.range(0, model.sites)
                .filter(i -> state.visits[i] == 0 || state.visits[i] < model.required[i])
                .toArray();
        int trials = Math.max(FEWEST_TRIALS, TRIALS / Math.max(1, sites.length));
        var relaxation = new Relaxation(state);
        List<Unserved> all = new ArrayList<>();
        for (int site : sites) {
            Reason reason = reasonFromOutside(site);
            @Nullable Change change = null;
            if (reason == null) {
                var exchange = new Exchange(state, site, trials);
                change = withChanges ? exchange.best(near) : exchange.addition();
                boolean possible = change != null || (!withChanges && exchange.mayDisplace());
                reason = exchange.hasRoom()
                        ? Reason.NOT_WORTH_THE_COST
                        : possible ? Reason.LOWER_VALUE : Reason.NO_DAY_LEFT;
            }
            if (withChanges && change == null) change = relaxation.find(site, reason);
            int missing = Math.max(0, model.required[site] - state.visits[site]);
            all.add(new Unserved(model.problem.sites().get(site).id(), reason, missing, withChanges ? change : null));
        }
        return all;
    }

    /** A reason that no other stop has a part in, null when there is none. */
    private @Nullable Reason reasonFromOutside(int site) {
        if (!any(r -> model.skilled[site * model.teams + model.routeTeam[r]])) return Reason.NO_TEAM_WITH_SKILL;
        if (!any(r -> model.allows(site, r))) return Reason.CLOSED;
        if (!any(r -> model.allows(site, r) && reach.carries(site, r))) return Reason.ABOVE_CAPACITY;
        boolean reached = any(r -> model.allows(site, r)
                && reach.carries(site, r)
                && reach.inTime(site, r)
                && reach.withinLimits(site, r));
        // without the triangle inequality a site may be within reach of a route and not from the base alone
        if (!reached && !any(r -> state.length[r] > 0 && state.admits(site, r) && state.place(site, r, 0)))
            return Reason.WINDOW_UNREACHABLE;
        return null;
    }

    private boolean any(IntPredicate route) {
        return IntStream.range(0, model.routes).anyMatch(route);
    }
}
