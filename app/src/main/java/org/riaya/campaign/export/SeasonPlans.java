package org.riaya.campaign.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.CampaignPlan;
import org.riaya.campaign.Edition;
import org.riaya.campaign.Editions;
import org.riaya.campaign.PlaceRef;
import org.riaya.campaign.Plans;
import org.riaya.campaign.Points;
import org.riaya.campaign.Resources;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Scope;
import org.springframework.stereotype.Service;

/** Gathers what the exports of an edition are made of. */
@Service
public class SeasonPlans {

    private final Editions editions;
    private final Plans plans;
    private final Points points;
    private final Resources resources;

    SeasonPlans(Editions editions, Plans plans, Points points, Resources resources) {
        this.editions = editions;
        this.plans = plans;
        this.points = points;
        this.resources = resources;
    }

    /**
     * @param province code of one province, null for all in the scope
     * @throws NotFoundException when the province doesn't take part or lies outside the scope
     */
    public SeasonPlan get(String editionCode, @Nullable String province, Scope scope) {
        Edition edition = editions.get(editionCode);
        List<PlaceRef> provinces = province == null || province.isEmpty()
                ? editions.provinces(edition, scope)
                : List.of(editions.province(edition, province, scope));
        List<CampaignPlan> current = plans.current(edition, scope).stream()
                .filter(plan -> provinces.contains(plan.province()))
                .toList();
        return new SeasonPlan(
                edition,
                current,
                plans.outings(current, scope),
                points.list(edition, scope).stream()
                        .filter(point -> provinces.contains(point.province()))
                        .toList(),
                resources.units(edition, scope).stream()
                        .filter(unit -> provinces.contains(unit.province()))
                        .toList(),
                plans.unserved(current, scope));
    }
}
