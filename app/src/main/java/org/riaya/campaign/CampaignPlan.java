package org.riaya.campaign;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.planner.Score;

/**
 * A computed season of one province, without its outings.
 *
 * @param number        1, 2, 3 ... within the province, in the order asked for
 * @param version       number of the approved version; null before approval
 * @param parameters    what the planner was told to weigh
 * @param requestedBy   name of who asked for it; null: the system
 * @param approvedBy    name of who approved it; null before approval
 * @param cancelledAt   when a person ended the search early; null when nobody did
 * @param failure       message key of why there is no plan; null otherwise
 * @param engine        name and version of the planner; null before the first outings
 * @param seconds       of search so far
 * @param share         of the limit used up, 0 to 1
 * @param result        what it brings; null before the first outings
 */
public record CampaignPlan(
        UUID id,
        UUID editionId,
        PlaceRef province,
        int number,
        @Nullable Integer version,
        PlanStatus status,
        PlanParameters parameters,
        int limitSeconds,
        long seed,
        @Nullable String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant cancelledAt,
        @Nullable String failure,
        @Nullable String engine,
        double seconds,
        double share,
        @Nullable Result result) {

    /**
     * What a plan brings.
     *
     * @param pointsSeen        points with one visit at least
     * @param peopleWithinReach exposed people of the douars of those points, each once
     */
    public record Result(Score score, int outings, int pointsSeen, int peopleWithinReach) {}
}
