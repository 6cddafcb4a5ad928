package org.riaya.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a point is visited in the current plan.
 *
 * @param days    days of its visits, ascending
 * @param season  the edition, whose first and last day bound the waits
 */
public record PointVisits(GatheringPoint point, List<LocalDate> days, Edition season) {

    public PointVisits {
        days = List.copyOf(days);
    }

    /** The last visit on or before a day. */
    public Optional<LocalDate> last(LocalDate day) {
        return days.stream().filter(visit -> !visit.isAfter(day)).reduce((_, later) -> later);
    }

    /** The first visit after a day. */
    public Optional<LocalDate> next(LocalDate day) {
        return days.stream().filter(visit -> visit.isAfter(day)).findFirst();
    }

    /** Days of the longest wait: from the season's start, between visits, and to the day after its end. */
    public int longestWait() {
        LocalDate since = season.from();
        int longest = 0;
        for (LocalDate visit : days) {
            longest = Math.max(longest, (int) ChronoUnit.DAYS.between(since, visit));
            since = visit;
        }
        return Math.max(longest, (int) ChronoUnit.DAYS.between(since, season.to()) + 1);
    }

    /** Whether the edition's interval is kept; null for a low-risk point, to which it doesn't apply. */
    public @Nullable Boolean intervalKept() {
        if (point.risk() != RiskLevel.HIGH) return null;
        return longestWait() <= season.interval().maxDays();
    }
}
