package org.riaya.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.InvalidValueException;

/**
 * What the planner weighs, stated with each plan. One person of a low-risk point, reached for the first time, is worth
 * {@code lowRiskWorth}; a minute on the road costs 10: the two make the unit of the score.
 *
 * @param snowFrom       first day on which travel times are those of snow; null: never
 * @param snowTo         last such day
 * @param highRiskWorth  worth of a person of a high-risk point at the first visit
 * @param lowRiskWorth   worth of a person of a low-risk point at the first visit
 * @param visitPercents  worth of the first, second, ... visit in percent of the first: how many visits a point may have,
 *                       and how quickly another one matters less
 * @param lowRiskMinDays fewest days between two visits of a low-risk point
 * @param lowRiskMaxDays longest wait of a low-risk point without cost, as the edition's interval is for high-risk ones
 * @param latePercent    cost of each day that a point waits longer, in percent of its first visit
 * @param leastVisits    visits that every point must have where that is possible at all, 0 or more
 * @param travelCost     cost of a minute of travel
 * @param outingCost     cost of an outing
 * @param breadthWeight  how much more it counts to reach a commune at all than to return to another
 * @param breadthPercent share of a commune's people up to which that holds
 */
public record PlanParameters(
        @Nullable LocalDate snowFrom,
        @Nullable LocalDate snowTo,
        int highRiskWorth,
        int lowRiskWorth,
        List<Integer> visitPercents,
        int lowRiskMinDays,
        int lowRiskMaxDays,
        int latePercent,
        int leastVisits,
        int travelCost,
        int outingCost,
        int breadthWeight,
        int breadthPercent) {

    public PlanParameters {
        visitPercents = List.copyOf(visitPercents);
        if (leastVisits < 0 || leastVisits > visitPercents.size())
            throw new InvalidValueException("campaign.plan.least-visits", leastVisits);
        if (visitPercents.isEmpty() || visitPercents.stream().anyMatch(percent -> percent < 0 || percent > 100))
            throw new InvalidValueException("campaign.plan.visit-percents", visitPercents);
        if ((snowFrom == null) != (snowTo == null) || (snowFrom != null && snowTo != null && snowTo.isBefore(snowFrom)))
            throw new InvalidValueException("campaign.plan.snow-refused", String.valueOf(snowTo));
    }

    /** The usual weights: snow from mid-December to the end of February, one to five visits of a point. */
    public static PlanParameters usual(Edition edition) {
        LocalDate snowFrom = latest(LocalDate.of(edition.from().getYear(), 12, 15), edition.from());
        LocalDate snowTo = LocalDate.of(snowFrom.getYear() + 1, 3, 1).minusDays(1);
        if (snowTo.isAfter(edition.to())) snowTo = edition.to();
        boolean winter = !snowTo.isBefore(snowFrom);
        return new PlanParameters(
                winter ? snowFrom : null,
                winter ? snowTo : null,
                150,
                100,
                List.of(100, 30, 20, 10, 5),
                21,
                60,
                5,
                1,
                10,
                600,
                1,
                50);
    }

    public boolean isSnow(LocalDate day) {
        return snowFrom != null && snowTo != null && !day.isBefore(snowFrom) && !day.isAfter(snowTo);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
