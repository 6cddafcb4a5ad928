package org.riaya.planner.engine;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * For each site the sites nearest to it, nearest first, itself left out: by the way there and back in the first profile.
 * Ties go to the lower number, so that the lists are the same everywhere.
 */
final class Near {

    private static final int CREWS = 12;

    final int size;
    private final int[] lists; // site * size
    private final int[][] crews; // by site: teams with its skills that work at all, nearest first

    Near(Model model, int most) {
        int sites = model.sites;
        size = Math.max(0, Math.min(most, sites - 1));
        lists = new int[sites * size];
        int[] time = model.time[model.profileOfDay[0]];
        long[] key = new long[sites];
        for (int i = 0; i < sites; i++) {
            for (int j = 0; j < sites; j++) {
                long way = (long) time[i * model.points + j] + time[j * model.points + i];
                key[j] = j == i ? Long.MAX_VALUE : way << 31 | j;
            }
            smallestFirst(key, size);
            for (int k = 0; k < size; k++) lists[i * size + k] = (int) (key[k] & Integer.MAX_VALUE);
        }
        crews = new int[sites][];
        for (int i = 0; i < sites; i++) crews[i] = crews(model, i);
    }

    private static int[] crews(Model model, int site) {
        int[] time = model.time[model.profileOfDay[0]];
        return IntStream.range(0, model.teams)
                .filter(t -> model.skilled[site * model.teams + t] && model.routeOffset[t] < model.routeOffset[t + 1])
                .boxed()
                .sorted(Comparator.comparingLong((Integer t) -> (long) time[model.startPoint[t] * model.points + site]
                                + time[site * model.points + model.endPoint[t]])
                        .thenComparingInt(t -> t))
                .limit(CREWS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * A route drawn at random for the site: of a team that may serve it, a near one more often than a far one. Unused routes
     * that limits keep shut are avoided. -1 when no team has the skills.
     */
    int route(int site, State state, Rng rng) {
        int[] teams = crews[site];
        if (teams.length == 0) return -1;
        var model = state.model;
        int route = -1;
        for (int attempt = 0; attempt < 4; attempt++) {
            int rank = rng.below(teams.length);
            int team = teams[rng.below(rank + 1)];
            int from = model.routeOffset[team];
            route = from + rng.below(model.routeOffset[team + 1] - from);
            if (state.length[route] > 0 || state.mayOpen(team)) return route;
        }
        return route;
    }

    /** The k-th nearest to the site, k from 0 to {@link #size} - 1. */
    int get(int site, int k) {
        return lists[site * size + k];
    }

    /** Brings the {@code count} smallest keys to the front, in ascending order. */
    private static void smallestFirst(long[] key, int count) {
        int low = 0;
        int high = key.length - 1;
        while (low < high && count < key.length) {
            long pivot = key[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (key[i] < pivot) i++;
                while (key[j] > pivot) j--;
                if (i <= j) {
                    long swap = key[i];
                    key[i++] = key[j];
                    key[j--] = swap;
                }
            }
            if (count <= j) high = j;
            else if (count >= i) low = i;
            else break;
        }
        java.util.Arrays.sort(key, 0, count);
    }
}
