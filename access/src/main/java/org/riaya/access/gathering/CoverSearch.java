package org.riaya.access.gathering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds a smallest cover by branch and bound, or a small one with a proven bound when the node limit comes first. At
 * every node the problem is reduced and cut into independent parts, which is what makes scattered douars tractable:
 * deciding one place often separates two valleys. Deterministic.
 */
final class CoverSearch {

    private static final int ROOT_STEPS = 4_000;
    private static final int NODE_STEPS = 60;
    private static final int EXCHANGES_PER_ROW = 1_000;
    private static final int MOST_EXCHANGES = 1_500_000;
    /** A part whose bound is farther than this from its cover has more nodes than any limit: none is spent on it. */
    private static final double HOPELESS_GAP = 4;

    private static final int IMPOSSIBLE = Integer.MAX_VALUE / 4;

    /**
     * @param columns a cover, as named in the first problem; empty and meaningless when {@code lower} is impossible
     * @param lower   no cover is smaller
     */
    record Found(int[] columns, int lower) {}

    private final double[] prices;
    private long nodes;
    private long nodeLimit;

    private CoverSearch(double[] prices) {
        this.prices = prices;
    }

    /**
     * @param found what was found
     * @param nodes nodes looked at
     */
    record Outcome(Found found, long nodes) {}

    /** Every row of {@code problem} must have a column. The problem's names must be its own numbers. */
    static Outcome solve(CoverProblem problem, int nodeLimit) {
        var search = new CoverSearch(CoverBound.firstPrices(problem));
        return new Outcome(search.fromRoot(problem, nodeLimit), search.nodes);
    }

    private Found fromRoot(CoverProblem problem, int nodesAllowed) {
        var reduced = CoverReduction.reduce(problem);
        if (reduced == null) throw new IllegalArgumentException("a row has no column");
        var columns = new ArrayList<int[]>(List.of(reduced.forced()));
        int lower = reduced.forced().length;
        var parts = CoverComponents.of(reduced.rest());
        for (int k = 0; k < parts.size(); k++) {
            nodeLimit = nodes + (nodesAllowed - nodes) / (parts.size() - k);
            var found = part(parts.get(k));
            columns.add(found.columns);
            lower += found.lower;
        }
        return new Found(joined(columns), lower);
    }

    private Found part(CoverProblem part) {
        var bound = CoverBound.of(part, prices, ROOT_STEPS);
        int exchanges = Math.min(MOST_EXCHANGES, EXCHANGES_PER_ROW * part.rows());
        bound.cover = CoverLocalSearch.improve(part, bound.cover, bound.lower(), exchanges, 1);
        if (bound.lower() >= bound.cover.length) return found(part, bound);
        if (bound.cover.length - bound.value > HOPELESS_GAP) return found(part, bound);
        return branch(part, bound, bound.cover.length);
    }

    /** Reduces, cuts and bounds; goes deeper only while a cover smaller than {@code limit} may exist. */
    private Found search(CoverProblem problem, int limit) {
        var reduced = CoverReduction.reduce(problem);
        if (reduced == null) return new Found(new int[0], IMPOSSIBLE);
        var parts = CoverComponents.of(reduced.rest());
        var found = new Found[parts.size()];
        var bounds = new CoverBound[parts.size()];
        int lower = reduced.forced().length;
        for (int k = 0; k < found.length; k++) {
            bounds[k] = CoverBound.of(parts.get(k), prices, NODE_STEPS);
            found[k] = found(parts.get(k), bounds[k]);
            lower += found[k].lower;
        }
        for (int k = 0; k < found.length && lower < limit; k++) {
            int size = found[k].columns.length;
            if (found[k].lower == size) continue;
            int others = lower - found[k].lower;
            var better = branch(parts.get(k), bounds[k], Math.min(size, limit - others));
            lower += better.lower - found[k].lower;
            found[k] = better;
        }
        var columns = new ArrayList<int[]>(List.of(reduced.forced()));
        for (var part : found) columns.add(part.columns);
        return new Found(joined(columns), lower);
    }

    /** As {@link #search}, on one part whose bound is known: leaves out columns that are too dear, then decides one. */
    private Found branch(CoverProblem part, CoverBound bound, int limit) {
        if (nodes >= nodeLimit) return found(part, bound);
        nodes++;
        var keep = new boolean[part.columns()];
        boolean allKept = true;
        for (int j = 0; j < keep.length; j++) {
            keep[j] = bound.lowerWith(j) < limit;
            allKept &= keep[j];
        }
        if (!allKept) {
            // A cover with a column left out here has at least `limit` columns.
            var found = search(part.restrictedTo(all(part.rows()), keep), limit);
            return better(found(part, bound), found.columns, Math.min(limit, found.lower));
        }
        int column = branchingColumn(part, bound);
        var with = search(part.restrictedTo(rowsWithout(part, column), without(keep, column)), limit - 1);
        var best = better(found(part, bound), plus(with.columns, part.columnNames[column], with.lower), 0);
        int lower = with.lower + 1;
        if (lower > bound.lower()) {
            var out = nodes >= nodeLimit
                    ? new Found(best.columns, bound.lower())
                    : search(
                            part.restrictedTo(all(part.rows()), without(keep, column)),
                            Math.min(limit, best.columns.length));
            best = better(best, out.lower == IMPOSSIBLE ? best.columns : out.columns, 0);
            lower = Math.min(lower, out.lower);
        }
        return new Found(best.columns, Math.max(bound.lower(), Math.min(lower, best.columns.length)));
    }

    /** The most promising column of a row that has the fewest. */
    private static int branchingColumn(CoverProblem part, CoverBound bound) {
        int row = 0;
        for (int i = 1; i < part.rows(); i++) {
            if (part.columnsOf[i].length < part.columnsOf[row].length) row = i;
        }
        int best = part.columnsOf[row][0];
        for (int j : part.columnsOf[row]) if (bound.reducedCost[j] < bound.reducedCost[best]) best = j;
        return best;
    }

    private static Found better(Found known, int[] columns, int lower) {
        boolean smaller = columns.length > 0 && columns.length < known.columns.length;
        return new Found(smaller ? columns : known.columns, Math.max(known.lower, lower));
    }

    private static Found found(CoverProblem part, CoverBound bound) {
        var names = new int[bound.cover.length];
        for (int k = 0; k < names.length; k++) names[k] = part.columnNames[bound.cover[k]];
        return new Found(names, bound.lower());
    }

    private static int[] plus(int[] columns, int column, int lower) {
        if (lower >= IMPOSSIBLE) return new int[0];
        var more = Arrays.copyOf(columns, columns.length + 1);
        more[columns.length] = column;
        return more;
    }

    private static boolean[] rowsWithout(CoverProblem part, int column) {
        var rows = all(part.rows());
        for (int i : part.rowsOf[column]) rows[i] = false;
        return rows;
    }

    private static boolean[] without(boolean[] columns, int column) {
        var rest = columns.clone();
        rest[column] = false;
        return rest;
    }

    private static boolean[] all(int count) {
        var all = new boolean[count];
        Arrays.fill(all, true);
        return all;
    }

    private static int[] joined(List<int[]> lists) {
        return lists.stream().flatMapToInt(Arrays::stream).toArray();
    }
}
