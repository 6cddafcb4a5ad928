package org.riaya.access.gathering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a request into its independent parts, smallest first. */
final class Parts {

    private final List<ExposedDouar> douars;
    private final List<CandidatePlace> places;
    private final boolean[] kept;
    private final long[] room;
    private final Reach.Neighbours neighbours;
    private final boolean keptPlacesJoin;

    /** @param keptPlacesJoin whether douars that share only a kept place belong together: they do when its room counts */
    Parts(
            List<ExposedDouar> douars,
            List<CandidatePlace> places,
            boolean[] kept,
            long[] room,
            Reach.Neighbours neighbours,
            boolean keptPlacesJoin) {
        this.douars = douars;
        this.places = places;
        this.kept = kept;
        this.room = room;
        this.neighbours = neighbours;
        this.keptPlacesJoin = keptPlacesJoin;
    }

    List<Part> list() {
        var joining = new int[places.size()][];
        for (int j = 0; j < joining.length; j++) {
            joining[j] = kept[j] && !keptPlacesJoin ? new int[0] : neighbours.rowsOf()[j];
        }
        int[] partOfRow = CoverComponents.partOfRow(CoverProblem.of(douars.size(), joining));
        int parts = Arrays.stream(partOfRow).max().orElse(-1) + 1;
        var rows = lists(parts);
        var newRow = new int[douars.size()];
        for (int i = 0; i < newRow.length; i++) {
            newRow[i] = rows.get(partOfRow[i]).size();
            rows.get(partOfRow[i]).add(i);
        }
        var columns = lists(parts);
        for (int j = 0; j < places.size(); j++) {
            int last = -1;
            for (int part : Arrays.stream(neighbours.rowsOf()[j])
                    .map(i -> partOfRow[i])
                    .sorted()
                    .toArray()) {
                if (part != last) columns.get(part).add(j);
                last = part;
            }
        }
        var list = new ArrayList<Part>(parts);
        for (int part = 0; part < parts; part++) {
            list.add(part(part, rows.get(part), columns.get(part), partOfRow, newRow));
        }
        list.sort((a, b) -> Integer.compare(a.rows(), b.rows()));
        return list;
    }

    private Part part(int part, List<Integer> rows, List<Integer> columns, int[] partOfRow, int[] newRow) {
        int n = columns.size();
        var rowsOf = new int[n][];
        var walksOf = new int[n][];
        var rank = new int[n];
        var keptHere = new boolean[n];
        var roomHere = new long[n];
        for (int c = 0; c < n; c++) {
            int j = columns.get(c);
            int[] all = neighbours.rowsOf()[j];
            int[] walks = neighbours.walksOf()[j];
            var here = new ArrayList<Integer>();
            for (int k = 0; k < all.length; k++) if (partOfRow[all[k]] == part) here.add(k);
            rowsOf[c] = here.stream().mapToInt(k -> newRow[all[k]]).toArray();
            walksOf[c] = here.stream().mapToInt(k -> walks[k]).toArray();
            rank[c] = rank(places.get(j));
            keptHere[c] = kept[j];
            roomHere[c] = room[j];
        }
        return new Part(
                rows.stream().mapToInt(Integer::intValue).toArray(),
                columns.stream().mapToInt(Integer::intValue).toArray(),
                rowsOf,
                walksOf,
                rows.stream()
                        .mapToLong(i -> GatheringPoints.weight(douars.get(i)))
                        .toArray(),
                rank,
                keptHere,
                roomHere);
    }

    /** Kind first, then size: 0 for the most preferred; a place of unknown size counts as the smallest. */
    private static int rank(CandidatePlace place) {
        int size = place.people() == null ? 0 : (int) (100 * Math.log10(1 + place.people()));
        return place.kind().ordinal() * 1_000 + 999 - Math.min(999, size);
    }

    private static List<List<Integer>> lists(int count) {
        var lists = new ArrayList<List<Integer>>(count);
        for (int k = 0; k < count; k++) lists.add(new ArrayList<>());
        return lists;
    }
}
