package org.riaya.access.gathering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.riaya.access.Position;
import org.riaya.access.TravelModel;

/** Which candidate places each douar can walk to within the limit, found through a spatial index. */
final class Reach {

    /** Metres in a degree of latitude, a little fewer than there are anywhere, so that no neighbour is missed. */
    private static final double METRES_PER_DEGREE = 110_000;

    private final TravelModel model;
    private final GatheringSettings settings;
    private final List<CandidatePlace> places;
    private final STRtree index = new STRtree();

    Reach(TravelModel model, GatheringSettings settings, List<CandidatePlace> places) {
        this.model = model;
        this.settings = settings;
        this.places = places;
        for (int j = 0; j < places.size(); j++) {
            var position = places.get(j).place().position();
            index.insert(new Envelope(new Coordinate(position.longitude(), position.latitude())), j);
        }
    }

    /**
     * For each place, the douars (index in {@code douars}, ascending) that can walk to it, with the length of the walk
     * in the unit of the limit. Douars without a position are nobody's.
     */
    Neighbours of(List<ExposedDouar> douars) {
        var rows = new ArrayList<List<int[]>>(places.size());
        for (int j = 0; j < places.size(); j++) rows.add(new ArrayList<>());
        for (int i = 0; i < douars.size(); i++) {
            var douar = douars.get(i);
            if (douar.place() == null) continue;
            for (int j : near(douar.place().position())) {
                int length = length(douar, places.get(j));
                if (length <= settings.limit().most()) rows.get(j).add(new int[] {i, length});
            }
        }
        return Neighbours.of(rows);
    }

    /** Length of the walk, or more than any limit when the place is not open to that douar. */
    private int length(ExposedDouar douar, CandidatePlace place) {
        if (settings.withinCommune() && !sameCommune(douar, place)) return Integer.MAX_VALUE;
        return settings.limit().measure(model.walk(Objects.requireNonNull(douar.place()), place.place()));
    }

    private static boolean sameCommune(ExposedDouar douar, CandidatePlace place) {
        if (douar.id().equals(place.id())) return true;
        return known(douar.communeCode()) && Objects.equals(douar.communeCode(), place.communeCode());
    }

    private static boolean known(@Nullable String code) {
        return code != null;
    }

    @SuppressWarnings("unchecked")
    private int[] near(Position position) {
        double metres = farthestStraight();
        double north = metres / METRES_PER_DEGREE;
        double parallel = Math.cos(Math.toRadians(Math.min(89, Math.abs(position.latitude()) + north)));
        double east = metres / (METRES_PER_DEGREE * parallel);
        var box = new Envelope(
                position.longitude() - east,
                position.longitude() + east,
                position.latitude() - north,
                position.latitude() + north);
        List<Integer> found = index.query(box);
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** No walk within the limit leads farther than this in a straight line, in metres. */
    private double farthestStraight() {
        var walking = model.parameters().walking();
        return switch (settings.limit()) {
            case WalkingLimit.Metres(int metres) -> (metres + 1) / walking.detourFactor();
            case WalkingLimit.Minutes(int minutes) -> minutes * 100.0 * walking.paceFactor() / walking.detourFactor();
        };
    }

    /**
     * @param rowsOf  per place, the douars that reach it, ascending
     * @param walksOf per place, the length of each of those walks
     */
    record Neighbours(int[][] rowsOf, int[][] walksOf) {

        static Neighbours of(List<List<int[]>> found) {
            var rowsOf = new int[found.size()][];
            var walksOf = new int[found.size()][];
            for (int j = 0; j < rowsOf.length; j++) {
                rowsOf[j] = found.get(j).stream().mapToInt(pair -> pair[0]).toArray();
                walksOf[j] = found.get(j).stream().mapToInt(pair -> pair[1]).toArray();
            }
            return new Neighbours(rowsOf, walksOf);
        }

        /** Number of places within reach of each of so many douars. */
        int[] countByRow(int rows) {
            var count = new int[rows];
            for (int[] list : rowsOf) Arrays.stream(list).forEach(i -> count[i]++);
            return count;
        }
    }
}
