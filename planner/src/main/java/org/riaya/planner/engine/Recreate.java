package org.riaya.planner.engine;

import java.util.Arrays;

/**
 * Fills routes: sites are taken in an order drawn for the step, and each goes where it costs least, if it brings more than
 * it costs. Sites that the ruin removed may go to any route near them; sites that were absent before only to routes that
 * the ruin changed, since the others had no room for them.
 */
final class Recreate {

    private static final int ALL_SITES = 300; // up to so many sites, all absent ones are tried
    private static final int AROUND = 24; // beyond, those so near to a removed or neighbouring stop
    private static final int NEIGHBOUR_ROUTES = 10;
    private static final int OTHER_ROUTES = 3;
    private static final double RATIO = 0.5; // of the steps fill by ratio
    private static final int BLINK = 100; // one route in so many is not looked at
    private static final int LOSSES =
            6; // one step in so many lets a stop lose something, since the next one may win more

    private final Model model;
    private final State state;
    private final Near near;
    private final Rng rng;
    private final Weights weights;
    private final RatioFill fill;
    private int[] once = new int[64];

    private int[] candidates = new int[64];
    private int candidateCount;
    private int[] open = new int[16];
    private int openCount;
    private long[] order = new long[64];
    private final int[] seen; // by site: the step that made it a candidate
    private final int[] tried; // by route: the site's turn in which it was looked at
    private int step;
    private int turn;

    private int bestRoute;
    private int bestPosition;
    private long bestGain;
    private long leastGain;
    private double bestKey;

    Recreate(State state, Near near, Rng rng, Weights weights) {
        this.model = state.model;
        this.state = state;
        this.near = near;
        this.rng = rng;
        this.weights = weights;
        fill = new RatioFill(state, rng);
        seen = new int[model.sites];
        tried = new int[model.routes];
    }

    /** @param removed sites the ruin took out, once for each visit */
    void run(int[] removed, int removedCount) {
        step++;
        candidateCount = 0;
        for (int k = 0; k < removedCount; k++) {
            add(removed[k]);
            seen[removed[k]] = step;
        }
        int removedEnd = candidateCount;
        gatherAbsent(removed, removedCount);
        double price = weights.price * 2 * rng.unit();
        boolean atALoss = weights.loss > 0 && rng.below(LOSSES) == 0;
        leastGain = atALoss ? (long) (-weights.loss * rng.unit()) : 0;
        openRoutes();
        if (weights.rewarding && rng.unit() < RATIO) {
            fillByRatio(removedEnd, price);
            return;
        }
        sort(removedEnd);
        for (int k = 0; k < candidateCount; k++) {
            int slot = (int) (order[k] & Integer.MAX_VALUE);
            int site = candidates[slot];
            if (state.visits[site] == model.rewards[site].length) continue;
            start();
            for (int u = 0; u < openCount; u++) look(site, open[u], price);
            if (slot < removedEnd) lookAround(site, price);
            commit(site);
        }
        leastGain = 0;
        if (atALoss) prune();
    }

    /** The routes that every candidate may go to: those the ruin changed, and one or more drawn at random. */
    private void openRoutes() {
        int touched = state.touchedCount();
        int more = touched == 0 ? 4 : rng.below(2);
        if (open.length < touched + more) open = new int[2 * (touched + more)];
        System.arraycopy(state.touched(), 0, open, 0, touched);
        openCount = touched;
        for (int k = 0; k < more; k++) {
            int site = candidateCount == 0 ? rng.below(model.sites) : candidates[rng.below(candidateCount)];
            int route = near.route(site, state, rng);
            if (route >= 0 && !isOpen(route)) open[openCount++] = route;
        }
    }

    private boolean isOpen(int route) {
        for (int u = 0; u < openCount; u++) if (open[u] == route) return true;
        return false;
    }

    /** What the open routes did not take back of the removed sites may still go elsewhere. */
    private void fillByRatio(int removedEnd, double price) {
        int distinct = 0;
        if (once.length < candidateCount) once = new int[2 * candidateCount];
        step++;
        for (int k = 0; k < candidateCount; k++) {
            if (seen[candidates[k]] == step) continue;
            seen[candidates[k]] = step;
            once[distinct++] = candidates[k];
        }
        fill.run(once, distinct, open, openCount, price);
        for (int k = 0; k < removedEnd; k++) {
            if (state.visits[candidates[k]] == model.rewards[candidates[k]].length) continue;
            start();
            lookAround(candidates[k], price);
            commit(candidates[k]);
        }
    }

    /** Takes out again what only costs. */
    private void prune() {
        for (int u = 0; u < state.touchedCount(); u++) {
            int route = state.touched()[u];
            for (int p = state.length[route]; p >= 1; p--) {
                if (!state.removable(route, p)) continue;
                int site = state.stops[route][p];
                long before = state.value();
                state.remove(route, p);
                if (state.isBroken(route) || state.value() <= before) state.insert(site, route, p);
            }
        }
    }

    /** Adds a visit to the site where it costs least among the routes near it, some others and, if given, all of a team. */
    boolean insertSomewhere(int site, double price, int others) {
        if (state.visits[site] == model.rewards[site].length) return false;
        start();
        lookAround(site, price);
        if (others >= model.routes) {
            for (int r = 0; r < model.routes; r++) look(site, r, price);
        } else {
            for (int k = 0; k < others; k++) {
                int route = near.route(site, state, rng);
                if (route >= 0) look(site, route, price);
            }
        }
        return commit(site);
    }

    private void start() {
        turn++;
        bestRoute = -1;
        bestKey = Double.NEGATIVE_INFINITY;
    }

    private boolean commit(int site) {
        if (bestRoute < 0 || (bestGain <= leastGain && state.visits[site] >= model.required[site])) return false;
        state.insert(site, bestRoute, bestPosition);
        return true;
    }

    private void lookAround(int site, double price) {
        int routes = 0;
        for (int k = 0; k < near.size && routes < NEIGHBOUR_ROUTES; k++) {
            int other = near.get(site, k);
            int from = model.visitOffset[other];
            for (int v = from, end = from + state.visits[other]; v < end; v++) {
                if (look(site, state.visitRoute[v], price)) routes++;
            }
        }
        for (int k = 0; k < OTHER_ROUTES; k++) {
            int route = near.route(site, state, rng);
            if (route >= 0) look(site, route, price);
        }
    }

    private boolean look(int site, int route, double price) {
        if (tried[route] == turn) return false;
        tried[route] = turn;
        if (!state.admits(site, route) || rng.below(BLINK) == 0) return false;
        if (!state.place(site, route, price)) return true;
        long gain = state.worth(site, route) - state.placeCost;
        double key = gain - price * (state.placeTime + 0.3 * state.placeShift);
        if (key > bestKey) {
            bestKey = key;
            bestGain = gain;
            bestRoute = route;
            bestPosition = state.placePosition;
        }
        return true;
    }

    private void gatherAbsent(int[] removed, int removedCount) {
        if (model.sites <= ALL_SITES) {
            for (int i = 0; i < model.sites; i++) addAbsent(i);
            return;
        }
        for (int k = 0; k < removedCount; k++) addAround(removed[k]);
        int[] routes = state.touched();
        for (int u = 0, end = state.touchedCount(); u < end; u++) {
            int[] stops = state.stops[routes[u]];
            for (int p = 1; p <= state.length[routes[u]]; p++) addAround(stops[p]);
        }
    }

    private void addAround(int site) {
        addAbsent(site);
        for (int k = 0, end = Math.min(AROUND, near.size); k < end; k++) addAbsent(near.get(site, k));
    }

    private void addAbsent(int site) {
        if (seen[site] == step || state.visits[site] == model.rewards[site].length) return;
        seen[site] = step;
        add(site);
    }

    private void add(int site) {
        if (candidateCount == candidates.length) {
            candidates = Arrays.copyOf(candidates, 2 * candidateCount);
            order = Arrays.copyOf(order, 2 * candidateCount);
        }
        candidates[candidateCount++] = site;
    }

    private void sort(int removedEnd) {
        int way = rng.below(Weights.ORDERS);
        for (int k = 0; k < candidateCount; k++) {
            int site = candidates[k];
            double rank = weights.rank(site, state.visits[site], way, rng);
            if (state.visits[site] < model.required[site]) rank += Weights.REQUIRED_FIRST;
            order[k] = (long) Float.floatToIntBits((float) (Weights.TOP - rank)) << 32 | k;
        }
        Arrays.sort(order, 0, candidateCount);
    }
}
