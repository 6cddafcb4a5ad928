package org.riaya.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riaya.access.gathering.CandidatePlace;
import org.riaya.access.gathering.ExposedDouar;
import org.riaya.access.gathering.GatheringPoints;
import org.riaya.access.gathering.GatheringSettings;
import org.riaya.access.gathering.PlaceKind;
import org.riaya.access.gathering.ProposedPoint;
import org.riaya.access.gathering.WalkToPoint;
import org.riaya.access.gathering.WalkingLimit;
import org.riaya.platform.Ids;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes gathering points for a province: as few as possible so that every exposed douar is within the walking limit
 * of one. Points made or moved by hand stay, and douars sent to a point by hand keep it. Nothing changes until the
 * proposal is accepted.
 */
@Service
public class PointProposals {

    private final Editions editions;
    private final Points points;

    PointProposals(Editions editions, Points points) {
        this.editions = editions;
        this.points = points;
    }

    /** By metres of path, the edition's limit when none is given. */
    public PointProposal byMetres(Edition edition, String provinceCode, @Nullable Integer metres, Scope scope) {
        int limit = metres == null ? edition.walkingLimit().metres() : metres;
        return propose(edition, provinceCode, new WalkingLimit.Metres(limit), scope);
    }

    /** By minutes of walking, the edition's limit when none is given. */
    public PointProposal byMinutes(Edition edition, String provinceCode, @Nullable Integer minutes, Scope scope) {
        int limit = minutes == null ? edition.walkingLimit().minutes() : minutes;
        return propose(edition, provinceCode, new WalkingLimit.Minutes(limit), scope);
    }

    private PointProposal propose(Edition edition, String provinceCode, WalkingLimit limit, Scope scope) {
        PlaceRef province = editions.province(edition, provinceCode, scope);
        var today = points.list(edition, scope).stream()
                .filter(point -> point.province().equals(province))
                .collect(Collectors.toMap(GatheringPoint::code, point -> point));
        var douars = points.douars(edition, scope).stream()
                .filter(douar -> douar.place().path().startsWith(province.path() + "."))
                .collect(Collectors.toMap(douar -> douar.place().code(), douar -> douar));
        var asked = douars.values().stream().map(PointProposals::asked).toList();
        var proposal = new GatheringPoints(Walks.MODEL)
                .propose(
                        asked,
                        GatheringPoints.candidates(
                                asked,
                                today.values().stream()
                                        .map(PointProposals::candidate)
                                        .toList()),
                        GatheringSettings.of(limit));
        List<PointProposal.Proposed> proposed = proposal.points().stream()
                .map(point -> proposed(point, today, douars))
                .sorted(Comparator.comparing((PointProposal.Proposed point) -> point.existing() == null))
                .toList();
        Set<UUID> kept = proposed.stream()
                .map(PointProposal.Proposed::existing)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        return new PointProposal(
                province,
                limit instanceof WalkingLimit.Metres(int metres) ? Integer.valueOf(metres) : null,
                limit instanceof WalkingLimit.Minutes(int minutes) ? Integer.valueOf(minutes) : null,
                proposed,
                today.values().stream()
                        .filter(point -> !kept.contains(point.id()))
                        .sorted(Comparator.comparing(GatheringPoint::code))
                        .toList(),
                proposal.uncovered(),
                proposal.proof());
    }

    /**
     * Makes the proposal the points of the province.
     *
     * @param risk risk level of the new points: a person's judgement, never derived from the douars' isolation
     */
    @Transactional
    public void accept(Edition edition, PointProposal proposal, RiskLevel risk, Scope scope) {
        scope.require(Permission.EDIT_CAMPAIGN, proposal.province().path());
        Map<String, org.riaya.campaign.ExposedDouar> douars = new HashMap<>();
        points.douars(edition, scope).forEach(douar -> douars.put(douar.place().code(), douar));
        for (GatheringPoint point : proposal.dropped())
            points.close(edition, point.id(), "left out by an accepted proposal", scope);
        for (PointProposal.Proposed proposed : proposal.points()) {
            UUID point = proposed.existing() == null
                    ? points.add(edition, newPoint(proposal.province(), proposed, risk), scope)
                            .id()
                    : proposed.existing();
            for (PointProposal.Walk walk : proposed.walks()) {
                var douar = douars.get(walk.douarCode());
                if (douar != null && !point.equals(douar.pointId()))
                    points.send(edition, douar, point, walk.metres(), walk.minutes(), walk.byHand(), scope);
            }
        }
    }

    /** A quarter of the people come to one stop, 60 to 160 of them; it lasts 20 minutes and 72 seconds for each. */
    private static GatheringPoint newPoint(PlaceRef province, PointProposal.Proposed proposed, RiskLevel risk) {
        int expected = Math.clamp(proposed.people() / 4, 60, 160);
        return new GatheringPoint(
                Ids.next(),
                "",
                province,
                proposed.commune(),
                proposed.place(),
                proposed.position(),
                proposed.altitude(),
                risk,
                proposed.people(),
                proposed.walks().size(),
                0,
                expected,
                20 + expected * 6 / 5,
                List.of(),
                GatheringPoint.Origin.PROPOSED,
                false,
                false,
                1);
    }

    private static ExposedDouar asked(org.riaya.campaign.ExposedDouar douar) {
        return new ExposedDouar(
                douar.place().code(),
                Walks.place(douar),
                douar.people(),
                douar.commune().code(),
                douar.byHand() ? douar.pointCode() : null);
    }

    private static CandidatePlace candidate(GatheringPoint point) {
        return new CandidatePlace(
                point.code(),
                Walks.place(point.position(), point.altitude(), null),
                PlaceKind.EXISTING_POINT,
                point.people(),
                point.commune().code(),
                point.origin() == GatheringPoint.Origin.BY_HAND);
    }

    private static PointProposal.Proposed proposed(
            ProposedPoint point,
            Map<String, GatheringPoint> today,
            Map<String, org.riaya.campaign.ExposedDouar> douars) {
        GatheringPoint existing = today.get(point.place().id());
        var douar = douars.get(point.place().id());
        LocalizedText name;
        PlaceRef commune;
        MapPosition position;
        if (existing != null) {
            name = existing.name();
            commune = existing.commune();
            position = existing.position();
        } else if (douar != null && douar.position() != null) {
            name = douar.place().name();
            commune = douar.commune();
            position = douar.position();
        } else {
            throw new IllegalStateException("proposed at " + point.place().id() + ", which was no candidate");
        }
        return new PointProposal.Proposed(
                existing == null ? null : existing.id(),
                name,
                commune,
                position,
                point.place().place().elevationMetres(),
                point.people(),
                point.longestWalkMetres(),
                point.longestWalkMinutes(),
                new ArrayList<>(point.walks().stream().map(PointProposals::walk).toList()));
    }

    private static PointProposal.Walk walk(WalkToPoint walk) {
        var estimate = walk.walk();
        return new PointProposal.Walk(
                walk.douarId(),
                estimate == null ? null : Integer.valueOf(estimate.metres()),
                estimate == null ? null : Integer.valueOf(estimate.minutes()),
                walk.byHand());
    }
}
