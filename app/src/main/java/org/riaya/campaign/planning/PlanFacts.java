package org.riaya.campaign.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.riaya.campaign.GatheringPoint;
import org.riaya.campaign.RiskLevel;
import org.riaya.planner.Plan;

/**
 * What a plan brings to people, counted from its stops.
 *
 * @param outings           teams times days
 * @param stops             visits of points
 * @param points            points planned for
 * @param pointsSeen        points with one visit at least
 * @param people            exposed people of all points
 * @param peopleWithinReach exposed people of the points seen, each once
 * @param attendances       attendances expected, over all stops
 * @param longestWait       days that the point that waits longest goes without a visit: from the season's start, between
 *                          visits, or to its end; the whole season for a point never seen
 * @param longestHighWait   the same among high-risk points
 * @param highPoints        high-risk points
 * @param intervalsKept     high-risk points whose longest wait is within the edition's interval
 * @param travelMinutes     on the road in all
 */
public record PlanFacts(
        int outings,
        int stops,
        int points,
        int pointsSeen,
        int people,
        int peopleWithinReach,
        int attendances,
        int longestWait,
        int longestHighWait,
        int highPoints,
        int intervalsKept,
        int travelMinutes) {

    public static PlanFacts of(SeasonInput input, Plan plan, int travelMinutes) {
        int season = input.calendar().edition().days();
        int interval = input.calendar().edition().interval().maxDays();
        Map<String, TreeSet<Integer>> days = new HashMap<>();
        for (var outing : plan.outings()) {
            for (var stop : outing.stops())
                days.computeIfAbsent(stop.site(), _ -> new TreeSet<>()).add(outing.day());
        }
        int seen = 0, reach = 0, attendances = 0, longest = 0, longestHigh = 0, high = 0, kept = 0, stops = 0;
        for (GatheringPoint point : input.points()) {
            var visits = days.getOrDefault(point.code(), new TreeSet<>());
            stops += visits.size();
            attendances += visits.size() * point.expectedPeople();
            if (!visits.isEmpty()) {
                seen++;
                reach += point.people();
            }
            int wait = longestWait(visits, season);
            longest = Math.max(longest, wait);
            if (point.risk() == RiskLevel.HIGH) {
                high++;
                longestHigh = Math.max(longestHigh, wait);
                if (wait <= interval) kept++;
            }
        }
        int people = input.points().stream().mapToInt(GatheringPoint::people).sum();
        return new PlanFacts(
                plan.outings().size(),
                stops,
                input.points().size(),
                seen,
                people,
                reach,
                attendances,
                longest,
                longestHigh,
                high,
                kept,
                travelMinutes);
    }

    /** Facts of several provinces together: sums of counts, the longest of waits. */
    public static PlanFacts sum(List<PlanFacts> parts) {
        return parts.stream()
                .reduce((a, b) -> new PlanFacts(
                        a.outings + b.outings,
                        a.stops + b.stops,
                        a.points + b.points,
                        a.pointsSeen + b.pointsSeen,
                        a.people + b.people,
                        a.peopleWithinReach + b.peopleWithinReach,
                        a.attendances + b.attendances,
                        Math.max(a.longestWait, b.longestWait),
                        Math.max(a.longestHighWait, b.longestHighWait),
                        a.highPoints + b.highPoints,
                        a.intervalsKept + b.intervalsKept,
                        a.travelMinutes + b.travelMinutes))
                .orElseThrow(() -> new IllegalArgumentException("no parts"));
    }

    /** Days of the longest wait among visits; the season's start counts as day 0, its end as the day after the last. */
    static int longestWait(TreeSet<Integer> visits, int season) {
        int longest = 0;
        int since = 0;
        for (int day : visits) {
            longest = Math.max(longest, day - since);
            since = day;
        }
        return Math.max(longest, season - since);
    }
}
