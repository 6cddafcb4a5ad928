package org.riaya.access.gathering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Opens further points where the nearest ones would take more people than they can, and shares the douars out. A
 * heuristic: the number of points stays proven only where it meets the bound. A douar larger than the capacity, or
 * one whose every place is full, goes to the place that it overfills least, which is then marked.
 */
final class CapacityRepair {

    private final Part part;
    private final long[] demand;
    private final int[][] columnsOf;

    private CapacityRepair(Part part) {
        this.part = part;
        demand = part.weight();
        columnsOf = CoverProblem.of(part.rows(), part.rowsOf()).columnsOf;
    }

    static PartSolver.Solved repair(Part part, PartSolver.Solved nearest) {
        var repair = new CapacityRepair(part);
        var open = repair.opened(nearest.columns());
        var sharing = repair.share(open);
        sharing = repair.closeSpare(sharing);
        repair.shorten(sharing);
        int[] columns = sharing.columns();
        int free = (int) Arrays.stream(columns).filter(j -> !part.kept()[j]).count();
        var plain = part.walking(free, false);
        long walking = part.walking(sharing.columnOfRow);
        int[] chosen = IntStream.range(0, part.freeColumns().length)
                .filter(k -> sharing(columns, part.freeColumns()[k]))
                .toArray();
        long bound = WalkingBound.of(plain, chosen, plain.cost(chosen));
        int fewest = Math.max(nearest.fewest(), sharing.overfull() ? 0 : repair.fewestByPeople());
        return new PartSolver.Solved(
                sharing.columnOfRow, columns, Math.min(fewest, columns.length), walking, bound, nearest.nodes());
    }

    private static boolean sharing(int[] columns, int j) {
        for (int column : columns) if (column == j) return true;
        return false;
    }

    /** Who goes where; -1 for a row that found no room. */
    private final class Sharing {
        final boolean[] open;
        final int[] columnOfRow = new int[part.rows()];
        final long[] room = part.room().clone();

        Sharing(boolean[] open) {
            this.open = open;
            Arrays.fill(columnOfRow, -1);
        }

        void put(int row, int column) {
            columnOfRow[row] = column;
            room[column] -= demand[row];
        }

        void take(int row) {
            room[columnOfRow[row]] += demand[row];
            columnOfRow[row] = -1;
        }

        boolean complete() {
            return Arrays.stream(columnOfRow).allMatch(j -> j >= 0);
        }

        boolean overfull() {
            return Arrays.stream(room).anyMatch(left -> left < 0);
        }

        int[] columns() {
            return IntStream.range(0, open.length).filter(j -> open[j]).toArray();
        }
    }

    private boolean[] opened(int[] columns) {
        var open = new boolean[part.columns()];
        for (int j : columns) open[j] = true;
        return open;
    }

    /** Shares rows among open columns, opening further ones until everybody has a place. */
    private Sharing share(boolean[] open) {
        while (true) {
            var sharing = assign(open.clone());
            if (sharing.complete()) return sharing;
            int column = columnForMost(sharing);
            if (column < 0) return overfill(sharing);
            open[column] = true;
        }
    }

    /** Rows with the most to lose from their second choice first; then rows are moved aside to make room. */
    private Sharing assign(boolean[] open) {
        var sharing = new Sharing(open);
        List<Integer> waiting = new ArrayList<>();
        for (int i = 0; i < part.rows(); i++) waiting.add(i);
        List<Integer> stuck = new ArrayList<>();
        while (!waiting.isEmpty()) {
            int pick = -1;
            long most = -1;
            for (int w = 0; w < waiting.size(); w++) {
                long regret = regret(sharing, waiting.get(w));
                if (regret > most) {
                    most = regret;
                    pick = w;
                }
            }
            int row = waiting.remove(pick);
            int column = nearestWithRoom(sharing, row);
            if (column >= 0) sharing.put(row, column);
            else stuck.add(row);
        }
        for (int row : stuck) makeRoom(sharing, row);
        return sharing;
    }

    private long regret(Sharing sharing, int row) {
        long first = -1;
        long second = -1;
        for (int j : columnsOf[row]) {
            if (!sharing.open[j] || sharing.room[j] < demand[row]) continue;
            long length = part.length(row, j);
            if (first < 0 || length < first) {
                second = first;
                first = length;
            } else if (second < 0 || length < second) {
                second = length;
            }
        }
        if (first < 0) return 0;
        return second < 0 ? Long.MAX_VALUE / 2 + demand[row] : (second - first) * demand[row];
    }

    private int nearestWithRoom(Sharing sharing, int row) {
        int best = -1;
        for (int j : columnsOf[row]) {
            if (!sharing.open[j] || sharing.room[j] < demand[row]) continue;
            if (best < 0 || part.length(row, j) < part.length(row, best)) best = j;
        }
        return best;
    }

    private void makeRoom(Sharing sharing, int row) {
        for (int j : columnsOf[row]) {
            if (!sharing.open[j]) continue;
            for (int other : part.rowsOf()[j]) {
                if (sharing.columnOfRow[other] != j || sharing.room[j] + demand[other] < demand[row]) continue;
                sharing.take(other);
                sharing.put(row, j);
                int elsewhere = nearestWithRoom(sharing, other);
                if (elsewhere >= 0) {
                    sharing.put(other, elsewhere);
                    return;
                }
                sharing.take(row);
                sharing.put(other, j);
            }
        }
    }

    /** The closed column with room for most of the people still waiting; -1 when none takes anybody. */
    private int columnForMost(Sharing sharing) {
        int best = -1;
        long most = -1;
        for (int j = 0; j < part.columns(); j++) {
            if (sharing.open[j]) continue;
            long taken = taken(sharing, j);
            if (taken > most) {
                most = taken;
                best = j;
            }
        }
        return best;
    }

    /** People waiting that a closed column could take, largest douars first; -1 when not one of them fits. */
    private long taken(Sharing sharing, int j) {
        long[] waiting = Arrays.stream(part.rowsOf()[j])
                .filter(i -> sharing.columnOfRow[i] < 0)
                .mapToLong(i -> demand[i])
                .sorted()
                .toArray();
        long room = part.room()[j];
        long taken = -1;
        for (int k = waiting.length - 1; k >= 0; k--) {
            if (waiting[k] > room) continue;
            room -= waiting[k];
            taken = Math.max(taken, 0) + waiting[k];
        }
        return taken;
    }

    private Sharing overfill(Sharing sharing) {
        for (int i = 0; i < part.rows(); i++) {
            if (sharing.columnOfRow[i] >= 0) continue;
            int best = columnsOf[i][0];
            for (int j : columnsOf[i]) if (sharing.room[j] > sharing.room[best]) best = j;
            sharing.open[best] = true;
            sharing.put(i, best);
        }
        return sharing;
    }

    /** Closes points, emptiest first, whose people the others can take. */
    private Sharing closeSpare(Sharing sharing) {
        if (sharing.overfull()) return sharing;
        var current = sharing;
        var byRoom = Arrays.stream(sharing.columns())
                .filter(j -> !part.kept()[j])
                .boxed()
                .sorted((a, b) -> Long.compare(sharing.room[b], sharing.room[a]))
                .toList();
        for (int j : byRoom) {
            var open = current.open.clone();
            open[j] = false;
            var fewer = assign(open);
            if (fewer.complete()) current = fewer;
        }
        return current;
    }

    /** Moves rows to nearer points with room until none can. */
    private void shorten(Sharing sharing) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int i = 0; i < part.rows(); i++) {
                int from = sharing.columnOfRow[i];
                if (demand[i] == 0) continue;
                sharing.take(i);
                int to = nearestWithRoom(sharing, i);
                boolean nearer = to >= 0 && part.length(i, to) < part.length(i, from);
                sharing.put(i, nearer ? to : from);
                moved |= nearer;
            }
        }
    }

    /** Points needed for the number of people alone. */
    private int fewestByPeople() {
        long people = Arrays.stream(demand).sum();
        int count = 0;
        for (int j = 0; j < part.columns(); j++) {
            if (!part.kept()[j]) continue;
            people -= part.room()[j];
            count++;
        }
        long largest = Arrays.stream(part.room()).max().orElse(1);
        return people <= 0 || largest <= 0 ? count : count + Math.toIntExact((people + largest - 1) / largest);
    }
}
