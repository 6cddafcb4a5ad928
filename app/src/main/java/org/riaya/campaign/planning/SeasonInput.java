package org.riaya.campaign.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.GatheringPoint;
import org.riaya.campaign.MobileUnit;
import org.riaya.campaign.PlaceRef;
import org.riaya.campaign.PlanParameters;
import org.riaya.campaign.WorkingCalendar;

/**
 * Everything that the season of one province is planned from.
 *
 * @param units        its mobile units, in code order
 * @param points       its gathering points, in code order, without closed ones
 * @param closures     days on which some can't be reached
 * @param measured     travel times known better than by the model
 * @param outingsLimit most outings of the season: the province's target; null when there is none
 */
public record SeasonInput(
        WorkingCalendar calendar,
        PlaceRef province,
        List<MobileUnit> units,
        List<GatheringPoint> points,
        List<GatheringPoint.Closure> closures,
        List<MeasuredTravel> measured,
        @Nullable Integer outingsLimit,
        PlanParameters parameters,
        long seed) {

    public SeasonInput {
        units = List.copyOf(units);
        points = List.copyOf(points);
        closures = List.copyOf(closures);
        measured = List.copyOf(measured);
    }
}
