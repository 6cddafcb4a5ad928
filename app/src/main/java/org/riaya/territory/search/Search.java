package org.riaya.territory.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.security.Scope;
import org.riaya.territory.PlaceName;
import org.riaya.territory.Places;
import org.riaya.territory.SearchEntry;
import org.riaya.territory.SearchIndex;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds places and facilities by name, in either script, despite the usual differences of spelling. */
@Service
public class Search implements SearchIndex {

    /** Longest query looked at; what comes after is ignored. */
    private static final int LONGEST = 80;

    private static final int BATCH = 2000;

    private final SearchRepository repository;
    private final Places places;

    Search(SearchRepository repository, Places places) {
        this.repository = repository;
        this.places = places;
    }

    /**
     * What a query finds within the readable territory, best first: the same name, then names that begin with it, then
     * those that have it among their words, then the near ones; among equals the bigger. Two statements.
     *
     * @param kind  only things of this kind, or null for all
     * @param limit most answers
     * @return empty for a query without letters or digits
     */
    public List<Found> find(String query, @Nullable String kind, Scope scope, int limit) {
        SearchText text = SearchText.of(query.length() <= LONGEST ? query : query.substring(0, LONGEST));
        if (text.isEmpty()) return List.of();
        List<SearchEntry> entries = repository.find(text, kind, scope, limit);
        TreeSet<String> codes = new TreeSet<>();
        entries.forEach(entry -> codes.addAll(codesAbove(entry)));
        Map<String, PlaceName> names = places.names(codes);
        return entries.stream().map(entry -> found(entry, names)).toList();
    }

    private static Found found(SearchEntry entry, Map<String, PlaceName> names) {
        List<PlaceName> within = codesAbove(entry).stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .toList();
        return new Found(
                entry.kind(),
                entry.code(),
                entry.labelKey(),
                entry.url(),
                entry.name(),
                within,
                entry.people(),
                entry.generated());
    }

    /** Codes of the places of the path, without the country and without the entry itself. */
    private static List<String> codesAbove(SearchEntry entry) {
        List<String> codes = new ArrayList<>();
        for (String label : entry.placePath().split("\\.")) codes.add(label.replace('_', '.'));
        codes.remove(Scope.WHOLE_TERRITORY);
        codes.remove(entry.code());
        return codes;
    }

    @Override
    @Transactional
    public void put(Collection<SearchEntry> entries) {
        List<SearchEntry> all = List.copyOf(entries);
        for (int from = 0; from < all.size(); from += BATCH)
            repository.put(all.subList(from, Math.min(from + BATCH, all.size())));
        if (all.size() >= BATCH) repository.analyze();
    }

    @Override
    @Transactional
    public void remove(String kind, Collection<String> codes) {
        repository.remove(kind, codes);
    }

    /** Makes the compared forms of every entry again, after {@link SearchText#VERSION} changed. */
    @Transactional
    public void remake() {
        put(repository.all());
    }
}
