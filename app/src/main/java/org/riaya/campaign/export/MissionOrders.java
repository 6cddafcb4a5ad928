package org.riaya.campaign.export;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.CampaignPlan;
import org.riaya.campaign.Edition;
import org.riaya.campaign.MobileUnit;
import org.riaya.campaign.Outing;
import org.riaya.campaign.Plans;
import org.riaya.campaign.Resources;
import org.riaya.document.DocumentDraft;
import org.riaya.document.IssuedDocument;
import org.riaya.document.IssuedDocuments;
import org.riaya.document.Letterheads;
import org.riaya.platform.DomainException;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Mission orders of a plan's outings: shown to those who may see the province, numbered by those who plan it. */
@Service
public class MissionOrders {

    private final Plans plans;
    private final Resources resources;
    private final Letterheads letterheads;
    private final IssuedDocuments register;
    private final CareNearbyFinder care;
    private final JsonMapper json;

    MissionOrders(
            Plans plans,
            Resources resources,
            Letterheads letterheads,
            IssuedDocuments register,
            CareNearbyFinder care,
            JsonMapper json) {
        this.plans = plans;
        this.resources = resources;
        this.letterheads = letterheads;
        this.register = register;
        this.care = care;
        this.json = json;
    }

    /**
     * @throws NotFoundException when the edition has no such outing in the scope
     */
    public MissionOrder get(Edition edition, UUID outing, Scope scope) {
        Outing found = plans.outing(outing, scope);
        CampaignPlan plan = plans.get(found.planId(), scope);
        if (!plan.editionId().equals(edition.id())) throw new NotFoundException("outing", outing);
        return orders(edition, plan, resources.unit(edition, found.unitId(), scope), List.of(found), scope)
                .getFirst();
    }

    /**
     * Orders of a team from Monday to Sunday, in the order of days, from the plan its province goes by; empty when it
     * stays.
     *
     * @param day any day of the week
     */
    public List<MissionOrder> week(Edition edition, UUID unit, LocalDate day, Scope scope) {
        MobileUnit team = resources.unit(edition, unit, scope);
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return plans.current(edition, scope).stream()
                .filter(plan -> plan.province().equals(team.province()))
                .findFirst()
                .map(plan -> orders(edition, plan, team, outings(plan, team, monday, scope), scope))
                .orElse(List.of());
    }

    private List<Outing> outings(CampaignPlan plan, MobileUnit team, LocalDate monday, Scope scope) {
        return plans.outings(List.of(plan), scope).stream()
                .filter(outing -> outing.unitId().equals(team.id())
                        && !outing.day().isBefore(monday)
                        && outing.day().isBefore(monday.plusWeeks(1)))
                .toList();
    }

    /**
     * Numbers orders that have no number yet, and revises those that changed since.
     *
     * @throws DomainException CONFLICT when a plan isn't approved
     */
    @Transactional
    public List<MissionOrder> issue(List<MissionOrder> orders, Scope scope) {
        return orders.stream().map(order -> issue(order, scope)).toList();
    }

    private MissionOrder issue(MissionOrder order, Scope scope) {
        scope.require(Permission.PLAN_CAMPAIGN, order.outing().province().path());
        if (!order.approved())
            throw new DomainException(
                    DomainException.Kind.CONFLICT,
                    "campaign.order.plan-not-approved",
                    Map.of("number", order.plan().number()));
        return order.with(register.issue(draft(order), Permission.PLAN_CAMPAIGN, scope), null);
    }

    private List<MissionOrder> orders(
            Edition edition, CampaignPlan plan, MobileUnit unit, List<Outing> outings, Scope scope) {
        if (outings.isEmpty()) return List.of();
        var around = care.around(plan.province());
        var orders = outings.stream()
                .map(outing -> new MissionOrder(
                        edition,
                        plan,
                        outing,
                        unit,
                        letterheads.of(plan.province().path(), outing.day()),
                        around.primaryCare(outing.stops()),
                        around.hospital(outing.stops()).orElse(null),
                        null,
                        null))
                .toList();
        Map<String, IssuedDocument> issued = register.find(
                MissionOrder.KIND, orders.stream().map(MissionOrder::subject).toList(), scope);
        return orders.stream()
                .map(order -> numbered(order, issued.get(order.subject())))
                .toList();
    }

    private MissionOrder numbered(MissionOrder order, @Nullable IssuedDocument before) {
        if (before == null) return order;
        return draft(order).isSameAs(before) ? order.with(before, null) : order.with(null, before);
    }

    private DocumentDraft draft(MissionOrder order) {
        return new DocumentDraft(
                MissionOrder.KIND,
                order.subject(),
                order.letterhead().series(),
                order.outing().province().path(),
                json.writeValueAsString(order.content()));
    }
}
