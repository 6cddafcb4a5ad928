package org.riaya.access.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WalkingSearchTest {

    @Test
    void findsTheLeastWalkingWhereEveryChoiceCanBeTried() {
        var random = new SplittableRandom(21);
        for (int round = 0; round < 2_000; round++) {
            var problem = anyProblem(random);
            int[] start = anyChoice(problem, random);

            var exact = WalkingExact.solve(problem, start, Long.MAX_VALUE);

            assertThat(exact.proven()).isTrue();
            assertThat(exact.columns().length).isLessThanOrEqualTo(problem.points);
            assertThat(problem.cost(exact.columns())).as("round %d", round).isEqualTo(least(problem));
        }
    }

    @Test
    void windowsNeverMakeAChoiceWorseAndTheBoundStaysBelowTheLeast() {
        var random = new SplittableRandom(22);
        for (int round = 0; round < 2_000; round++) {
            var problem = anyProblem(random);
            int[] start = anyChoice(problem, random);

            int[] improved = WalkingSearch.improve(problem, start);
            long bound = WalkingBound.of(problem, improved, problem.cost(improved));

            long least = least(problem);
            assertThat(problem.cost(improved)).isBetween(least, problem.cost(start));
            assertThat(bound).isLessThanOrEqualTo(least);
        }
    }

    /** Douars and places on a line 100 long, reach 25; every place is free, some douars have a kept place as well. */
    private static WalkingProblem anyProblem(SplittableRandom random) {
        int rows = 1 + random.nextInt(10);
        var at = random.ints(rows, 0, 100).toArray();
        var weight = random.ints(rows, 0, 50).toArray();
        int columns = rows + random.nextInt(4);
        var place = IntStream.range(0, columns)
                .map(j -> j < rows ? at[j] : random.nextInt(100))
                .toArray();
        var rowsOf = new int[columns][];
        var costOf = new long[columns][];
        for (int j = 0; j < columns; j++) {
            int here = place[j];
            rowsOf[j] = IntStream.range(0, rows)
                    .filter(i -> Math.abs(at[i] - here) <= 25)
                    .toArray();
            costOf[j] = IntStream.of(rowsOf[j])
                    .mapToLong(i -> (long) weight[i] * Math.abs(at[i] - here))
                    .toArray();
        }
        var base = new long[rows];
        for (int i = 0; i < rows; i++) base[i] = random.nextInt(4) == 0 ? random.nextInt(500) : WalkingProblem.NONE;
        var columnCost = random.longs(columns, 0, 3).toArray();
        int fewest = IntStream.range(0, 1 << columns)
                .filter(set -> serves(rowsOf, base, set))
                .map(Integer::bitCount)
                .min()
                .orElseThrow();
        return new WalkingProblem(rowsOf, costOf, base, columnCost, fewest + random.nextInt(2));
    }

    private static int[] anyChoice(WalkingProblem problem, SplittableRandom random) {
        int[] sets = IntStream.range(0, 1 << problem.columns())
                .filter(set -> Integer.bitCount(set) <= problem.points)
                .filter(set -> serves(problem.rowsOf, problem.base, set))
                .toArray();
        return members(sets[random.nextInt(sets.length)]);
    }

    private static long least(WalkingProblem problem) {
        return IntStream.range(0, 1 << problem.columns())
                .filter(set -> Integer.bitCount(set) <= problem.points)
                .filter(set -> serves(problem.rowsOf, problem.base, set))
                .mapToLong(set -> problem.cost(members(set)))
                .min()
                .orElseThrow();
    }

    private static boolean serves(int[][] rowsOf, long[] base, int set) {
        int served = 0;
        for (int i = 0; i < base.length; i++) if (base[i] != WalkingProblem.NONE) served |= 1 << i;
        for (int j : members(set)) for (int i : rowsOf[j]) served |= 1 << i;
        return served == (1 << base.length) - 1;
    }

    private static int[] members(int set) {
        return IntStream.range(0, 31).filter(j -> (set >> j & 1) == 1).toArray();
    }
}
