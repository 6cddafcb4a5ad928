package org.riaya.territory;

import org.jspecify.annotations.Nullable;
import org.riaya.platform.security.Scope;
import org.riaya.territory.search.SearchText;

/**
 * Which places below one a list holds; always those that exist today and may be read.
 *
 * @param above  the place that they lie below
 * @param kind   only this kind, at any depth; null for what belongs directly to the place
 * @param search only names that have these words, in either script; empty for all
 */
public record PlaceFilter(Place above, @Nullable PlaceKind kind, String search, Scope scope) {

    /** What belongs directly to a place. */
    public static PlaceFilter children(Place place, Scope scope) {
        return new PlaceFilter(place, null, "", scope);
    }

    /** Part of a folded name, as a LIKE pattern. */
    String pattern() {
        return "%" + SearchText.of(search).folded() + "%";
    }
}
