package org.riaya.territory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riaya.audit.Audit;
import org.riaya.platform.DomainException;
import org.riaya.platform.InvalidValueException;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.territory.PlaceChanged.Change;
import org.riaya.territory.search.PlaceEntries;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people may change about a place, with {@link Permission#EDIT_TERRITORY} on it. What they changed is left alone
 * when a new reference table is loaded. Each change is in the audit trail, is published as a {@link PlaceChanged}, and
 * is found by the search box at once.
 */
@Service
@Transactional
public class PlaceEdits {

    /** The national territory with a margin, degrees: what lies outside was mistyped. */
    private static final double SOUTH = 20.5, NORTH = 36.1, WEST = -17.3, EAST = -0.9;

    private final Places places;
    private final PlaceEditRepository repository;
    private final PlaceEntries searchEntries;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlaceEdits(
            Places places,
            PlaceEditRepository repository,
            PlaceEntries searchEntries,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.places = places;
        this.repository = repository;
        this.searchEntries = searchEntries;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives the place another name from a day on; the former one is kept for the time before.
     *
     * @throws InvalidValueException when the day isn't after the present version's first one, or is to come
     */
    public void rename(String code, LocalizedText name, LocalDate since, Scope scope) {
        Place before = editable(code, scope);
        checkDay(before, since);
        repository.keepPast(before, since);
        repository.rename(code, name, since);
        done(Change.RENAMED, before, scope);
    }

    /** Corrects the spelling of the name, as if it had always been so. */
    public void correctName(String code, LocalizedText name, Scope scope) {
        Place before = editable(code, scope);
        repository.rename(code, name, before.validFrom());
        done(Change.NAME_CORRECTED, before, scope);
    }

    /**
     * Puts the place where a person knows it to be.
     *
     * @param elevationM metres above the sea there, null when unknown
     * @throws InvalidValueException when the position lies outside Morocco
     */
    public void correctPosition(String code, double lat, double lon, @Nullable Integer elevationM, Scope scope) {
        Place before = editable(code, scope);
        if (!(lat >= SOUTH && lat <= NORTH && lon >= WEST && lon <= EAST))
            throw new InvalidValueException("territory.position.outside", Map.of("lat", lat, "lon", lon));
        repository.position(code, lat, lon, elevationM);
        done(Change.POSITION_CORRECTED, before, scope);
    }

    /** Adds another spelling by which the place is found; one that it has already is no matter. */
    public void addVariant(String code, String name, Scope scope) {
        Place before = editable(code, scope);
        if (name.isBlank()) throw new InvalidValueException("territory.variant.blank", name);
        repository.addVariant(code, name.strip());
        done(Change.VARIANT_ADDED, before, name.strip());
    }

    /** Takes out a spelling that a person added; those of the reference tables stay. */
    public void removeVariant(String code, String name, Scope scope) {
        Place before = editable(code, scope);
        if (!repository.removeVariant(code, name))
            throw new DomainException(
                    DomainException.Kind.NOT_FOUND, "territory.variant.absent", Map.of("value", name));
        done(Change.VARIANT_REMOVED, before, name);
    }

    /**
     * Hangs the place, with all below it, under another one from a day on.
     *
     * @throws DomainException when the parent is of no higher level, lies outside the editable territory, or the day
     *                         isn't after the present version's first one
     */
    public void move(String code, String parentCode, LocalDate since, Scope scope) {
        Place before = editable(code, scope);
        Place parent = editable(parentCode, scope);
        checkDay(before, since);
        if (!before.kind().maybeBelow(parent.kind())
                || !parent.existsOn(since)
                || parentCode.equals(before.parentCode()))
            throw new InvalidValueException("territory.move.wrong-parent", Map.of("place", code, "parent", parentCode));
        repository.keepPast(before, since);
        repository.move(before, parent, since);
        done(Change.MOVED, before, scope);
    }

    /**
     * Ends the place on a day.
     *
     * @throws DomainException when places that still exist belong to it, or the day isn't after its first one
     */
    public void close(String code, LocalDate on, Scope scope) {
        Place before = editable(code, scope);
        checkDay(before, on);
        int children = repository.countChildrenOn(code, on);
        if (children > 0)
            throw new DomainException(
                    DomainException.Kind.CONFLICT,
                    "territory.close.has-children",
                    Map.of("place", code, "children", children));
        repository.close(code, on);
        done(Change.CLOSED, before, scope);
    }

    /**
     * Says what became of a place.
     *
     * @throws InvalidValueException when both are the same place
     */
    public void succeed(String predecessor, String successor, Succession.Kind kind, LocalDate on, Scope scope) {
        Place before = editable(predecessor, scope);
        editable(successor, scope);
        if (predecessor.equals(successor)) throw new InvalidValueException("territory.succession.same", successor);
        repository.succeed(predecessor, successor, kind, on);
        done(Change.SUCCEEDED, before, kind + " " + successor);
    }

    /** The place, locked until the end of the transaction. */
    private Place editable(String code, Scope scope) {
        Place place = places.get(code, scope);
        scope.require(Permission.EDIT_TERRITORY, place.path());
        repository.lock(code);
        return places.get(code, scope);
    }

    private void checkDay(Place place, LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (!day.isAfter(place.validFrom()) || day.isAfter(today) || !place.existsOn(day))
            throw new InvalidValueException(
                    "territory.change.wrong-day",
                    Map.of("day", day.toString(), "from", place.validFrom().toString(), "today", today.toString()));
    }

    private void done(Change change, Place before, Scope scope) {
        done(change, before, places.get(before.code(), scope));
    }

    private void done(Change change, Place before, Object after) {
        String path = after instanceof Place place ? place.path() : before.path();
        searchEntries.putBelow(path);
        audit.record("territory.audit." + change, "place", before.code(), path, before, after);
        events.publishEvent(new PlaceChanged(before.code(), change, before.path(), path));
    }
}
