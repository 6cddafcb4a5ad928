package org.riaya.data;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code places.csv}: from the country down to communes, arrondissements and urban centres, in code order. A commune is
 * urban, a municipality, when the census counts no rural setting in it: that gives the official 221, whereas taking the codes
 * of pseudo-cercle 01 for urban makes 21 rural communes municipalities.
 */
final class Places {

    /**
     * The census hangs the Méchouar of Casablanca, a commune, under an arrondissement prefecture which is itself part of
     * the commune of Casablanca and whose population does not count it; its place is under the prefecture.
     */
    private static final Map<String, String> PARENT_MENDED = Map.of("06.141.01.81", "06.141");

    private static final Set<String> POINT_LIKE = Set.of("commune", "arrondissement");

    private static final String RURAL_PEOPLE = "p_population_municipale";
    private static final String PAVED_ROAD = "h_distance_moyenne_des_logements_a_la_route_goudronnee_km";

    private final Sources sources;
    private final Elevation elevation;
    private final Map<String, NamedCsvRecord> units = new HashMap<>();
    private final Map<String, NamedCsvRecord> rural = new HashMap<>();
    private final Map<String, NamedCsvRecord> total = new HashMap<>();

    Places(Sources sources, Elevation elevation) {
        this.sources = sources;
        this.elevation = elevation;
        for (var unit : units()) units.put(unit.getField("code"), unit);
        for (var row : sources.rows("ma_rgph2024_indicators.csv.gz")) {
            var code = row.getField("level").equals("country") ? "MA" : row.getField("code");
            if (row.getField("milieu").equals("rural")) rural.put(code, row);
            if (row.getField("milieu").equals("total")) total.put(code, row);
        }
    }

    Table table() {
        var variants = variants();
        var table = new Table(
                "code",
                "kind",
                "parent_code",
                "name_ar",
                "name_fr",
                "name_ar_source",
                "variants",
                "urban_commune",
                "population_2024",
                "households_2024",
                "rural_population_2024",
                "rural_households_2024",
                "population_2014",
                "area_km2",
                "lat",
                "lon",
                "position_quality",
                "elevation_m",
                "paved_road_m");
        units().stream()
                .sorted(Comparator.comparing(unit -> unit.getField("code")))
                .forEach(unit -> add(table, unit, variants));
        return table;
    }

    private void add(Table table, NamedCsvRecord unit, Variants variants) {
        var code = unit.getField("code");
        var level = unit.getField("level");
        var countryside = rural.get(code);
        var position = position(unit);
        var nameFr = Names.tidy(unit.getField("name_fr"));
        table.row(code)
                .set("kind", level.toUpperCase(Locale.ROOT))
                .set("parent_code", PARENT_MENDED.getOrDefault(code, unit.getField("parent_code")))
                .set("name_ar", unit.getField("name_ar"))
                .set("name_fr", nameFr)
                .set("name_ar_source", arabicSource(unit.getField("name_ar_source")))
                .set("variants", variants.of(code, unit.getField("name_ar"), nameFr))
                .set("urban_commune", level.equals("commune") ? countryside == null : null)
                .set("population_2024", unit.getField("pop_2024"))
                .set("households_2024", unit.getField("households_2024"))
                .set("rural_population_2024", countryside == null ? null : countryside.getField(RURAL_PEOPLE))
                .set("rural_households_2024", countryside == null ? null : countryside.getField("h_menages"))
                .set("population_2014", unit.getField("pop_2014"))
                .set("area_km2", unit.getField("area_km2"))
                .set("lat", position.getField("lat"))
                .set("lon", position.getField("lon"))
                .set("position_quality", quality(unit, position))
                .set("elevation_m", elevation(unit))
                .set("paved_road_m", pavedRoad(code, level));
    }

    /** A code for where the Arabic name comes from: some are official, some need a reader. */
    private static String arabicSource(String words) {
        return switch (words) {
            case "" -> "";
            case "HCP" -> "HCP";
            case "common", "common usage (verify)" -> "COMMON_USAGE";
            case "open-list exact" -> "VOLUNTEER_LIST";
            case "open-list fuzzy" -> "VOLUNTEER_LIST_MATCHED";
            case "same as commune" -> "COMMUNE_NAME";
            default -> throw new IllegalArgumentException("unknown source of an Arabic name: " + words);
        };
    }

    /** The unit that gives the position: an urban centre without its own takes its commune's. */
    private NamedCsvRecord position(NamedCsvRecord unit) {
        var commune = units.get(unit.getField("parent_code"));
        return unit.getField("level").equals("urban_centre") && commune != null ? commune : unit;
    }

    private static @Nullable String quality(NamedCsvRecord unit, NamedCsvRecord position) {
        if (position.getField("lat").isEmpty()) return null;
        return position == unit ? "CENTROID" : "COMMUNE_CENTROID";
    }

    private @Nullable Integer elevation(NamedCsvRecord unit) {
        if (!POINT_LIKE.contains(unit.getField("level"))) return null;
        var metres = elevation.at(Point.parse(unit.getField("lat"), unit.getField("lon")));
        return metres.isPresent() ? metres.getAsInt() : null;
    }

    /** Mean distance of a commune's dwellings to a paved road, metres: of its rural setting where it has one. */
    private @Nullable Integer pavedRoad(String code, String level) {
        if (!level.equals("commune")) return null;
        var row = rural.containsKey(code) ? rural.get(code) : total.get(code);
        return row == null ? null : metres(row.getField(PAVED_ROAD));
    }

    /** Kilometres as a source writes them to whole metres; null when it says nothing. */
    static @Nullable Integer metres(String kilometres) {
        return kilometres.isEmpty()
                ? null
                : new BigDecimal(kilometres).movePointRight(3).intValueExact();
    }

    private Variants variants() {
        var variants = new Variants();
        for (var place : sources.rows("ma_places_gazetteer.csv")) {
            variants.note(place.getField("nearest_commune_code"), place.getField("name"));
            variants.note(place.getField("nearest_commune_code"), place.getField("name_ar"));
        }
        for (var list : List.of("ma_primary_care_facilities_2011.csv", "ma_hospitals_2022.csv")) {
            for (var facility : sources.rows(list))
                variants.note(facility.getField("commune_code"), facility.getField("commune_name_source"));
        }
        return variants;
    }

    private List<NamedCsvRecord> units() {
        return sources.rows("ma_admin_units_2024.csv");
    }
}
