package org.riaya.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The published figures of the edition and what each province gets of those published only for the region: a share in
 * proportion to its published outings, by largest remainder.
 */
final class Targets {

    private final String region;
    private final Map<String, Integer> values = new LinkedHashMap<>();
    private final List<String> provinces = new ArrayList<>();

    /** @param edition the folder that holds {@code targets.csv} */
    Targets(Sources edition, String region) {
        this.region = region;
        for (var row : edition.rows("targets.csv")) {
            values.put(row.getField("id"), Integer.valueOf(row.getField("value")));
            var place = row.getField("place_code");
            if (!place.equals(region) && !provinces.contains(place)) provinces.add(place);
        }
    }

    /** The provinces that take part, in the order of the targets. */
    List<String> provinces() {
        return provinces;
    }

    /** A figure published for the region as a whole. */
    int ofRegion(String indicator) {
        return get(region, indicator);
    }

    /** The province's share of a figure published for the region. */
    int share(String province, String indicator) {
        var outings =
                provinces.stream().mapToDouble(other -> get(other, "OUTINGS")).toArray();
        return Shares.of(ofRegion(indicator), outings, 0)[provinces.indexOf(province)];
    }

    private int get(String place, String indicator) {
        var value = values.get(place + "/" + indicator);
        if (value == null) throw new IllegalArgumentException("no target " + indicator + " for " + place);
        return value;
    }
}
