package org.riaya.access.gathering;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Proposes the points of one part: fewest, then least walking, then what capacity demands. */
final class PartSolver {

    /** Parts up to this many points are searched exactly for walking; the rest has a bound and a gap. */
    private static final int EXACT_POINTS = 30;

    private PartSolver() {}

    /**
     * @param columnOfRow  the point of each row
     * @param columns      points, kept ones included
     * @param fewest       proven lower bound on their number
     * @param walking      people x length
     * @param leastWalking proven lower bound on it for this number of points
     * @param nodes        nodes looked at
     */
    record Solved(int[] columnOfRow, int[] columns, int fewest, long walking, long leastWalking, long nodes) {}

    /** @param nodeLimit for the cover, and again for walking */
    static Solved solve(Part part, long nodeLimit) {
        int[] free = part.freeColumns();
        int[] kept =
                IntStream.range(0, part.columns()).filter(j -> part.kept()[j]).toArray();
        var cover = CoverSearch.solve(part.cover(), (int) Math.min(nodeLimit, Integer.MAX_VALUE));
        var walking = lessWalking(part, cover.found().columns(), nodeLimit);
        int[] columns =
                joined(kept, Arrays.stream(walking.columns()).map(k -> free[k]).toArray());
        int[] columnOfRow = part.nearest(columns);
        var solved = new Solved(
                columnOfRow,
                columns,
                kept.length + cover.found().lower(),
                part.walking(columnOfRow),
                walking.least,
                cover.nodes() + walking.nodes);
        return fits(part, columnOfRow) ? solved : CapacityRepair.repair(part, solved);
    }

    private record Walking(int[] columns, long least, long nodes) {}

    private static Walking lessWalking(Part part, int[] cover, long nodeLimit) {
        var ranked = part.walking(cover.length, true);
        int[] columns = WalkingSearch.improve(ranked, cover);
        long nodes = 0;
        var plain = part.walking(cover.length, false);
        if (cover.length <= EXACT_POINTS) {
            var exact = WalkingExact.solve(ranked, columns, nodeLimit);
            columns = exact.columns();
            nodes = exact.nodes();
            if (exact.proven()) return new Walking(columns, plain.cost(columns), nodes);
        }
        return new Walking(columns, WalkingBound.of(plain, columns, plain.cost(columns)), nodes);
    }

    private static boolean fits(Part part, int[] columnOfRow) {
        var room = part.room().clone();
        for (int i = 0; i < columnOfRow.length; i++) room[columnOfRow[i]] -= part.weight()[i];
        return Arrays.stream(room).allMatch(left -> left >= 0);
    }

    static int[] joined(int[] first, int[] second) {
        int[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
