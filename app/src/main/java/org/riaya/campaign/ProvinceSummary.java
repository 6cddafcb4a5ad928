package org.riaya.campaign;

import org.jspecify.annotations.Nullable;

/**
 * What a province has and what its current plan brings, each figure added up from the rows behind it.
 *
 * @param target            outings promised for the season, null when no target was set
 * @param people            exposed people of the points' douars, douars of unknown size left out
 * @param unknownDouars     exposed douars whose people nobody knows
 * @param staff             people of the crews
 * @param plan              the plan it goes by, null when there is none
 * @param outings           planned outings
 * @param stops             planned visits of points
 * @param pointsSeen        points with one planned visit at least
 * @param peopleWithinReach exposed people of those points, each once
 * @param attendances       attendances expected, over all stops
 * @param travelMetres      on the road, over all outings
 * @param intervalsKept     high-risk points whose longest wait is within the edition's interval
 */
public record ProvinceSummary(
        PlaceRef province,
        @Nullable Integer target,
        int points,
        int highPoints,
        int people,
        int douars,
        int unknownDouars,
        int units,
        int staff,
        int caravans,
        @Nullable CampaignPlan plan,
        int outings,
        int stops,
        int pointsSeen,
        int peopleWithinReach,
        int attendances,
        long travelMetres,
        int intervalsKept) {

    public int lowPoints() {
        return points - highPoints;
    }

    /** The province's figures added to these; the sum has neither a plan nor, unless all have one, a target. */
    public ProvinceSummary plus(ProvinceSummary other) {
        return new ProvinceSummary(
                province,
                target == null || other.target == null ? null : Integer.valueOf(target + other.target),
                points + other.points,
                highPoints + other.highPoints,
                people + other.people,
                douars + other.douars,
                unknownDouars + other.unknownDouars,
                units + other.units,
                staff + other.staff,
                caravans + other.caravans,
                null,
                outings + other.outings,
                stops + other.stops,
                pointsSeen + other.pointsSeen,
                peopleWithinReach + other.peopleWithinReach,
                attendances + other.attendances,
                travelMetres + other.travelMetres,
                intervalsKept + other.intervalsKept);
    }
}
