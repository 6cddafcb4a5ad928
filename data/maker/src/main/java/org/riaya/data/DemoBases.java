package org.riaya.data;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Chooses the health centres that mobile units leave from: one for two units, in towns, each in turn the one that brings
 * the people of the province's points nearest to a base.
 */
final class DemoBases {

    private static final int UNITS_A_BASE = 2;

    /**
     * A base of the demonstration.
     *
     * @param facility its row of {@code facilities.csv}
     * @param people of the points nearer to this base than to the province's others
     * @param units mobile units that leave from it, 1 or more
     */
    record Base(String id, Commune commune, NamedCsvRecord facility, int people, int units) {}

    private final Sources tables;
    private final Set<String> towns;

    DemoBases(Sources tables) {
        this.tables = tables;
        this.towns = tables.rows("places.csv").stream()
                .filter(place -> place.getField("urban_commune").equals("true")
                        || place.getField("kind").equals("URBAN_CENTRE"))
                .map(place -> place.getField("kind").equals("URBAN_CENTRE")
                        ? place.getField("parent_code")
                        : place.getField("code"))
                .collect(Collectors.toSet());
    }

    /** The bases of a province, the best placed first. */
    List<Base> of(String province, int units, List<DemoPoint> points) {
        var centres = healthCentres(province);
        var chosen = new ArrayList<Commune>();
        while (chosen.size() < Math.ceilDiv(units, UNITS_A_BASE)) {
            chosen.add(centres.keySet().stream()
                    .filter(commune -> !chosen.contains(commune))
                    .min(Comparator.comparingDouble((Commune commune) -> travel(with(chosen, commune), points))
                            .thenComparing(Commune::code))
                    .orElseThrow());
        }
        var people =
                points.stream().collect(groupingBy(point -> nearest(chosen, point), summingInt(DemoPoint::people)));
        var weights = chosen.stream()
                .mapToDouble(commune -> people.getOrDefault(commune, 0))
                .toArray();
        var shares = Shares.of(units, weights, 1);
        var bases = new ArrayList<Base>();
        for (var commune : chosen) {
            int i = bases.size();
            var facility = centres.get(commune);
            if (facility == null) throw new IllegalStateException("no health centre in " + commune.code());
            var id = String.format(Locale.ROOT, "B-%s-%d", province.substring(3), i + 1);
            bases.add(new Base(id, commune, facility, people.getOrDefault(commune, 0), shares[i]));
        }
        return bases;
    }

    /** The best equipped health centre of each town of the province; level 2 before 1, then by code. */
    private Map<Commune, NamedCsvRecord> healthCentres(String province) {
        var byCommune = tables.rows("facilities.csv").stream()
                .filter(row -> row.getField("type").contains("HEALTH_CENTRE_LEVEL"))
                .collect(groupingBy(row -> row.getField("commune_code")));
        var best = new TreeMap<Commune, NamedCsvRecord>(Comparator.comparing(Commune::code));
        for (var commune : Commune.ofRegion(tables, Douars.REGION)) {
            if (!commune.province().equals(province) || !towns.contains(commune.code())) continue;
            byCommune.getOrDefault(commune.code(), List.of()).stream()
                    .min(Comparator.comparing(
                                    (NamedCsvRecord row) -> row.getField("type").endsWith("2") ? 0 : 1)
                            .thenComparing(row -> row.getField("code")))
                    .ifPresent(facility -> best.put(commune, facility));
        }
        return best;
    }

    private static List<Commune> with(List<Commune> chosen, Commune more) {
        var all = new ArrayList<>(chosen);
        all.add(more);
        return all;
    }

    private static double travel(List<Commune> bases, List<DemoPoint> points) {
        return points.stream()
                .mapToDouble(point -> point.people() * metres(nearest(bases, point), point))
                .sum();
    }

    private static Commune nearest(List<Commune> bases, DemoPoint point) {
        return bases.stream()
                .min(Comparator.comparingDouble((Commune base) -> metres(base, point))
                        .thenComparing(Commune::code))
                .orElseThrow();
    }

    private static double metres(Commune base, DemoPoint point) {
        return base.centre().metresTo(point.hub().position());
    }
}
