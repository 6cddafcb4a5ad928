package org.riaya.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExactTest {

    @Test
    void findsTheBestPlanOfTinyProblems() {
        for (long seed = 10_000; seed < 10_600; seed++) {
            var problem = RandomProblems.make(seed, 4, 2, 2);

            var plan = Planner.plan(problem, RandomProblems.steps(1_000));

            assertThat(plan.score())
                    .as("seed %d", seed)
                    .matches(
                            s -> s.total() == Exact.solve(problem).total()
                                    && s.requiredMissing()
                                            == Exact.solve(problem).requiredMissing(),
                            "as good as " + Exact.solve(problem));
        }
    }
}
