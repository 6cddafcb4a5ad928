package org.riaya.access.gathering;

import java.util.Arrays;

/** Covers by taking the column that covers most, then drops what turned out not to be needed. */
final class GreedyCover {

    private GreedyCover() {}

    /**
     * Columns of a cover from which none can be left out.
     *
     * @param order decides between columns that cover equally many rows: lower first, then lower number
     */
    static int[] of(CoverProblem problem, double[] order) {
        var timesCovered = new int[problem.rows()];
        var gain = new int[problem.columns()];
        for (int j = 0; j < gain.length; j++) gain[j] = problem.rowsOf[j].length;
        var chosen = new int[Math.min(problem.rows(), problem.columns())];
        int count = 0;
        int left = problem.rows();
        while (left > 0) {
            int best = 0;
            for (int j = 1; j < gain.length; j++) {
                if (gain[j] > gain[best] || (gain[j] == gain[best] && order[j] < order[best])) best = j;
            }
            if (gain[best] == 0) throw new IllegalArgumentException(left + " rows have no column");
            chosen[count++] = best;
            for (int i : problem.rowsOf[best]) {
                if (timesCovered[i]++ > 0) continue;
                left--;
                for (int j : problem.columnsOf[i]) gain[j]--;
            }
        }
        return withoutSpare(problem, Arrays.copyOf(chosen, count), timesCovered);
    }

    private static int[] withoutSpare(CoverProblem problem, int[] chosen, int[] timesCovered) {
        var kept = new int[chosen.length];
        int count = 0;
        for (int k = chosen.length - 1; k >= 0; k--) {
            int[] rows = problem.rowsOf[chosen[k]];
            boolean spare = true;
            for (int i : rows) spare &= timesCovered[i] > 1;
            if (spare) for (int i : rows) timesCovered[i]--;
            else kept[count++] = chosen[k];
        }
        return Arrays.copyOf(kept, count);
    }
}
