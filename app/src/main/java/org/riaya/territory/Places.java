package org.riaya.territory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Scope;
import org.springframework.stereotype.Service;

/**
 * What other modules and the web may ask about places. A place outside the scope's readable territory is not found;
 * only the names of places ({@link #names}, {@link #ancestors}) are given to everyone, since a reader of a province may
 * know which region it belongs to. Jobs and loaders ask with {@link Scope#system()}.
 *
 * <p>Lists hold the places that exist today, in the order of their codes.
 */
@Service
public class Places {

    private final PlaceRepository repository;
    private final PlaceListRepository lists;
    private final PastRepository past;
    private final Clock clock;

    Places(PlaceRepository repository, PlaceListRepository lists, PastRepository past, Clock clock) {
        this.repository = repository;
        this.lists = lists;
        this.past = past;
        this.clock = clock;
    }

    /**
     * @throws NotFoundException when no place has the code, or it may not be read
     */
    public Place get(String code, Scope scope) {
        return find(code, scope).orElseThrow(() -> new NotFoundException("place", code));
    }

    /** The place of the code, closed ones too; empty when there is none or it may not be read. */
    public Optional<Place> find(String code, Scope scope) {
        return repository.find(code, scope);
    }

    /** The places of those codes that exist and may be read, closed ones too, by code. One statement. */
    public Map<String, Place> list(Collection<String> codes, Scope scope) {
        return repository.list(codes, scope).stream().collect(Collectors.toMap(Place::code, Function.identity()));
    }

    /** What belongs directly to the place. */
    public List<Place> children(String code, Scope scope) {
        return repository.children(code, today(), scope);
    }

    /**
     * Places of the kinds at or below a path; for example, the douars of a province:
     * {@code below(province.path(), List.of(DOUAR), scope)}.
     */
    public List<Place> below(String path, Collection<PlaceKind> kinds, Scope scope) {
        return repository.below(path, kinds, today(), scope);
    }

    /**
     * A list's lines.
     *
     * @param orderBy SQL terms that the caller chose from a fixed set
     * @param limit   most lines, null for all
     */
    public List<PlaceRow> rows(PlaceFilter filter, String orderBy, @Nullable Integer limit, int offset) {
        return lists.list(filter, today(), orderBy, limit, offset);
    }

    public long count(PlaceFilter filter) {
        return lists.count(filter, today());
    }

    /** How many places of each kind exist below a place, in the order of the kinds; kinds without any are left out. */
    public Map<PlaceKind, Integer> countByKind(Place place, Scope scope) {
        return lists.countByKind(place.path(), today(), scope);
    }

    /** The topmost places that may be read. */
    public List<Place> roots(Scope scope) {
        return repository.roots(scope);
    }

    /** Names of the places above a path, the country first. */
    public List<PlaceName> ancestors(String path) {
        return repository.ancestors(path);
    }

    /** Names of those codes that exist, by code. */
    public Map<String, PlaceName> names(Collection<String> codes) {
        return repository.names(codes).stream().collect(Collectors.toMap(PlaceName::code, Function.identity()));
    }

    /** People and households at each census known, latest first; empty when none is known. */
    public List<Population> populations(Place place) {
        return repository.populations(place.code());
    }

    /** People and households at a census; empty when unknown. */
    public Optional<Population> population(Place place, int census) {
        return populations(place).stream().filter(p -> p.census() == census).findFirst();
    }

    /** Mean distances over the dwellings, each null where unknown. */
    public Distances distances(Place place) {
        return repository.distances(place.code()).orElse(Distances.UNKNOWN);
    }

    /** Other spellings of the name, in alphabetical order. */
    public List<String> variants(Place place) {
        return repository.variants(place.code());
    }

    /** Those of the spellings that a person added. */
    public List<String> addedVariants(Place place) {
        return repository.addedVariants(place.code());
    }

    /** Every version of the place, the present one first. */
    public List<PlacesAsOf.PlaceThen> versions(Place place) {
        return past.versions(place.code());
    }

    /** What the place came from and what became of it, in the order of days. */
    public List<Succession> successions(Place place) {
        return past.successions(place.code());
    }

    /** The territory as it was, or is to be, on a day. */
    public PlacesAsOf asOf(LocalDate day) {
        return new PlacesAsOf(past, day);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
