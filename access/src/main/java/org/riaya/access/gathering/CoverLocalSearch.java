package org.riaya.access.gathering;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Looks for a smaller cover by exchanging columns. Rows that stay uncovered grow heavier, so that the search leaves
 * the places where it gets stuck.
 *
 * <p>Source: row weighting local search of Gao, Yao, Weise and Li, "An efficient local search heuristic with row weighting
 * for the unicost set covering problem", European Journal of Operational Research 246 (2015).
 */
final class CoverLocalSearch {

    private final CoverProblem problem;
    private final SplittableRandom random;
    private final boolean[] chosen;
    private final int[] timesCovered;
    private final long[] weight; // per row
    private final long[] score; // per column: weight gained by adding it, or lost by removing it
    private final long[] touched; // step at which a column last changed
    private final boolean[] mayEnter;
    private final int[] members; // chosen columns
    private final int[] placeOf; // index in members
    private int size;
    private final int[] uncovered;
    private final int[] placeOfRow;
    private int missing;

    private CoverLocalSearch(CoverProblem problem, int[] start, long seed) {
        this.problem = problem;
        random = new SplittableRandom(seed);
        int columns = problem.columns();
        int rows = problem.rows();
        chosen = new boolean[columns];
        timesCovered = new int[rows];
        weight = new long[rows];
        score = new long[columns];
        touched = new long[columns];
        mayEnter = new boolean[columns];
        members = new int[columns];
        placeOf = new int[columns];
        uncovered = new int[rows];
        placeOfRow = new int[rows];
        Arrays.fill(weight, 1);
        Arrays.fill(mayEnter, true);
        for (int i = 0; i < rows; i++) {
            uncovered[missing] = i;
            placeOfRow[i] = missing++;
        }
        for (int j = 0; j < columns; j++) score[j] = problem.rowsOf[j].length;
        for (int j : start) add(j);
    }

    /**
     * A cover no larger than {@code start}.
     *
     * @param enough stops at a cover of this size
     * @param steps  exchanges at most
     */
    static int[] improve(CoverProblem problem, int[] start, int enough, int steps, long seed) {
        if (start.length <= enough) return start;
        return new CoverLocalSearch(problem, start, seed).run(start, enough, steps);
    }

    private int[] run(int[] start, int enough, int steps) {
        int[] best = start;
        int lastAdded = -1;
        for (int step = 1; step <= steps; step++) {
            while (missing == 0) {
                best = Arrays.copyOf(members, size);
                if (size <= enough) return best;
                remove(leastLoss(-1), step);
            }
            remove(leastLoss(lastAdded), step);
            int row = uncovered[random.nextInt(missing)];
            lastAdded = mostGain(row);
            touched[lastAdded] = step;
            add(lastAdded);
            for (int k = 0; k < missing; k++) {
                weight[uncovered[k]]++;
                for (int j : problem.columnsOf[uncovered[k]]) score[j]++;
            }
        }
        return best;
    }

    private int leastLoss(int except) {
        int best = -1;
        for (int k = 0; k < size; k++) {
            int j = members[k];
            if (j == except && size > 1) continue;
            if (best < 0 || score[j] < score[best] || (score[j] == score[best] && touched[j] < touched[best])) best = j;
        }
        return best;
    }

    private int mostGain(int row) {
        int best = -1;
        for (int j : problem.columnsOf[row]) {
            if (!mayEnter[j]) continue;
            if (best < 0 || score[j] > score[best] || (score[j] == score[best] && touched[j] < touched[best])) best = j;
        }
        return best >= 0 ? best : problem.columnsOf[row][random.nextInt(problem.columnsOf[row].length)];
    }

    private void add(int j) {
        chosen[j] = true;
        placeOf[j] = size;
        members[size++] = j;
        for (int i : problem.rowsOf[j]) {
            int times = ++timesCovered[i];
            if (times == 1) {
                cover(i);
                for (int k : problem.columnsOf[i]) {
                    if (k != j) score[k] -= weight[i];
                    mayEnter[k] = true;
                }
            } else if (times == 2) {
                for (int k : problem.columnsOf[i]) {
                    if (chosen[k] && k != j) score[k] -= weight[i];
                    mayEnter[k] = true;
                }
            }
        }
        score[j] = lossOf(j);
    }

    private void remove(int j, long step) {
        chosen[j] = false;
        members[placeOf[j]] = members[--size];
        placeOf[members[size]] = placeOf[j];
        touched[j] = step;
        for (int i : problem.rowsOf[j]) {
            int times = --timesCovered[i];
            if (times == 0) {
                uncover(i);
                for (int k : problem.columnsOf[i]) {
                    if (k != j) score[k] += weight[i];
                    mayEnter[k] = true;
                }
            } else if (times == 1) {
                for (int k : problem.columnsOf[i]) {
                    if (chosen[k]) score[k] += weight[i];
                    mayEnter[k] = true;
                }
            }
        }
        score[j] = gainOf(j);
        mayEnter[j] = false;
    }

    private long lossOf(int j) {
        long sum = 0;
        for (int i : problem.rowsOf[j]) if (timesCovered[i] == 1) sum += weight[i];
        return sum;
    }

    private long gainOf(int j) {
        long sum = 0;
        for (int i : problem.rowsOf[j]) if (timesCovered[i] == 0) sum += weight[i];
        return sum;
    }

    private void cover(int i) {
        int last = uncovered[--missing];
        uncovered[placeOfRow[i]] = last;
        placeOfRow[last] = placeOfRow[i];
    }

    private void uncover(int i) {
        placeOfRow[i] = missing;
        uncovered[missing++] = i;
    }
}
