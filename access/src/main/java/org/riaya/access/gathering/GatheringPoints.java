package org.riaya.access.gathering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.riaya.access.TravelModel;

/**
 * Proposes gathering points: as few as possible so that every exposed douar is within the walking limit of one, and
 * among those, where people walk least in all; ties go to existing points, then facilities, schools and centres, then
 * larger places. What a person decided (kept places, assigned douars) stands. Deterministic; about 4,000 douars take
 * seconds.
 */
public final class GatheringPoints {

    private static final Comparator<CandidatePlace> PREFERENCE = Comparator.comparing(CandidatePlace::kind)
            .thenComparing(place -> place.people() == null ? 0 : -place.people())
            .thenComparing(CandidatePlace::id);

    private final TravelModel model;

    public GatheringPoints(TravelModel model) {
        this.model = model;
    }

    /** The usual candidates: the given places, and every douar with a known position whose id none of them carries. */
    public static List<CandidatePlace> candidates(List<ExposedDouar> douars, List<CandidatePlace> places) {
        var candidates = new ArrayList<>(places);
        Set<String> ids = new HashSet<>();
        for (var place : places) ids.add(place.id());
        for (var douar : douars) {
            if (douar.place() == null || ids.contains(douar.id())) continue;
            candidates.add(new CandidatePlace(
                    douar.id(), douar.place(), PlaceKind.DOUAR, douar.people(), douar.communeCode(), false));
        }
        return candidates;
    }

    /**
     * @param douars     douars to cover, ids unique
     * @param candidates places that may become points, ids unique; see {@link #candidates}
     * @throws IllegalArgumentException when an id occurs twice or a douar is assigned to a place that is not a
     *                                  candidate, with that id
     */
    public GatheringProposal propose(
            List<ExposedDouar> douars, List<CandidatePlace> candidates, GatheringSettings settings) {
        refuseTwice("douar", douars.stream().map(ExposedDouar::id).toList());
        refuseTwice("candidate", candidates.stream().map(CandidatePlace::id).toList());
        return new Request(douars, candidates, settings).propose();
    }

    private static void refuseTwice(String what, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (var id : ids) if (!seen.add(id)) throw new IllegalArgumentException(what + " id twice: " + id);
    }

    /** One call: the request numbered, its parts solved, the answer put together. */
    private final class Request {

        private final GatheringSettings settings;
        private final List<CandidatePlace> places;
        private final List<ExposedDouar> free = new ArrayList<>();
        private final List<UncoveredDouar> uncovered = new ArrayList<>();
        private final boolean[] kept;
        private final long[] room;
        private final Map<Integer, List<WalkToPoint>> walks = new HashMap<>();
        private final Map<Integer, Long> load = new HashMap<>();

        Request(List<ExposedDouar> douars, List<CandidatePlace> candidates, GatheringSettings settings) {
            this.settings = settings;
            places = candidates.stream().sorted(PREFERENCE).toList();
            kept = new boolean[places.size()];
            room = new long[places.size()];
            Arrays.fill(room, settings.capacity() == null ? Long.MAX_VALUE / 4 : settings.capacity());
            Map<String, Integer> numberOf = new HashMap<>();
            for (int j = 0; j < places.size(); j++) {
                numberOf.put(places.get(j).id(), j);
                if (places.get(j).kept()) keep(j);
            }
            for (var douar : douars.stream()
                    .sorted(Comparator.comparing(ExposedDouar::id))
                    .toList()) {
                if (douar.assignedTo() != null) assignByHand(douar, numberOf.get(douar.assignedTo()));
                else if (douar.place() == null) leave(douar, UncoveredDouar.Reason.UNKNOWN_POSITION);
                else free.add(douar);
            }
        }

        GatheringProposal propose() {
            dropWhatNothingReaches();
            var neighbours = new Reach(model, settings, places).of(free);
            int keptElsewhere = countKept();
            int fewest = keptElsewhere;
            long walking = 0;
            long least = 0;
            long nodes = 0;
            var parts = new Parts(free, places, kept, room, neighbours, settings.capacity() != null).list();
            long left = settings.nodeLimit();
            for (int k = 0; k < parts.size(); k++) {
                var part = parts.get(k);
                var solved = PartSolver.solve(part, left / (parts.size() - k));
                left -= Math.min(left, solved.nodes());
                accept(part, solved);
                fewest += solved.fewest()
                        - (int) IntStream.range(0, part.columns())
                                .filter(j -> part.kept()[j])
                                .count();
                walking += solved.walking();
                least += solved.leastWalking();
                nodes += solved.nodes();
            }
            return answer(fewest, walking, least, nodes);
        }

        private int countKept() {
            int count = 0;
            for (boolean k : kept) if (k) count++;
            return count;
        }

        private void keep(int j) {
            kept[j] = true;
            walks.putIfAbsent(j, new ArrayList<>());
        }

        private void leave(ExposedDouar douar, UncoveredDouar.Reason reason) {
            uncovered.add(new UncoveredDouar(douar.id(), douar.people(), reason));
        }

        private void assignByHand(ExposedDouar douar, @Nullable Integer j) {
            if (j == null) {
                throw new IllegalArgumentException(
                        "douar " + douar.id() + " is assigned to " + douar.assignedTo() + ", not a candidate");
            }
            keep(j);
            room[j] -= weight(douar);
            add(douar, j, true);
        }

        private void dropWhatNothingReaches() {
            int[] reached = new Reach(model, settings, places).of(free).countByRow(free.size());
            for (int i = free.size() - 1; i >= 0; i--) {
                if (reached[i] > 0) continue;
                leave(free.remove(i), UncoveredDouar.Reason.NO_PLACE_WITHIN_LIMIT);
            }
        }

        private void accept(Part part, PartSolver.Solved solved) {
            for (int j : solved.columns()) walks.putIfAbsent(part.columnNames()[j], new ArrayList<>());
            for (int i = 0; i < part.rows(); i++) {
                add(free.get(part.rowNames()[i]), part.columnNames()[solved.columnOfRow()[i]], false);
            }
        }

        private void add(ExposedDouar douar, int j, boolean byHand) {
            var walk = douar.place() == null
                    ? null
                    : model.walk(douar.place(), places.get(j).place());
            Objects.requireNonNull(walks.get(j)).add(new WalkToPoint(douar.id(), douar.people(), walk, byHand));
            load.merge(j, weight(douar), Long::sum);
        }

        private GatheringProposal answer(int fewest, long walking, long least, long nodes) {
            var longestFirst = Comparator.<WalkToPoint>comparingInt(
                            walk -> walk.walk() == null ? 0 : -settings.limit().measure(walk.walk()))
                    .thenComparing(WalkToPoint::douarId);
            var points = walks.keySet().stream()
                    .map(j -> {
                        var sorted = Objects.requireNonNull(walks.get(j)).stream()
                                .sorted(longestFirst)
                                .toList();
                        return new ProposedPoint(places.get(j), sorted, isOver(j));
                    })
                    .sorted(Comparator.comparing(point -> point.place().id()))
                    .toList();
            uncovered.sort(Comparator.comparing(UncoveredDouar::douarId));
            return new GatheringProposal(
                    points, uncovered, new GatheringProof(points.size(), fewest, walking, least, nodes));
        }

        private boolean isOver(int j) {
            return settings.capacity() != null && load.getOrDefault(j, 0L) > settings.capacity();
        }
    }

    static long weight(ExposedDouar douar) {
        return douar.people() == null ? 1 : douar.people();
    }
}
