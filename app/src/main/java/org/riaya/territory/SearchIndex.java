package org.riaya.territory;

import java.util.Collection;

/**
 * What the one search box of the product finds. A module puts its own things in, in the transaction that keeps them, and
 * puts them again when their name, place or weight changed.
 */
public interface SearchIndex {

    /** Adds the entries, in the place of those with the same kind and code. A few statements for all together. */
    void put(Collection<SearchEntry> entries);

    /** Takes things out; codes that aren't there are no matter. */
    void remove(String kind, Collection<String> codes);
}
