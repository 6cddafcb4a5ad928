package org.riaya.planner.engine;

import java.util.Arrays;

/**
 * Fills a few routes by taking, again and again, the stop that brings most for the time it takes.
 *
 * <p>Contract: {@link #run} looks once at every given site on every given route, and keeps the pairs that fit; after each
 * insertion only the pairs of that route, of that site and of unused routes, whose opening may be limited, are judged anew. A pair that no longer fits is dropped for good:
 * exact where travel keeps the triangle inequality, a simplification elsewhere.
 *
 * <p>Source: the ratio of Vansteenwegen et al., "Iterated local search for the team orienteering problem with time windows",
 * Computers &amp; Operations Research 36 (2009), doi:10.1016/j.cor.2009.03.008, here with an exponent and a measure of time
 * drawn for each run, and blurred.
 */
final class RatioFill {

    private final Model model;
    private final State state;
    private final Rng rng;

    private int count;
    private int[] site = new int[256];
    private int[] route = new int[256];
    private int[] position = new int[256];
    private double[] blur = new double[256];
    private double[] key = new double[256];

    private double price;
    private double delayShare;
    private boolean squared;

    RatioFill(State state, Rng rng) {
        this.model = state.model;
        this.state = state;
        this.rng = rng;
    }

    /** Fills the routes together, with an exponent, a measure of time and a blur drawn anew. */
    void run(int[] sites, int siteCount, int[] routes, int routeCount, double price) {
        delayShare = rng.unit();
        squared = rng.below(2) == 0;
        fill(sites, siteCount, routes, routeCount, price, 0.6 * rng.unit());
    }

    /** The same with nothing drawn: what each stop brings for the time it takes. */
    void runPlain(int[] sites, int siteCount, int[] routes, int routeCount, double price) {
        delayShare = 0.5;
        squared = false;
        fill(sites, siteCount, routes, routeCount, price, 0);
    }

    private void fill(int[] sites, int siteCount, int[] routes, int routeCount, double price, double noise) {
        this.price = price;
        count = 0;
        for (int u = 0; u < routeCount; u++) {
            for (int k = 0; k < siteCount; k++) {
                if (!state.admits(sites[k], routes[u]) || !state.place(sites[k], routes[u], price)) continue;
                if (count == site.length) grow();
                site[count] = sites[k];
                route[count] = routes[u];
                blur[count] = 1 + noise * rng.unit();
                if (judge(count)) count++;
            }
        }
        while (count > 0) insertBest();
    }

    private void insertBest() {
        int best = 0;
        for (int k = 1; k < count; k++) if (key[k] > key[best]) best = k;
        int chosen = site[best];
        int into = route[best];
        state.insert(chosen, into, position[best]);
        int kept = 0;
        for (int k = 0; k < count; k++) {
            boolean touched = site[k] == chosen || route[k] == into || state.length[route[k]] == 0;
            if (touched) {
                if (!state.admits(site[k], route[k]) || !state.place(site[k], route[k], price) || !judge(k)) continue;
            }
            site[kept] = site[k];
            route[kept] = route[k];
            position[kept] = position[k];
            blur[kept] = blur[k];
            key[kept++] = key[k];
        }
        count = kept;
    }

    /** Notes what the pair, just placed, brings for its time; false when it brings nothing. */
    private boolean judge(int k) {
        long gain = state.worth(site[k], route[k]) - state.placeCost;
        if (gain <= 0) return false;
        double time = (1 - delayShare) * (model.service[site[k]] + state.placeTime) + delayShare * state.placeShift;
        position[k] = state.placePosition;
        key[k] = (squared ? (double) gain * gain : gain) * blur[k] / Math.max(1, time);
        return true;
    }

    private void grow() {
        int size = 2 * count;
        site = Arrays.copyOf(site, size);
        route = Arrays.copyOf(route, size);
        position = Arrays.copyOf(position, size);
        blur = Arrays.copyOf(blur, size);
        key = Arrays.copyOf(key, size);
    }
}
