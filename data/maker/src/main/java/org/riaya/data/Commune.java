package org.riaya.data;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commune of {@code places.csv} as the douars and the demonstration edition need it.
 *
 * @param province code of its province or prefecture
 * @param centre its centroid
 * @param areaKm2 null where unknown: outside the reference region
 * @param ruralPopulation people of its rural setting, null when it has none
 * @param ruralHouseholds null when it has no rural setting
 * @param pavedRoadMetres mean distance of its dwellings to a paved road, null where not published
 */
record Commune(
        String code,
        String province,
        String nameAr,
        String nameFr,
        Point centre,
        @Nullable Double areaKm2,
        @Nullable Integer ruralPopulation,
        @Nullable Integer ruralHouseholds,
        @Nullable Integer pavedRoadMetres) {

    /** The communes of a region, in code order; both the region's and the province's codes begin theirs. */
    static List<Commune> ofRegion(Sources tables, String region) {
        return all(tables).stream()
                .filter(commune -> commune.code().startsWith(region + "."))
                .toList();
    }

    /** Every commune of the country, in code order. */
    static List<Commune> all(Sources tables) {
        return tables.rows("places.csv").stream()
                .filter(place -> place.getField("kind").equals("COMMUNE"))
                .map(Commune::of)
                .toList();
    }

    private static Commune of(NamedCsvRecord place) {
        var code = place.getField("code");
        var area = place.getField("area_km2");
        return new Commune(
                code,
                code.substring(0, "03.131".length()),
                place.getField("name_ar"),
                place.getField("name_fr"),
                Point.parse(place.getField("lat"), place.getField("lon")),
                area.isEmpty() ? null : Double.valueOf(area),
                whole(place, "rural_population_2024"),
                whole(place, "rural_households_2024"),
                whole(place, "paved_road_m"));
    }

    /** A whole number of a table, null where the cell is empty: unknown is not zero. */
    static @Nullable Integer whole(NamedCsvRecord row, String column) {
        var text = row.getField(column);
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    /** Radius of the disc of the commune's area, metres; refuses a commune whose area is unknown. */
    double discMetres() {
        if (areaKm2 == null) throw new IllegalStateException("no area for commune " + code);
        return 1000 * StrictMath.sqrt(areaKm2 / StrictMath.PI);
    }
}
