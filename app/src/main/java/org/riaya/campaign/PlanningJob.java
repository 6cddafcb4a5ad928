package org.riaya.campaign;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.riaya.planner.Effort;
import org.riaya.planner.Plan;
import org.riaya.planner.Planner;
import org.riaya.planner.Previous;
import org.riaya.planner.Problem;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Computes one plan. While it searches it keeps the best plan so far, so that there is always one to read; it goes on
 * from there when a node before it died or was stopped.
 */
@Component
class PlanningJob {

    private static final Logger log = LoggerFactory.getLogger(PlanningJob.class);

    private final PlanRepository plans;
    private final PlanKeeper keeper;
    private final Clock clock;

    PlanningJob(PlanRepository plans, PlanKeeper keeper, Clock clock) {
        this.plans = plans;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** How a run ended. */
    enum End {
        DONE,
        /** This node stops: another one goes on. */
        TO_BE_CONTINUED
    }

    /** @param stopping whether this node is about to stop */
    End run(UUID plan, BooleanSupplier stopping) {
        return CurrentScope.call(Scope.system(), () -> {
            var turn = plans.begin(plan, clock.instant());
            if (turn.isEmpty()) return End.DONE;
            try {
                return search(plan, turn.getAsInt(), stopping);
            } catch (RuntimeException failure) {
                log.error("plan {} failed", plan, failure);
                plans.fail(plan, turn.getAsInt(), "campaign.plan.failure.error", clock.instant());
                return End.DONE;
            }
        });
    }

    private End search(UUID id, int turn, BooleanSupplier stopping) {
        CampaignPlan plan = plans.find(id, Scope.system()).orElseThrow();
        Problem asked =
                plans.findFile(id, PlanFiles.PROBLEM).map(PlanFiles::problem).orElseThrow();
        Problem from = plans.findFile(id, PlanFiles.PLAN)
                .map(PlanFiles::plan)
                .map(best -> from(asked, best))
                .orElse(asked);
        var keeping = keeper.begin(plan, turn, asked, stopping);
        Duration left = Duration.ofMillis(Math.max(0, Math.round((plan.limitSeconds() - plan.seconds()) * 1_000)));
        Plan found =
                Planner.plan(from, Effort.ofTime(left).withThreads(threads()).withSeed(plan.seed()), keeping);
        if (keeping.lost()) return End.DONE;
        keeping.keep(found);
        if (stopping.getAsBoolean() && !keeping.cancelledByPerson()) return End.TO_BE_CONTINUED;
        keeping.finish();
        return End.DONE;
    }

    /** The same problem, its search begun from a plan found before. */
    private static Problem from(Problem problem, Plan best) {
        return new Problem(
                problem.name(),
                problem.days(),
                problem.locations(),
                problem.travel(),
                problem.teams(),
                problem.sites(),
                problem.fixed(),
                problem.limits(),
                problem.objective(),
                Previous.of(best),
                problem.seed());
    }

    /** Two plans may be computed at once on a node, so that each takes half of its processors. */
    private static int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
