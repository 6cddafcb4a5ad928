package org.riaya.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.planner.Plan;
import org.riaya.platform.LocalizedText;

/**
 * A point that a plan leaves out, and why.
 *
 * @param change the cheapest change that would serve it; null when none was found or looked for
 */
public record UnservedPoint(
        UUID planId,
        GatheringPoint point,
        Plan.Reason reason,
        int requiredMissing,
        @Nullable Change change) {

    /**
     * @param unit    name of the team that would go
     * @param dropped codes of the points that would lose their stop
     * @param amount  how much more time (minutes), people or metres, or how many outings more; 0 for other kinds
     * @param score   how the plan's score would change
     */
    public record Change(
            Plan.Change.Kind kind,
            UUID unitId,
            LocalizedText unit,
            LocalDate day,
            List<String> dropped,
            List<String> skills,
            int amount,
            long score) {}
}
