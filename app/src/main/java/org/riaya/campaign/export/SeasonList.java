package org.riaya.campaign.export;

import java.util.List;
import org.riaya.campaign.CampaignPlan;
import org.riaya.campaign.Edition;
import org.riaya.campaign.Outing;
import org.riaya.campaign.PlanStatus;
import org.riaya.document.Letterhead;
import org.riaya.platform.LocalizedText;

/**
 * What a local authority is told of the season on its territory: who comes where, on which day.
 *
 * @param place  the province, cercle or commune
 * @param plans  what the list is read from; empty when there is no plan yet
 * @param visits by day, unit and order of stops
 */
public record SeasonList(
        Edition edition, LocalizedText place, Letterhead letterhead, List<CampaignPlan> plans, List<Visit> visits) {

    /** One stop of one outing. */
    public record Visit(Outing outing, Outing.Stop stop) {}

    public SeasonList {
        plans = List.copyOf(plans);
        visits = List.copyOf(visits);
    }

    /** Whether it may still change without a new version: not every plan it is read from is approved. */
    public boolean draft() {
        return plans.isEmpty() || plans.stream().anyMatch(plan -> plan.status() != PlanStatus.APPROVED);
    }

    public boolean demonstration() {
        return edition.generated();
    }

    public long points() {
        return visits.stream().map(visit -> visit.stop().pointId()).distinct().count();
    }

    public long expected() {
        return visits.stream().mapToLong(visit -> visit.stop().peopleExpected()).sum();
    }
}
