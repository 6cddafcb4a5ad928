package org.riaya.campaign;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.access.gathering.GatheringProof;
import org.riaya.access.gathering.UncoveredDouar;
import org.riaya.platform.LocalizedText;

/**
 * Gathering points proposed for the exposed douars of a province, to be looked at before they are accepted.
 *
 * @param limitMetres   longest walk allowed, null when minutes bound it
 * @param limitMinutes  longest walk allowed, null when metres bound it
 * @param points        points of the proposal, those that are there already first
 * @param dropped       points of today that it does without
 * @param uncovered     douars that no point reaches, and why
 * @param proof         how few points could do at best
 */
public record PointProposal(
        PlaceRef province,
        @Nullable Integer limitMetres,
        @Nullable Integer limitMinutes,
        List<Proposed> points,
        List<GatheringPoint> dropped,
        List<UncoveredDouar> uncovered,
        GatheringProof proof) {

    /**
     * @param existing point of today that stays, null for a new one
     * @param place    douar or point where it lies
     * @param people   exposed people of its douars, those of unknown size left out
     * @param walks    its douars with their walks
     */
    public record Proposed(
            @Nullable UUID existing,
            LocalizedText place,
            PlaceRef commune,
            MapPosition position,
            @Nullable Integer altitude,
            int people,
            int longestWalkMetres,
            int longestWalkMinutes,
            List<Walk> walks) {}

    /** The way of a douar's people; metres and minutes are null when nobody knows where the douar lies. */
    public record Walk(
            String douarCode,
            @Nullable Integer metres,
            @Nullable Integer minutes,
            boolean byHand) {}

    public long added() {
        return points.stream().filter(point -> point.existing() == null).count();
    }
}
