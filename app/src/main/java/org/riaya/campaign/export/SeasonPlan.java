package org.riaya.campaign.export;

import java.util.List;
import org.riaya.campaign.CampaignPlan;
import org.riaya.campaign.Edition;
import org.riaya.campaign.GatheringPoint;
import org.riaya.campaign.MobileUnit;
import org.riaya.campaign.Outing;
import org.riaya.campaign.UnservedPoint;

/**
 * What the provinces go by, as far as the reader may see it: their current plans with all that these hold.
 *
 * @param plans    one for each province that has one
 * @param outings  by day and unit code
 * @param points   open points of those provinces, planned or not
 * @param unserved points that the plans leave out
 */
public record SeasonPlan(
        Edition edition,
        List<CampaignPlan> plans,
        List<Outing> outings,
        List<GatheringPoint> points,
        List<MobileUnit> units,
        List<UnservedPoint> unserved) {

    public SeasonPlan {
        plans = List.copyOf(plans);
        outings = List.copyOf(outings);
        points = List.copyOf(points);
        units = List.copyOf(units);
        unserved = List.copyOf(unserved);
    }
}
