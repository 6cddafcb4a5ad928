package org.riaya.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riaya.planner.file.PlanFile;
import org.riaya.planner.file.ProblemFile;

class RandomPlanTest {

    @Test
    void keepsEveryRuleAndItsScoreAgreesWithTheReplay() {
        for (long seed = 0; seed < 1_200; seed++) {
            var problem = RandomProblems.make(seed, 12, 3, 8);

            var plan = Planner.plan(problem, RandomProblems.steps(120));

            assertThat(Checker.check(problem, plan)).as("seed %d", seed).matches(CheckReport::passes);
        }
    }

    @Test
    void everyPlanToldOnTheWayKeepsEveryRule() {
        for (long seed = 0; seed < 100; seed++) {
            var problem = RandomProblems.make(seed, 12, 3, 8);
            List<Plan> told = new ArrayList<>();

            Planner.plan(problem, RandomProblems.steps(50), new PlanningListener() {
                @Override
                public void improved(Progress progress) {
                    told.add(progress.plan());
                }
            });

            assertThat(told).as("seed %d", seed).isNotEmpty();
            assertThat(told).allMatch(plan -> Checker.check(problem, plan).passes());
        }
    }

    @Test
    void theSameProblemSeedAndIterationsGiveTheSameBytesOnAnyNumberOfThreads() throws IOException {
        for (long seed = 0; seed < 30; seed++) {
            var problem = RandomProblems.make(seed, 30, 4, 8);
            var effort = RandomProblems.steps(3_001);

            byte[] alone = bytes(Planner.plan(problem, effort.withThreads(1)));

            assertThat(bytes(Planner.plan(problem, effort.withThreads(2)))).isEqualTo(alone);
            assertThat(bytes(Planner.plan(problem, effort.withThreads(5)))).isEqualTo(alone);
        }
    }

    @Test
    void problemsAndPlansReadBackAsTheyWereWritten() throws IOException {
        for (long seed = 0; seed < 300; seed++) {
            var problem = RandomProblems.make(seed, 8, 3, 6);
            var plan = Planner.plan(problem, RandomProblems.steps(20));

            var file = new ByteArrayOutputStream();
            ProblemFile.write(problem, file);

            assertThat(ProblemFile.read(new ByteArrayInputStream(file.toByteArray())))
                    .isEqualTo(problem);
            assertThat(PlanFile.read(new ByteArrayInputStream(bytes(plan)))).isEqualTo(plan);
        }
    }

    private static byte[] bytes(Plan plan) throws IOException {
        var file = new ByteArrayOutputStream();
        PlanFile.write(plan, file);
        return file.toByteArray();
    }
}
