package org.riaya.planner.engine;

/**
 * For each site the sites nearest to it, nearest first, itself left out: by the way there and back in the first profile.
 * Ties go to the lower number, so that the lists are the same everywhere.
 */
final class Near {

    final int size;
    private final int[] lists; // site * size

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
