package org.riaya.planner.engine;

import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The first plan: what is fixed, what was planned before, then every site that still brings more than it costs. */
final class Construction {

    private static final long LOOKS = 300_000; // routes looked at in all, so that the first plan takes no time

    private final Model model;
    private final State state;

    Construction(State state) {
        this.model = state.model;
        this.state = state;
    }

    /**
     * Outing by outing, then site by site, whichever is better; where only required visits count, site by site alone.
     *
     * @param told hears of the first plan as soon as it is there
     */
    State run(Near near, Weights weights, Rng rng, Consumer<State> told) {
        FixedOutings.place(state);
        previous(weights.price);
        @Nullable State byRoute = null;
        if (weights.rewarding) {
            byRoute = fillByRoute(state.copy(), weights, rng);
            told.accept(byRoute);
            fillBySite(byRoute, near, weights, rng);
        }
        var bySite = fillBySite(state, near, weights, rng);
        if (byRoute == null) told.accept(bySite);
        return byRoute != null && byRoute.value() > bySite.value() ? byRoute : bySite;
    }

    /** Each route takes what brings most for its time; in the order of days, or any order where outings are limited. */
    private State fillByRoute(State state, Weights weights, Rng rng) {
        int[] sites = IntStream.range(0, model.sites).toArray();
        var order = IntStream.range(0, model.routes)
                .boxed()
                .sorted(Comparator.comparingInt((Integer r) -> model.routeDay[r])
                        .thenComparingInt(r -> r))
                .mapToInt(Integer::intValue)
                .toArray();
        if (model.limitMax.length > 0) rng.shuffle(order);
        var fill = new RatioFill(state, rng);
        int[] one = new int[1];
        for (int route : order) {
            one[0] = route;
            fill.runPlain(sites, sites.length, one, 1, weights.price);
        }
        return state;
    }

    /** The stops of the previous plan that are still possible, in their order. */
    private void previous(double price) {
        for (var outing : model.problem.previous().outings()) {
            int route = model.route(outing.team(), outing.day());
            if (route < 0) continue;
            for (String id : outing.stops()) {
                int site = model.site(id);
                if (state.admits(site, route)) add(site, route, price);
            }
        }
    }

    /** After the stops that are there, as people know it; elsewhere when that is too late. */
    private void add(int site, int route, double price) {
        int last = state.length[route] + 1;
        state.insert(site, route, last);
        if (!state.isBroken(route)) return;
        state.remove(route, last);
        if (state.place(site, route, price)) state.insert(site, route, state.placePosition);
    }

    private State fillBySite(State state, Near near, Weights weights, Rng rng) {
        if (model.routes == 0) return state;
        var recreate = new Recreate(state, near, rng, weights);
        int[] order = IntStream.range(0, model.sites)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> model.required[i] == 0)
                        .thenComparingDouble(i -> -weights.density(i)))
                .mapToInt(Integer::intValue)
                .toArray();
        int visits = Math.max(1, model.visitOffset[model.sites]);
        int others = (int) Math.min(model.routes, Math.max(8, LOOKS / visits));
        boolean more = true;
        for (int pass = 0; more; pass++) {
            more = false;
            for (int site : order) {
                if (pass < model.rewards[site].length) more |= recreate.insertSomewhere(site, weights.price, others);
            }
        }
        return state;
    }
}
