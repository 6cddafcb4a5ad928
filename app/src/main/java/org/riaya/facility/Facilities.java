package org.riaya.facility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.audit.Audit;
import org.riaya.platform.Ids;
import org.riaya.platform.InvalidValueException;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.territory.PlaceName;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The registry of health facilities. Everyone who holds a role somewhere reads all of it: patients are referred across
 * provinces. Changing it asks for {@link Permission#EDIT_FACILITIES} on the commune at hand.
 */
@Service
public class Facilities {

    /** Order of lists by default: by type, then name, then code. */
    public static final String STANDARD_ORDER = "ft.sort_order, coalesce(f.name_fr, f.name_ar), f.code";

    private final FacilityRepository repository;
    private final TypeRepository references;
    private final FacilitySearch search;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Facilities(
            FacilityRepository repository,
            TypeRepository references,
            FacilitySearch search,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.references = references;
        this.search = search;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Facilities of the filter, by type, name and code. */
    public List<Facility> list(FacilityFilter filter) {
        return list(filter, STANDARD_ORDER, null, 0);
    }

    /**
     * One page of the facilities of the filter.
     *
     * @param orderBy terms made by {@code Listing.orderBy} from fixed expressions
     * @param limit   most rows, null for all
     */
    public List<Facility> list(FacilityFilter filter, String orderBy, @Nullable Integer limit, int offset) {
        return repository.list(filter, today(), orderBy, limit, offset);
    }

    public long count(FacilityFilter filter) {
        return repository.count(filter, today());
    }

    /** How many facilities of the filter are in each state today; states with none are absent. */
    public Map<OpeningState, Long> countByState(FacilityFilter filter) {
        return repository.countByState(filter, today());
    }

    /**
     * @throws NotFoundException when there is none
     */
    public Facility get(UUID id) {
        return repository.find(id, today()).orElseThrow(() -> new NotFoundException("facility", id));
    }

    public Optional<Facility> findByCode(String code) {
        return repository.findByCode(code, today());
    }

    /** The path of a place, to filter by; empty when no place has the code. */
    public Optional<String> path(String placeCode) {
        return repository.path(placeCode);
    }

    /** Regions, provinces and prefectures, each region followed by its provinces. */
    public List<PlaceName> areas() {
        return repository.areas();
    }

    /** Communes and arrondissements where the person may add or move facilities. */
    public List<PlaceName> communes(Scope scope) {
        return repository.communes(scope.array(Permission.EDIT_FACILITIES));
    }

    /** Types of facility, in the order of the care system. */
    public List<FacilityType> types() {
        return references.types();
    }

    public List<ServiceType> services() {
        return references.services();
    }

    /**
     * Adds a facility to the registry; its state stays unknown until somebody says it.
     *
     * @throws FacilityCodeTakenException when another one has the code
     */
    @Transactional
    public UUID add(FacilityDetails details, Scope scope) {
        requireValid(details, scope);
        if (repository.codeExists(details.code())) throw new FacilityCodeTakenException(details.code());
        UUID id = Ids.next();
        repository.insert(id, details);
        Facility added = get(id);
        audit.record("facility.audit.added", "facility", id, added.place().path(), null, details);
        search.put(List.of(added));
        events.publishEvent(new FacilityChanged(id, added.code()));
        return id;
    }

    /**
     * Changes what the registry says of a facility. Moving it asks for the right on both communes.
     *
     * @param version what {@link Facility#version} was when the person began
     * @throws FacilityChangedMeanwhileException when somebody changed it since
     */
    @Transactional
    public void change(UUID id, int version, FacilityDetails details, Scope scope) {
        Facility before = get(id);
        scope.require(Permission.EDIT_FACILITIES, before.place().path());
        requireValid(details, scope);
        if (!details.code().equals(before.code()) && repository.codeExists(details.code()))
            throw new FacilityCodeTakenException(details.code());
        if (details.equals(before.details())) return;
        if (!repository.update(id, version, details)) throw new FacilityChangedMeanwhileException(before.code());
        Facility after = get(id);
        audit.record("facility.audit.changed", "facility", id, after.place().path(), before.details(), details);
        if (!after.code().equals(before.code())) search.forget(before.code());
        search.put(List.of(after));
        events.publishEvent(new FacilityChanged(id, after.code()));
    }

    private void requireValid(FacilityDetails details, Scope scope) {
        String path = repository
                .communePath(details.placeCode())
                .orElseThrow(() ->
                        new InvalidValueException("facility.commune.unknown", Map.of("code", details.placeCode())));
        scope.require(Permission.EDIT_FACILITIES, path);
        if (references.types().stream().noneMatch(type -> type.code().equals(details.type())))
            throw new InvalidValueException("facility.type.unknown", Map.of("type", details.type()));
        if (details.openedOn() != null && details.openedOn().isAfter(today()))
            throw new InvalidValueException(
                    "facility.opened-on.future",
                    Map.of("date", details.openedOn().toString()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
