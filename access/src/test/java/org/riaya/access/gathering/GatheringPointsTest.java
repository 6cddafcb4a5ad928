package org.riaya.access.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.riaya.access.Position;
import org.riaya.access.TravelModel;
import org.riaya.access.TravelPlace;

class GatheringPointsTest {

    private final TravelModel model = TravelModel.withDefaults();
    private final GatheringPoints gathering = new GatheringPoints(model);
    private final GatheringSettings usual = GatheringSettings.usual();

    @Test
    void putsOnePointInTheMiddleOfThreeDouars() {
        var douars = List.of(douar("a", 0, 100), douar("b", 3, 100), douar("c", 6, 100));

        var proposal = propose(douars, List.of(), usual);

        assertThat(proposal.points()).singleElement().satisfies(point -> {
            assertThat(point.place().id()).isEqualTo("b");
            assertThat(point.people()).isEqualTo(300);
            assertThat(point.walks()).extracting(WalkToPoint::douarId).containsExactly("a", "c", "b");
            assertThat(point.longestWalkMetres()).isBetween(3_590, 3_610);
            assertThat(point.longestWalkMinutes()).isBetween(43, 44);
        });
        assertThat(proposal.proof().pointsOptimal()).isTrue();
        assertThat(proposal.proof().walkingOptimal()).isTrue();
    }

    @Test
    void reportsDouarsWithoutPositionOrPlaceInsteadOfDroppingThem() {
        var lost = ExposedDouar.free("lost", null, 40, null);
        var alone = douar("alone", 50, 7);

        var proposal = gathering.propose(
                List.of(douar("a", 0, 10), lost, alone), List.of(place("p", 1, PlaceKind.SCHOOL)), usual);

        assertThat(proposal.uncovered())
                .containsExactly(
                        new UncoveredDouar("alone", 7, UncoveredDouar.Reason.NO_PLACE_WITHIN_LIMIT),
                        new UncoveredDouar("lost", 40, UncoveredDouar.Reason.UNKNOWN_POSITION));
        assertThat(proposal.points())
                .singleElement()
                .satisfies(point -> assertThat(point.people()).isEqualTo(10));
    }

    @Test
    void prefersExistingPointsThenFacilitiesThenLargerPlacesWhenWalkingIsEqual() {
        var a = douar("a", 0, 100);
        var b = douar("b", 0, 300);
        var clinic = place("clinic", 0, PlaceKind.FACILITY);
        var before = place("before", 0, PlaceKind.EXISTING_POINT);

        assertThat(ids(propose(List.of(a, b), List.of(), usual))).containsExactly("b");
        assertThat(ids(propose(List.of(a, b), List.of(clinic), usual))).containsExactly("clinic");
        assertThat(ids(propose(List.of(a, b), List.of(clinic, before), usual))).containsExactly("before");
    }

    @Test
    void keepsWhatAPersonDecided() {
        var kept = new CandidatePlace("kept", at(30), PlaceKind.SCHOOL, null, null, true);
        var far = new ExposedDouar("far", at(9), 20, null, "b");
        var douars = List.of(douar("a", 0, 50), douar("b", 2, 10), far);

        var proposal = propose(douars, List.of(kept), usual);

        assertThat(ids(proposal)).containsExactly("b", "kept");
        assertThat(proposal.points().getFirst().walks())
                .filteredOn(WalkToPoint::byHand)
                .singleElement()
                .satisfies(walk -> assertThat(walk.douarId()).isEqualTo("far"));
        assertThat(proposal.points().getLast().walks()).isEmpty();
        assertThat(proposal.proof().pointsOptimal()).isTrue();
    }

    @Test
    void countsAnUnknownSizeApart() {
        var proposal = propose(List.of(ExposedDouar.free("a", at(0), null, null), douar("b", 1, 10)), List.of(), usual);

        assertThat(proposal.points()).singleElement().satisfies(point -> {
            assertThat(point.people()).isEqualTo(10);
            assertThat(point.douarsOfUnknownSize()).isEqualTo(1);
        });
    }

    @Test
    void staysWithinTheCommuneWhenAsked() {
        var douars = List.of(
                ExposedDouar.free("a", at(0), 10, "east"),
                ExposedDouar.free("b", at(1), 10, "west"),
                ExposedDouar.free("c", at(1), 10, null));

        assertThat(ids(propose(douars, List.of(), usual))).hasSize(1);
        assertThat(ids(propose(douars, List.of(), usual.withinCommunes()))).containsExactly("a", "b", "c");
    }

    @Test
    void bindsByTheClockWhenTheLimitIsInMinutes() {
        var low = ExposedDouar.free("low", new TravelPlace(at(0).position(), 1_000, null), 10, null);
        var high = new CandidatePlace(
                "high", new TravelPlace(at(4).position(), 1_600, null), PlaceKind.SCHOOL, null, null, false);

        var level = new CandidatePlace(
                "level", new TravelPlace(at(4).position(), 1_000, null), PlaceKind.SCHOOL, null, null, false);
        var hour = GatheringSettings.of(new WalkingLimit.Minutes(60));

        assertThat(gathering.propose(List.of(low), List.of(level), hour).uncovered())
                .isEmpty();
        assertThat(gathering.propose(List.of(low), List.of(high), hour).uncovered())
                .hasSize(1);
    }

    @Test
    void opensMorePointsWhenOneCannotTakeEverybody() {
        var douars = IntStream.range(0, 6)
                .mapToObj(k -> douar("d" + k, k * 0.1, 100))
                .toList();

        var proposal = propose(douars, List.of(), usual.withCapacity(200));

        assertThat(proposal.points()).hasSize(3).allSatisfy(point -> {
            assertThat(point.people()).isEqualTo(200);
            assertThat(point.overCapacity()).isFalse();
        });
        assertThat(proposal.proof().pointsOptimal()).isTrue();
    }

    @Test
    void marksThePointOfADouarLargerThanTheCapacity() {
        var proposal = propose(List.of(douar("town", 0, 900), douar("b", 1, 50)), List.of(), usual.withCapacity(200));

        assertThat(proposal.points())
                .filteredOn(ProposedPoint::overCapacity)
                .singleElement()
                .satisfies(point -> assertThat(point.walks())
                        .extracting(WalkToPoint::douarId)
                        .containsExactly("town"));
        assertThat(proposal.uncovered()).isEmpty();
    }

    @Test
    void refusesIdsThatOccurTwiceAndAssignmentsToNowhere() {
        var a = douar("a", 0, 1);
        var nowhere = new ExposedDouar("n", at(0), 1, null, "gone");

        assertThatThrownBy(() -> propose(List.of(a, a), List.of(), usual)).hasMessage("douar id twice: a");
        assertThatThrownBy(() -> propose(List.of(nowhere), List.of(), usual))
                .hasMessage("douar n is assigned to gone, not a candidate");
    }

    @Test
    void agreesWithTryingEverySubsetOfPlaces() {
        var random = new SplittableRandom(31);
        for (int round = 0; round < 1_000; round++) {
            var douars = anyDouars(random, 1 + random.nextInt(7));
            var candidates = GatheringPoints.candidates(douars, anyPlaces(random, random.nextInt(4)));

            var proposal = gathering.propose(douars, candidates, usual);

            var best = new Oracle(douars, candidates).best();
            assertThat(proposal.points()).as("round %d", round).hasSize(best.points);
            assertThat(proposal.proof()).satisfies(proof -> {
                assertThat(proof.pointsOptimal()).isTrue();
                assertThat(proof.walking()).isEqualTo(best.walking);
                assertThat(proof.leastWalking()).isEqualTo(best.walking);
            });
        }
    }

    @Test
    void accountsForEveryDouarOnceAndNeverClaimsTooMuchUnderCapacity() {
        var random = new SplittableRandom(32);
        for (int round = 0; round < 500; round++) {
            var douars = anyDouars(random, 1 + random.nextInt(30));
            var candidates = GatheringPoints.candidates(douars, anyPlaces(random, random.nextInt(6)));
            int capacity = random.nextInt(100, 400);

            var proposal = gathering.propose(douars, candidates, usual.withCapacity(capacity));

            var seen = Stream.concat(
                            proposal.points().stream()
                                    .flatMap(point -> point.walks().stream())
                                    .map(WalkToPoint::douarId),
                            proposal.uncovered().stream().map(UncoveredDouar::douarId))
                    .toList();
            assertThat(seen)
                    .containsExactlyInAnyOrderElementsOf(
                            douars.stream().map(ExposedDouar::id).toList());
            for (var point : proposal.points()) {
                assertThat(point.longestWalkMetres()).isLessThanOrEqualTo(5_000);
                int load = point.people() + point.douarsOfUnknownSize();
                assertThat(point.overCapacity()).isEqualTo(load > capacity);
            }
            assertThat(proposal.proof().fewestPoints())
                    .isLessThanOrEqualTo(proposal.points().size());
            assertThat(proposal.proof().leastWalking())
                    .isLessThanOrEqualTo(proposal.proof().walking());
            assertThat(gathering.propose(douars, candidates, usual.withCapacity(capacity)))
                    .isEqualTo(proposal);
        }
    }

    private GatheringProposal propose(
            List<ExposedDouar> douars, List<CandidatePlace> places, GatheringSettings settings) {
        return gathering.propose(douars, GatheringPoints.candidates(douars, places), settings);
    }

    private static List<String> ids(GatheringProposal proposal) {
        return proposal.points().stream().map(point -> point.place().id()).toList();
    }

    /** A place so many kilometres north of a point of the Middle Atlas. */
    private static TravelPlace at(double km) {
        return TravelPlace.at(new Position(33 + km / 111.195, -5));
    }

    private static ExposedDouar douar(String id, double km, int people) {
        return ExposedDouar.free(id, at(km), people, null);
    }

    private static CandidatePlace place(String id, double km, PlaceKind kind) {
        return new CandidatePlace(id, at(km), kind, null, null, false);
    }

    private static List<ExposedDouar> anyDouars(SplittableRandom random, int count) {
        var douars = new ArrayList<ExposedDouar>();
        for (int k = 0; k < count; k++) {
            @Nullable Integer people = random.nextInt(8) == 0 ? null : random.nextInt(0, 150);
            douars.add(ExposedDouar.free("d" + k, anywhere(random), people, null));
        }
        return douars;
    }

    private static List<CandidatePlace> anyPlaces(SplittableRandom random, int count) {
        var kinds = PlaceKind.values();
        return IntStream.range(0, count)
                .mapToObj(k -> new CandidatePlace(
                        "p" + k,
                        anywhere(random),
                        kinds[random.nextInt(kinds.length)],
                        null,
                        null,
                        random.nextInt(4) == 0))
                .toList();
    }

    private static TravelPlace anywhere(SplittableRandom random) {
        return TravelPlace.at(new Position(33 + random.nextDouble() / 8, -5 + random.nextDouble() / 8));
    }

    /** Tries every subset of the candidates that contains the kept ones. */
    private final class Oracle {

        private final List<ExposedDouar> douars;
        private final List<CandidatePlace> candidates;

        Oracle(List<ExposedDouar> douars, List<CandidatePlace> candidates) {
            this.douars = douars;
            this.candidates = candidates;
        }

        record Best(int points, long walking) {}

        Best best() {
            var best = new Best(Integer.MAX_VALUE, Long.MAX_VALUE);
            for (int set = 0; set < 1 << candidates.size(); set++) {
                if (Integer.bitCount(set) > best.points || !holdsKept(set)) continue;
                long walking = walking(set);
                boolean fewer = Integer.bitCount(set) < best.points;
                if (walking >= 0 && (fewer || walking < best.walking)) {
                    best = new Best(Integer.bitCount(set), walking);
                }
            }
            return best;
        }

        private boolean holdsKept(int set) {
            return IntStream.range(0, candidates.size())
                    .allMatch(j -> !candidates.get(j).kept() || (set >> j & 1) == 1);
        }

        /** People x metres, or -1 when a douar has no point within the limit. */
        private long walking(int set) {
            long sum = 0;
            for (var douar : douars) {
                int nearest = IntStream.range(0, candidates.size())
                        .filter(j -> (set >> j & 1) == 1)
                        .map(j -> model.walk(
                                        Objects.requireNonNull(douar.place()),
                                        candidates.get(j).place())
                                .metres())
                        .min()
                        .orElse(Integer.MAX_VALUE);
                if (nearest > 5_000) return -1;
                sum += (douar.people() == null ? 1L : douar.people()) * nearest;
            }
            return sum;
        }
    }
}
