package org.riaya.planner.engine;

import java.util.Arrays;

/**
 * Takes stops out: strings of neighbouring stops from routes that pass near a place drawn at random, so that what is removed
 * can go back together otherwise.
 *
 * <p>Source: slack induction by string removals, Christiaens and Vanden Berghe, "Slack induction by string removals for
 * vehicle routing problems", Transportation Science 54 (2020), doi:10.1287/trsc.2019.0914. The place may here also be a site
 * that is not served, so that room is made where something is missing.
 */
final class Ruin {

    private static final int LONGEST_STRING = 10;

    private final Model model;
    private final State state;
    private final Near near;
    private final Rng rng;
    private final double mostStrings;
    private final int[] ruined; // by route: the step that took a string from it
    private int step;

    int[] removed = new int[64];
    int count;

    Ruin(State state, Near near, Rng rng, double mostStrings) {
        this.model = state.model;
        this.state = state;
        this.near = near;
        this.rng = rng;
        this.mostStrings = mostStrings;
        ruined = new int[model.routes];
    }

    /** Removes stops; {@link #removed} then holds their sites, once for each visit, and every touched route is feasible. */
    void run() {
        step++;
        count = 0;
        double stops = Math.max(1, stopsPerOuting());
        double longest = Math.min(LONGEST_STRING, stops);
        int strings = (int) (1 + rng.unit() * mostStrings);
        int place = rng.below(model.sites);
        strings -= string(place, longest);
        for (int k = 0; k < near.size && strings > 0; k++) strings -= string(near.get(place, k), longest);
        for (int u = 0, end = state.touchedCount(); u < end; u++) {
            int route = state.touched()[u];
            ensure(state.length[route]);
            count = state.mend(route, removed, count);
        }
    }

    private double stopsPerOuting() {
        if (state.outings == 0) return 1;
        long sum = 0;
        int sampled = 0;
        for (int k = 0; k < 8; k++) {
            int route = rng.below(model.routes);
            if (state.length[route] > 0) {
                sum += state.length[route];
                sampled++;
            }
        }
        return sampled == 0 ? 3 : (double) sum / sampled;
    }

    /** Takes a string from one route that serves the site, if there is one not yet ruined. */
    private int string(int site, double longest) {
        int visits = state.visits[site];
        if (visits == 0) return 0;
        int route = state.visitRoute[model.visitOffset[site] + rng.below(visits)];
        if (ruined[route] == step || state.locked[route]) return 0;
        ruined[route] = step;
        int length = state.length[route];
        int size = (int) (1 + rng.unit() * Math.min(length, longest));
        size = Math.min(size, length);
        int at = 1;
        while (state.stops[route][at] != site) at++;
        int keep = 0;
        int kept = 0;
        if (size < length && size > 1 && rng.below(2) == 0) {
            keep = 1;
            while (size + keep < length && rng.unit() > 0.5) keep++;
            kept = 1 + rng.below(size - 1);
        }
        int span = size + keep;
        int low = Math.max(1, at - span + 1);
        int high = Math.min(at, length - span + 1);
        int from = low + rng.below(high - low + 1);
        ensure(span);
        for (int k = span - 1; k >= 0; k--) {
            if (keep > 0 && k >= kept && k < kept + keep) continue;
            int position = from + k;
            if (!state.removable(route, position)) continue;
            removed[count++] = state.stops[route][position];
            state.remove(route, position);
        }
        return 1;
    }

    private void ensure(int more) {
        if (count + more > removed.length) removed = Arrays.copyOf(removed, 2 * (count + more));
    }
}
