package org.riaya.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.audit.Audit;
import org.riaya.campaign.planning.SeasonInput;
import org.riaya.campaign.planning.SeasonProblem;
import org.riaya.planner.Plan;
import org.riaya.planner.Problem;
import org.riaya.platform.DomainException;
import org.riaya.platform.Ids;
import org.riaya.platform.InvalidValueException;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The computed seasons of provinces: asked for, followed while they are searched, ended early, approved. One province
 * has one search at work at most, and one approved version that holds.
 */
@Service
public class Plans {

    /** Longest search that may be asked for. */
    public static final int MOST_SECONDS = 3_600;

    private final PlanRepository plans;
    private final Editions editions;
    private final Resources resources;
    private final Points points;
    private final TravelRepository travel;
    private final OutingRepository outings;
    private final PlanningTask.Queue queue;
    private final Audit audit;
    private final Clock clock;

    Plans(
            PlanRepository plans,
            Editions editions,
            Resources resources,
            Points points,
            TravelRepository travel,
            OutingRepository outings,
            PlanningTask.Queue queue,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.editions = editions;
        this.resources = resources;
        this.points = points;
        this.travel = travel;
        this.outings = outings;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    /** Plans in the scope: by province, the newest first. */
    public List<CampaignPlan> list(Edition edition, Scope scope) {
        return plans.list(edition.id(), scope);
    }

    /** The plan that each province goes by: the approved one, else the newest with outings; in province-code order. */
    public List<CampaignPlan> current(Edition edition, Scope scope) {
        return plans.current(edition.id(), scope);
    }

    /** @throws NotFoundException when there is no such plan in the scope */
    public CampaignPlan get(UUID plan, Scope scope) {
        return plans.find(plan, scope).orElseThrow(() -> new NotFoundException("plan", plan));
    }

    /** Outings of some plans, by day and unit code, each with its stops. */
    public List<Outing> outings(List<CampaignPlan> of, Scope scope) {
        return outings.list(of.stream().map(CampaignPlan::id).toList(), scope);
    }

    /** @throws NotFoundException when there is no such outing in the scope */
    public Outing outing(UUID outing, Scope scope) {
        return outings.list(outing, scope).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("outing", outing));
    }

    /** Points that some plans leave out, in point-code order. */
    public List<UnservedPoint> unserved(List<CampaignPlan> of, Scope scope) {
        return outings.unserved(of.stream().map(CampaignPlan::id).toList(), scope);
    }

    /** What the season of a province is planned from, as things are now. */
    public SeasonInput input(Edition edition, PlaceRef province, PlanParameters parameters, long seed, Scope scope) {
        var units = resources.units(edition, scope).stream()
                .filter(unit -> unit.province().equals(province))
                .toList();
        var ofProvince = points.list(edition, scope).stream()
                .filter(point -> point.province().equals(province))
                .toList();
        Integer limit = editions.targets(edition, scope).stream()
                .filter(target -> target.indicator() == Indicator.OUTINGS
                        && target.place().equals(province))
                .map(Target::value)
                .findFirst()
                .orElse(null);
        return new SeasonInput(
                editions.calendar(edition),
                province,
                units,
                ofProvince,
                points.closures(edition, scope),
                travel.list(edition.id(), province, scope),
                limit,
                parameters,
                seed);
    }

    /**
     * Asks for a plan; a node begins with it within seconds.
     *
     * @param limitSeconds how long to search, 1 to {@value #MOST_SECONDS}
     * @param requestedBy  name of who asks; null: the system
     * @throws DomainException CONFLICT while another search of the province is at work, INVALID when there is nothing
     *                         to plan with
     */
    @Transactional
    public CampaignPlan start(
            Edition edition,
            String provinceCode,
            PlanParameters parameters,
            int limitSeconds,
            @Nullable String requestedBy,
            Scope scope) {
        PlaceRef province = editions.province(edition, provinceCode, scope);
        scope.require(Permission.PLAN_CAMPAIGN, province.path());
        if (limitSeconds < 1 || limitSeconds > MOST_SECONDS)
            throw new InvalidValueException("campaign.plan.seconds", limitSeconds);
        refuseSecondSearch(edition, province, scope);
        CampaignPlan plan = waiting(edition, province, parameters, limitSeconds, requestedBy);
        SeasonInput input = input(edition, province, parameters, plan.seed(), scope);
        if (input.units().isEmpty()) throw new InvalidValueException("campaign.plan.no-units", provinceCode);
        if (input.points().isEmpty()) throw new InvalidValueException("campaign.plan.no-points", provinceCode);
        plans.insert(plan, scope.account());
        plans.saveFile(plan, PlanFiles.PROBLEM, PlanFiles.write(SeasonProblem.of(input)));
        queue.add(plan.id());
        CampaignPlan asked = get(plan.id(), scope);
        audit.record("campaign.audit.plan-asked", "outreachPlan", asked.id(), province.path(), null, asked);
        return asked;
    }

    private void refuseSecondSearch(Edition edition, PlaceRef province, Scope scope) {
        list(edition, scope).stream()
                .filter(plan ->
                        plan.province().equals(province) && plan.status().isAtWork())
                .findFirst()
                .ifPresent(plan -> {
                    throw new DomainException(
                            DomainException.Kind.CONFLICT,
                            "campaign.plan.at-work",
                            Map.of("province", province.code(), "number", plan.number()));
                });
    }

    private CampaignPlan waiting(
            Edition edition,
            PlaceRef province,
            PlanParameters parameters,
            int limitSeconds,
            @Nullable String requestedBy) {
        Instant now = clock.instant();
        return new CampaignPlan(
                Ids.next(),
                edition.id(),
                province,
                0,
                null,
                PlanStatus.WAITING,
                parameters,
                limitSeconds,
                1,
                requestedBy,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                null);
    }

    /** Ends a search early: what it has found so far becomes the plan. */
    @Transactional
    public void cancel(UUID plan, Scope scope) {
        CampaignPlan found = get(plan, scope);
        scope.require(Permission.PLAN_CAMPAIGN, found.province().path());
        if (!plans.cancel(plan, clock.instant()))
            throw new DomainException(
                    DomainException.Kind.CONFLICT, "campaign.plan.not-at-work", Map.of("number", found.number()));
        audit.record(
                "campaign.audit.plan-cancelled",
                "outreachPlan",
                plan,
                found.province().path(),
                found,
                null);
        plans.failWaiting(plan, "campaign.plan.failure.cancelled", clock.instant());
    }

    /** Makes a ready plan the numbered version that its province goes by; it never changes again. */
    @Transactional
    public CampaignPlan approve(UUID plan, @Nullable String approvedBy, Scope scope) {
        CampaignPlan found = get(plan, scope);
        scope.require(Permission.APPROVE_PLAN, found.province().path());
        if (found.status() != PlanStatus.READY) throw notReady(found);
        if (!plans.approve(found, scope.account(), approvedBy, clock.instant())) throw notReady(get(plan, scope));
        CampaignPlan approved = get(plan, scope);
        audit.record(
                "campaign.audit.plan-approved",
                "outreachPlan",
                plan,
                found.province().path(),
                found,
                approved);
        return approved;
    }

    private static DomainException notReady(CampaignPlan plan) {
        return new DomainException(
                DomainException.Kind.CONFLICT,
                "campaign.plan.not-ready",
                Map.of("number", plan.number(), "status", plan.status().name()));
    }

    /** What the planner was asked, as the file {@code riaya-outreach/1}. */
    public Problem problem(UUID plan, Scope scope) {
        get(plan, scope);
        return plans.findFile(plan, PlanFiles.PROBLEM)
                .map(PlanFiles::problem)
                .orElseThrow(() -> new NotFoundException("plan", plan));
    }

    /** What the planner answered, as the file {@code riaya-plan/1}; empty before the first answer. */
    public Optional<Plan> answer(UUID plan, Scope scope) {
        get(plan, scope);
        return plans.findFile(plan, PlanFiles.PLAN).map(PlanFiles::plan);
    }
}
