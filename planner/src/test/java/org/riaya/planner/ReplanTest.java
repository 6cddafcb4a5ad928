package org.riaya.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplanTest {

    @Test
    void keepsAlmostEveryOutingWhenASiteClosesAndChangesAreDear() {
        var before = season(List.of());
        var plan = Planner.plan(before, RandomProblems.steps(2_000));
        var hit = plan.outings().getFirst();
        String closed = hit.stops().getFirst().site();

        var after = around(season(List.of(closed)), plan);
        var again = Planner.plan(after, RandomProblems.steps(2_000));

        assertThat(Checker.check(after, again)).matches(CheckReport::passes);
        assertThat(again.score().changes() / after.objective().changeWeight()).isBetween(1L, 2L);
        assertThat(assignments(again))
                .containsAll(assignments(plan).stream()
                        .filter(a -> !a.startsWith(hit.team() + " " + hit.day() + " "))
                        .toList());
    }

    @Test
    void takesBackWhatIsStillPossibleBeforeAnySearch() {
        var before = season(List.of());
        var plan = Planner.plan(before, RandomProblems.steps(2_000));

        var again = Planner.plan(around(before, plan), RandomProblems.steps(0));

        assertThat(again.outings()).containsAll(plan.outings());
        assertThat(again.score().changes()).isZero();
    }

    /** Team, day and sites of each outing, whatever their order. */
    private static List<String> assignments(Plan plan) {
        return plan.outings().stream()
                .map(o -> o.team() + " " + o.day() + " "
                        + o.stops().stream().map(Plan.Stop::site).sorted().toList())
                .toList();
    }

    private static Problem around(Problem problem, Plan plan) {
        return new Problem(
                problem.name(),
                problem.days(),
                problem.locations(),
                problem.travel(),
                problem.teams(),
                problem.sites(),
                List.of(),
                Limits.NONE,
                problem.objective(),
                Previous.of(plan),
                problem.seed());
    }

    /** Twenty places in a row, two teams, five days. */
    private static Problem season(List<String> closed) {
        int[][] time = new int[21][21];
        for (int i = 0; i < 21; i++) for (int j = 0; j < 21; j++) time[i][j] = 7 * Math.abs(i - j);
        var days = List.of(0, 1, 2, 3, 4);
        List<Site> sites = new ArrayList<>();
        for (int i = 1; i < 21; i++) {
            String id = "place-" + i;
            sites.add(new Site(
                    id,
                    i,
                    60,
                    0,
                    List.of(100 + 13 * i % 29),
                    0,
                    Gap.NONE,
                    List.of(),
                    closed.contains(id) ? days : List.of(),
                    List.of(),
                    null));
        }
        var teams = List.of(Team.of("one", 0, days, 0, 300), Team.of("two", 10, days, 0, 240));
        var names = java.util.stream.IntStream.range(0, 21)
                .mapToObj(Integer::toString)
                .toList();
        var objective = new Objective(1, 0, 5, Objective.Breadth.NONE, 500);
        return new Problem("row", 5, names, Travel.of(Matrix.of(time)), teams, sites, objective, 1);
    }
}
