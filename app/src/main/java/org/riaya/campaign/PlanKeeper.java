package org.riaya.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.planning.SeasonOutings;
import org.riaya.planner.Checker;
import org.riaya.planner.Plan;
import org.riaya.planner.PlanningListener;
import org.riaya.planner.Problem;
import org.riaya.platform.security.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the plans that a search finds, each one replayed by the checker first: what it refuses is never kept. */
@Component
class PlanKeeper {

    private static final Logger log = LoggerFactory.getLogger(PlanKeeper.class);
    private static final Duration BETWEEN_SAVES = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final PlanRepository plans;
    private final OutingRepository outings;
    private final ResourceRepository resources;
    private final PointRepository points;
    private final EditionRepository editions;
    private final TravelRepository travel;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PlanKeeper(
            PlanRepository plans,
            OutingRepository outings,
            ResourceRepository resources,
            PointRepository points,
            EditionRepository editions,
            TravelRepository travel,
            TransactionTemplate transaction,
            Clock clock) {
        this.plans = plans;
        this.outings = outings;
        this.resources = resources;
        this.points = points;
        this.editions = editions;
        this.travel = travel;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param turn which start of the plan this is: a later one takes the plan away from us
     */
    Keeping begin(CampaignPlan plan, int turn, Problem problem, BooleanSupplier stopping) {
        Scope scope = Scope.system();
        Edition edition = editions.find(plan.editionId()).orElseThrow();
        List<GatheringPoint> known = points.list(edition.id(), scope);
        var mapping = new SeasonOutings(
                plan.id(),
                edition,
                problem,
                resources.units(edition.id(), scope),
                known,
                travel.list(edition.id(), plan.province(), scope));
        return new Keeping(plan, turn, problem, mapping, known, stopping);
    }

    /** One search, as the planner tells of it. */
    final class Keeping implements PlanningListener {

        private final CampaignPlan plan;
        private final int turn;
        private final Problem problem;
        private final SeasonOutings mapping;
        private final List<GatheringPoint> known;
        private final BooleanSupplier stopping;
        private final Instant began = clock.instant();
        private Instant saved = Instant.EPOCH;
        private Instant looked = Instant.EPOCH;
        private @Nullable Plan newest;
        private boolean cancelled;
        private boolean lost;
        private boolean kept;

        private Keeping(
                CampaignPlan plan,
                int turn,
                Problem problem,
                SeasonOutings mapping,
                List<GatheringPoint> known,
                BooleanSupplier stopping) {
            this.plan = plan;
            this.turn = turn;
            this.problem = problem;
            this.mapping = mapping;
            this.known = known;
            this.stopping = stopping;
            this.kept = plan.result() != null;
        }

        @Override
        public void improved(Progress progress) {
            newest = progress.plan();
            saveWhenDue();
        }

        @Override
        public boolean cancelled() {
            if (lost || cancelled || stopping.getAsBoolean()) return true;
            saveWhenDue();
            Instant now = clock.instant();
            if (Duration.between(looked, now).compareTo(BETWEEN_LOOKS) < 0) return false;
            looked = now;
            lost = !plans.spent(plan.id(), turn, seconds(), share());
            cancelled = plans.isCancelled(plan.id());
            return lost || cancelled;
        }

        private void saveWhenDue() {
            if (newest == null || Duration.between(saved, clock.instant()).compareTo(BETWEEN_SAVES) < 0) return;
            keep(newest);
            newest = null;
        }

        /** Another node has taken the plan over. */
        boolean lost() {
            return lost;
        }

        boolean cancelledByPerson() {
            return cancelled;
        }

        /** Keeps a plan with its outings, unless the checker refuses it. */
        void keep(Plan found) {
            var report = Checker.check(problem, found);
            if (!report.passes()) {
                log.error(
                        "plan {} is refused by the checker: {}, score {} for {}",
                        plan.id(),
                        report.violations(),
                        found.score(),
                        report.score());
                return;
            }
            saved = clock.instant();
            transaction.executeWithoutResult(_ -> {
                lost = !plans.progress(plan.id(), turn, progress(found));
                if (lost) return;
                plans.saveFile(plan, PlanFiles.PLAN, PlanFiles.write(found));
                outings.replace(plan, mapping.outings(found), mapping.unserved(found));
                kept = true;
            });
        }

        /** Ends the search: what was kept is the plan. */
        void finish() {
            if (lost) return;
            plans.spent(plan.id(), turn, seconds(), 1);
            if (kept) plans.ready(plan.id(), turn, clock.instant());
            else plans.fail(plan.id(), turn, "campaign.plan.failure.refused", clock.instant());
        }

        private PlanRepository.Progress progress(Plan found) {
            var seen = found.outings().stream()
                    .flatMap(outing -> outing.stops().stream())
                    .map(Plan.Stop::site)
                    .collect(java.util.stream.Collectors.toSet());
            int people = known.stream()
                    .filter(point -> seen.contains(point.code()))
                    .mapToInt(GatheringPoint::people)
                    .sum();
            return new PlanRepository.Progress(
                    found.engine(),
                    seconds(),
                    share(),
                    found.score(),
                    found.outings().size(),
                    seen.size(),
                    people);
        }

        private double seconds() {
            return plan.seconds() + Duration.between(began, clock.instant()).toMillis() / 1_000.0;
        }

        private double share() {
            return Math.clamp(seconds() / plan.limitSeconds(), 0, 1);
        }
    }
}
