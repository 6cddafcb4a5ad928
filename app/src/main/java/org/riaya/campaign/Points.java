package org.riaya.campaign;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.audit.Audit;
import org.riaya.platform.DomainException;
import org.riaya.platform.InvalidValueException;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathering points and the exposed douars that come to them. */
@Service
public class Points {

    private final PointRepository points;
    private final DouarRepository douars;
    private final Audit audit;

    Points(PointRepository points, DouarRepository douars, Audit audit) {
        this.points = points;
        this.douars = douars;
        this.audit = audit;
    }

    /** Points of the edition in the scope, without closed ones, in code order. */
    public List<GatheringPoint> list(Edition edition, Scope scope) {
        return points.list(edition.id(), scope).stream()
                .filter(point -> !point.closed())
                .toList();
    }

    /** @throws NotFoundException when there is no such point in the scope; closed ones are found */
    public GatheringPoint get(Edition edition, UUID point, Scope scope) {
        return points.find(edition.id(), point, scope)
                .orElseThrow(() -> new NotFoundException("gathering-point", point));
    }

    /** Exposed douars in the scope, in code order. */
    public List<ExposedDouar> douars(Edition edition, Scope scope) {
        return douars.list(edition.id(), scope);
    }

    /** Douars whose people come to a point, the longest walk first. */
    public List<ExposedDouar> douarsOf(Edition edition, UUID point, Scope scope) {
        return douars(edition, scope).stream()
                .filter(douar -> point.equals(douar.pointId()))
                .sorted(java.util.Comparator.comparingInt(
                        (ExposedDouar douar) -> douar.walkMetres() == null ? 0 : -douar.walkMetres()))
                .toList();
    }

    /** Closures of points in the scope, in the order of points and days. */
    public List<GatheringPoint.Closure> closures(Edition edition, Scope scope) {
        return points.closures(edition.id(), scope);
    }

    /** Adds a point by hand. Its code, origin and version are given here. */
    @Transactional
    public GatheringPoint add(Edition edition, GatheringPoint point, Scope scope) {
        scope.require(Permission.EDIT_CAMPAIGN, point.commune().path());
        check(point);
        GatheringPoint coded = point.withCode(points.nextCode(edition.id(), point.province()));
        points.insert(edition.id(), coded);
        record("point-added", coded, null, coded);
        return coded;
    }

    /** Loads a point with the code it has. */
    @Transactional
    public void load(Edition edition, GatheringPoint point, Scope scope) {
        scope.require(Permission.EDIT_CAMPAIGN, point.commune().path());
        check(point);
        points.insert(edition.id(), point);
    }

    /**
     * Adds a douar at risk, with the point it goes to when it names one.
     *
     * @param walkMinutes estimated walk to that point, null when unknown
     */
    @Transactional
    public void expose(Edition edition, ExposedDouar douar, @Nullable Integer walkMinutes, Scope scope) {
        scope.require(Permission.EDIT_CAMPAIGN, douar.place().path());
        douars.insert(
                edition.id(), douar.place(), douar.isolation(), douar.people(), douar.position(), douar.generated());
        if (douar.pointId() != null)
            douars.assign(
                    edition.id(), douar.place(), douar.pointId(), douar.walkMetres(), walkMinutes, douar.byHand());
    }

    /**
     * Changes name, commune, position, risk, people, duration and skills of a point.
     *
     * @throws DomainException CONFLICT when somebody changed it meanwhile
     */
    @Transactional
    public void change(Edition edition, GatheringPoint point, Scope scope) {
        GatheringPoint before = get(edition, point.id(), scope);
        scope.require(Permission.EDIT_CAMPAIGN, before.commune().path());
        scope.require(Permission.EDIT_CAMPAIGN, point.commune().path());
        check(point);
        if (!points.update(edition.id(), point))
            throw new DomainException(
                    DomainException.Kind.CONFLICT, "campaign.point.changed-meanwhile", Map.of("code", before.code()));
        record("point-changed", point, before, point);
    }

    /** Takes a point out of the edition; plans that hold it keep it. */
    @Transactional
    public void close(Edition edition, UUID point, String reason, Scope scope) {
        GatheringPoint before = get(edition, point, scope);
        scope.require(Permission.EDIT_CAMPAIGN, before.commune().path());
        points.close(point, reason);
        for (ExposedDouar douar : douarsOf(edition, point, scope))
            douars.unassign(edition.id(), douar.place().code());
        record("point-closed", before, before, null);
    }

    /** Sends the people of a douar to a point, by hand: a proposal keeps it. */
    @Transactional
    public void assign(Edition edition, String douarCode, UUID point, Scope scope) {
        GatheringPoint to = get(edition, point, scope);
        if (to.closed()) throw new NotFoundException("gathering-point", point);
        ExposedDouar douar = douars(edition, scope).stream()
                .filter(one -> one.place().code().equals(douarCode))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("place", douarCode));
        scope.require(Permission.EDIT_CAMPAIGN, douar.place().path());
        scope.require(Permission.EDIT_CAMPAIGN, to.commune().path());
        var walk = Walks.between(douar, to);
        douars.assign(
                edition.id(),
                douar.place(),
                point,
                walk == null ? null : walk.metres(),
                walk == null ? null : walk.minutes(),
                true);
        audit.record(
                "campaign.audit.douar-assigned",
                "exposedDouar",
                douarCode,
                douar.place().path(),
                douar,
                to.code());
    }

    /** Sends the people of a douar to a point that a proposal chose. */
    void send(
            Edition edition,
            ExposedDouar douar,
            UUID point,
            @Nullable Integer walkMetres,
            @Nullable Integer walkMinutes,
            boolean byHand,
            Scope scope) {
        scope.require(Permission.EDIT_CAMPAIGN, douar.place().path());
        douars.assign(edition.id(), douar.place(), point, walkMetres, walkMinutes, byHand);
    }

    /** Notes days on which a point can't be reached or used. */
    @Transactional
    public void closeDays(Edition edition, GatheringPoint.Closure closure, Scope scope) {
        GatheringPoint point = get(edition, closure.pointId(), scope);
        scope.require(Permission.EDIT_CAMPAIGN, point.commune().path());
        if (closure.to().isBefore(closure.from()))
            throw new InvalidValueException("campaign.calendar.to-before-from", closure.to());
        points.insert(point, closure);
        record("point-days-closed", point, null, closure);
    }

    @Transactional
    public void openDays(Edition edition, UUID point, UUID closure, Scope scope) {
        GatheringPoint found = get(edition, point, scope);
        scope.require(Permission.EDIT_CAMPAIGN, found.commune().path());
        if (!points.deleteClosure(point, closure)) throw new NotFoundException("point-closure", closure);
        record("point-days-opened", found, closure, null);
    }

    private void record(String action, GatheringPoint point, @Nullable Object before, @Nullable Object after) {
        audit.record(
                "campaign.audit." + action,
                "gatheringPoint",
                point.code(),
                point.commune().path(),
                before,
                after);
    }

    private static void check(GatheringPoint point) {
        if (point.expectedPeople() < 0)
            throw new InvalidValueException("campaign.point.people", point.expectedPeople());
        if (point.serviceMinutes() < 1 || point.serviceMinutes() > 600)
            throw new InvalidValueException("campaign.point.minutes-refused", point.serviceMinutes());
    }
}
