package org.riaya.facility;

import java.util.Collection;
import java.util.List;
import org.riaya.territory.SearchEntry;
import org.riaya.territory.SearchIndex;
import org.springframework.stereotype.Component;

/** Puts facilities where the search box of the product finds them. */
@Component
class FacilitySearch {

    private static final String KIND = "FACILITY";

    private final SearchIndex index;

    FacilitySearch(SearchIndex index) {
        this.index = index;
    }

    /** Within the transaction that keeps the facilities. */
    void put(Collection<Facility> facilities) {
        index.put(facilities.stream().map(FacilitySearch::entry).toList());
    }

    /** The code under which the facility was found before its code changed. */
    void forget(String code) {
        index.remove(KIND, List.of(code));
    }

    private static SearchEntry entry(Facility facility) {
        return new SearchEntry(
                KIND,
                facility.code(),
                "facility.level." + facility.type().level(),
                "/facilities/" + facility.id(),
                facility.name(),
                List.of(),
                facility.place().path(),
                weight(facility),
                null,
                false);
    }

    /** Between towns and fractions: who types "Azrou" wants the town first. */
    private static int weight(Facility facility) {
        return switch (facility.type().level()) {
            case HOSPITAL -> 42;
            case PRIMARY -> 30;
            case SUPPORT -> 25;
        };
    }
}
