package org.riaya.access.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoverSearchTest {

    @Test
    void findsTheSmallestCoverWhereEverySubsetCanBeTried() {
        var random = new SplittableRandom(11);
        for (int round = 0; round < 3_000; round++) {
            var problem = anyProblem(random, 1 + random.nextInt(14), 1 + random.nextInt(12));

            var found = CoverSearch.solve(problem, 1_000).found();

            assertCovers(problem, found.columns());
            assertThat(found.columns()).as("round %d", round).hasSize(smallest(problem));
            assertThat(found.lower()).isEqualTo(found.columns().length);
        }
    }

    @Test
    void neverClaimsMoreThanIsTrueWithoutAnyNode() {
        var random = new SplittableRandom(12);
        for (int round = 0; round < 2_000; round++) {
            var problem = anyProblem(random, 8 + random.nextInt(10), 6 + random.nextInt(8));

            var found = CoverSearch.solve(problem, 0).found();

            assertCovers(problem, found.columns());
            assertThat(found.lower()).isLessThanOrEqualTo(smallest(problem));
        }
    }

    @Test
    void boundsFromBelowWithAnyPrices() {
        var random = new SplittableRandom(13);
        for (int round = 0; round < 2_000; round++) {
            var problem = anyProblem(random, 3 + random.nextInt(12), 3 + random.nextInt(10));
            var prices = new double[problem.rows()];
            for (int i = 0; i < prices.length; i++) prices[i] = random.nextDouble();

            var bound = CoverBound.of(problem, prices, random.nextInt(1, 40));

            int smallest = smallest(problem);
            assertThat(bound.lower()).isLessThanOrEqualTo(smallest);
            for (int j = 0; j < problem.columns(); j++) {
                if (bound.lowerWith(j) > smallest)
                    assertThat(inASmallest(problem, j, smallest)).isFalse();
            }
        }
    }

    @Test
    void keepsTheSmallestSizeWhenReducing() {
        var random = new SplittableRandom(14);
        for (int round = 0; round < 3_000; round++) {
            var problem = anyProblem(random, 1 + random.nextInt(14), 1 + random.nextInt(12));

            var reduced = CoverReduction.reduce(problem);

            assertThat(reduced).isNotNull();
            int rest = CoverComponents.of(reduced.rest()).stream()
                    .mapToInt(CoverSearchTest::smallest)
                    .sum();
            assertThat(reduced.forced().length + rest).isEqualTo(smallest(problem));
        }
    }

    @Test
    void saysThatARowWithoutColumnCannotBeCovered() {
        assertThat(CoverReduction.reduce(CoverProblem.of(2, new int[][] {{0}}))).isNull();
    }

    @Test
    void exchangesNeverLoseARowNorGrowTheCover() {
        var random = new SplittableRandom(15);
        for (int round = 0; round < 500; round++) {
            var problem = anyProblem(random, 5 + random.nextInt(40), 5 + random.nextInt(40));
            int[] greedy = GreedyCover.of(problem, new double[problem.columns()]);

            int[] improved = CoverLocalSearch.improve(problem, greedy, 1, 200, round);

            assertCovers(problem, greedy);
            assertCovers(problem, improved);
            assertThat(improved.length).isLessThanOrEqualTo(greedy.length);
        }
    }

    /** Rows on a line and columns that cover stretches with holes, so that covers of several sizes exist. */
    private static CoverProblem anyProblem(SplittableRandom random, int rows, int columns) {
        var lists = new int[columns + 1][];
        for (int j = 0; j < columns; j++) {
            int first = random.nextInt(rows);
            int length = random.nextInt(1, 5);
            lists[j] = IntStream.range(first, Math.min(rows, first + length))
                    .filter(i -> i == first || random.nextInt(5) > 0)
                    .toArray();
        }
        var covered = new boolean[rows];
        for (int j = 0; j < columns; j++) for (int i : lists[j]) covered[i] = true;
        lists[columns] = IntStream.range(0, rows).filter(i -> !covered[i]).toArray();
        return CoverProblem.of(rows, lists);
    }

    private static int smallest(CoverProblem problem) {
        return IntStream.range(0, 1 << problem.columns())
                .filter(set -> covers(problem, set))
                .map(Integer::bitCount)
                .min()
                .orElseThrow();
    }

    private static boolean inASmallest(CoverProblem problem, int column, int size) {
        return IntStream.range(0, 1 << problem.columns())
                .filter(set -> (set >> column & 1) == 1 && Integer.bitCount(set) == size)
                .anyMatch(set -> covers(problem, set));
    }

    private static boolean covers(CoverProblem problem, int set) {
        int rows = 0;
        for (int j = 0; j < problem.columns(); j++) {
            if ((set >> j & 1) == 1) for (int i : problem.rowsOf[j]) rows |= 1 << i;
        }
        return rows == (1 << problem.rows()) - 1;
    }

    private static void assertCovers(CoverProblem problem, int[] columns) {
        var covered = new boolean[problem.rows()];
        Arrays.stream(columns).flatMap(j -> Arrays.stream(problem.rowsOf[j])).forEach(i -> covered[i] = true);
        assertThat(covered).doesNotContain(false);
        assertThat(columns).doesNotHaveDuplicates();
    }
}
