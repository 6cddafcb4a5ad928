package org.riaya.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.audit.Audit;
import org.riaya.platform.InvalidValueException;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The seasons of the campaign: their dates, provinces, calendar, targets, and what was published about them. */
@Service
public class Editions {

    private final EditionRepository repository;
    private final Audit audit;
    private final Clock clock;

    Editions(EditionRepository repository, Audit audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** All editions, the newest season first. */
    public List<Edition> list() {
        return repository.list();
    }

    /** @throws NotFoundException when no edition has the code */
    public Edition get(String code) {
        return repository.find(code).orElseThrow(() -> new NotFoundException("edition", code));
    }

    public Edition get(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException("edition", id));
    }

    /** The day a page shows: the one asked for, held within the season, else the usual one. */
    public LocalDate day(Edition edition, @Nullable LocalDate asked) {
        if (asked == null) return edition.usualDay(LocalDate.now(clock));
        if (asked.isBefore(edition.from())) return edition.from();
        return asked.isAfter(edition.to()) ? edition.to() : asked;
    }

    /** Participating provinces in the scope, in code order. */
    public List<PlaceRef> provinces(Edition edition, Scope scope) {
        return repository.provinces(edition.id(), scope);
    }

    /** @throws NotFoundException when the province doesn't take part or lies outside the scope */
    public PlaceRef province(Edition edition, String code, Scope scope) {
        return provinces(edition, scope).stream()
                .filter(province -> province.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("place", code));
    }

    /** Communes of the participating provinces in the scope, in code order. */
    public List<PlaceRef> communes(Edition edition, Scope scope) {
        return repository.communes(edition.id(), scope);
    }

    /** @throws NotFoundException when the commune lies in no participating province or outside the scope */
    public PlaceRef commune(Edition edition, String code, Scope scope) {
        return communes(edition, scope).stream()
                .filter(commune -> commune.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("place", code));
    }

    /** The participating province that a commune lies in. */
    public PlaceRef provinceOf(Edition edition, PlaceRef commune, Scope scope) {
        return provinces(edition, scope).stream()
                .filter(province -> commune.path().startsWith(province.path() + "."))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("place", commune.code()));
    }

    public WorkingCalendar calendar(Edition edition) {
        return new WorkingCalendar(edition, repository.periods(edition.id()));
    }

    /** Targets of places in the scope, by place code and indicator. */
    public List<Target> targets(Edition edition, Scope scope) {
        return repository.targets(edition.id(), scope);
    }

    /** Published figures, in place-code order. They are public: no scope applies. */
    public List<StatedFigure> statedFigures(Edition edition) {
        return repository.statedFigures(edition.id());
    }

    /** Opens an edition with the provinces that take part. */
    @Transactional
    public void open(Edition edition, List<PlaceRef> provinces, Scope scope) {
        scope.require(Permission.EDIT_CAMPAIGN, edition.place().path());
        repository.insert(edition);
        provinces.forEach(province -> repository.addProvince(edition.id(), province));
        audit.record(
                "campaign.audit.edition-opened",
                "campaignEdition",
                edition.code(),
                edition.place().path(),
                null,
                edition);
    }

    /** Keeps a target with the publication it was read in. */
    @Transactional
    public void promise(Edition edition, Target target, Scope scope) {
        scope.require(Permission.EDIT_CAMPAIGN, target.place().path());
        repository.setTarget(edition.id(), target.place(), target.indicator(), target.value(), target.source());
    }

    /** Keeps a published figure as it was said. */
    @Transactional
    public void state(Edition edition, StatedFigure figure, Scope scope) {
        scope.require(Permission.EDIT_CAMPAIGN, edition.place().path());
        repository.insert(edition.id(), figure);
    }

    /** Sets what a province promises. */
    @Transactional
    public void setTarget(Edition edition, String placeCode, Indicator indicator, int value, Scope scope) {
        PlaceRef place = province(edition, placeCode, scope);
        scope.require(Permission.EDIT_CAMPAIGN, place.path());
        if (value < 0) throw new InvalidValueException("campaign.target.negative", value);
        Target before = targets(edition, scope).stream()
                .filter(target -> target.place().equals(place) && target.indicator() == indicator)
                .findFirst()
                .orElse(null);
        repository.setTarget(edition.id(), place, indicator, value, null);
        audit.record("campaign.audit.target-set", "target", placeCode + "/" + indicator, place.path(), before, value);
    }

    /** Adds days that differ from ordinary ones; whoever leads the edition decides. */
    @Transactional
    public void addPeriod(Edition edition, CalendarPeriod period, Scope scope) {
        scope.require(Permission.EDIT_CAMPAIGN, edition.place().path());
        if (period.to().isBefore(edition.from()) || period.from().isAfter(edition.to()))
            throw new InvalidValueException("campaign.calendar.outside-season", period.from());
        repository.insert(edition.id(), period);
        audit.record(
                "campaign.audit.period-added",
                "calendarPeriod",
                period.id(),
                edition.place().path(),
                null,
                period);
    }

    @Transactional
    public void removePeriod(Edition edition, UUID period, Scope scope) {
        scope.require(Permission.EDIT_CAMPAIGN, edition.place().path());
        CalendarPeriod before = repository.periods(edition.id()).stream()
                .filter(one -> one.id().equals(period))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("calendar-period", period));
        repository.deletePeriod(edition.id(), period);
        audit.record(
                "campaign.audit.period-removed",
                "calendarPeriod",
                period,
                edition.place().path(),
                before,
                null);
    }
}
