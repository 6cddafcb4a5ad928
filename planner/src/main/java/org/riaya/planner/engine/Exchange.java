package org.riaya.planner.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.riaya.planner.Plan.Change;

/** Looks for the cheapest way to serve one site within the plan: added to an outing, or in place of stops of one outing. */
final class Exchange {

    private final State state;
    private final Model model;
    private final int site;
    private int trials;

    private @Nullable Change best;
    private long bestValue = Long.MIN_VALUE;
    private boolean room;

    Exchange(State state, int site, int trials) {
        this.state = state;
        this.model = state.model;
        this.site = site;
        this.trials = trials;
    }

    /** The cheapest addition without giving anything up; null when there is no room. */
    @Nullable
    Change addition() {
        for (int r = 0; r < model.routes; r++) {
            if (state.admits(site, r)) attempt(r, 0, 0);
        }
        room = best != null;
        return best;
    }

    /** The cheapest of all, fewer stops given up tried before more, near routes before far ones; null when none serves. */
    @Nullable
    Change best(Near near) {
        addition();
        int[] routes = open(near);
        boolean any = true;
        for (int size = 1; any && trials > 0; size++) {
            any = false;
            for (int k = 0; k < routes.length && trials > 0; k++) any |= exchange(routes[k], size);
        }
        return best;
    }

    /** The cheapest on one route. */
    @Nullable
    Change bestOn(int route) {
        if (state.admits(site, route)) attempt(route, 0, 0);
        for (int size = 1; best == null && exchange(route, size); size++) {}
        return best;
    }

    /** Whether the site could simply be added somewhere. */
    boolean hasRoom() {
        return room;
    }

    private boolean exchange(int route, int size) {
        if (state.length[route] < size) return false;
        for (int from = 1; from + size - 1 <= state.length[route]; from++) attempt(route, from, size);
        return true;
    }

    /** Routes with stops that the site may be served on, those that serve its neighbours first. */
    private int[] open(Near near) {
        var nearest = IntStream.range(0, near.size)
                .map(k -> near.get(site, k))
                .flatMap(i -> IntStream.range(model.visitOffset[i], model.visitOffset[i] + state.visits[i])
                        .map(v -> state.visitRoute[v]));
        return IntStream.concat(nearest, IntStream.range(0, model.routes))
                .distinct()
                .filter(r -> state.length[r] > 0 && open(r))
                .toArray();
    }

    /** Whether some outing could take the site if enough of its stops gave way, judged without trying. */
    boolean mayDisplace() {
        for (int r = 0; r < model.routes; r++) if (state.length[r] > 0 && open(r)) return true;
        return false;
    }

    private boolean open(int route) {
        return model.allows(site, route) && !state.locked[route] && state.mayVisit(site, model.routeDay[route]);
    }

    /** Gives up {@code size} stops from that position, adds the site, notes what it is worth, and takes all back. */
    private void attempt(int route, int from, int size) {
        trials--;
        for (int p = from; p < from + size; p++) {
            if (!state.removable(route, p)) return;
        }
        long total = state.total();
        int[] dropped = new int[size];
        state.begin();
        for (int p = from + size - 1; p >= from && size > 0; p--) {
            dropped[p - from] = state.stops[route][p];
            state.remove(route, p);
        }
        boolean fits = !state.isBroken(route) && state.admits(site, route) && state.place(site, route, 0);
        if (fits) {
            state.insert(site, route, state.placePosition);
            long value = state.value();
            if (value > bestValue) {
                bestValue = value;
                best = change(route, dropped, state.total() - total);
            }
        }
        state.rollback();
    }

    private Change change(int route, int[] dropped, long score) {
        var kind = dropped.length == 0 ? Change.Kind.ADD_STOP : Change.Kind.DROP_STOPS;
        String team = model.problem.teams().get(model.routeTeam[route]).id();
        return new Change(kind, team, model.routeDay[route], model.siteIds(dropped), List.of(), 0, score);
    }
}
