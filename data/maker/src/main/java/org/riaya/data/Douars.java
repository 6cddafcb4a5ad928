package org.riaya.data;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code douars.csv}: the real fractions and douars of Boulemane and Ifrane, then the invented douars of the region's other
 * provinces. Codes go on from the commune's: {@code 03.131.03.09.201.001} is douar 001 of fraction 201;
 * {@code 03.561.05.03.G.012} is invented.
 */
final class Douars {

    static final String REGION = "03";

    private static final int COMMUNE_DIGITS = 7;
    private static final int FRACTION_DIGITS = 10;

    private final Sources sources;
    private final Sources tables;
    private final Elevation elevation;

    Douars(Sources sources, Sources tables, Elevation elevation) {
        this.sources = sources;
        this.tables = tables;
        this.elevation = elevation;
    }

    Table table() {
        var table = new Table(
                "code",
                "kind",
                "parent_code",
                "hcp_code",
                "name_ar",
                "name_fr",
                "settlement_type",
                "population_2024",
                "households_2024",
                "paved_road_m",
                "drivable_track_m",
                "health_centre_m",
                "lat",
                "lon",
                "position_quality",
                "position_source",
                "elevation_m",
                "generated");
        addReal(table);
        addGenerated(table);
        return table;
    }

    private void addReal(Table table) {
        var fractions = new HashSet<String>();
        for (var row : sources.rows("fm_douars_2024_boulemane_ifrane.csv")) {
            var fractionHcp = row.getField("fraction_code");
            var fraction = row.getField("commune_code") + "." + fractionHcp.substring(COMMUNE_DIGITS);
            if (fractions.add(fraction)) addFraction(table, row, fraction, fractionHcp);
            addDouar(table, row, fraction);
        }
    }

    private static void addFraction(Table table, NamedCsvRecord row, String code, String hcpCode) {
        table.row(code)
                .set("kind", "FRACTION")
                .set("parent_code", row.getField("commune_code"))
                .set("hcp_code", hcpCode)
                .set("name_ar", Names.tidy(row.getField("fraction_name_ar")))
                .set("generated", false);
    }

    private void addDouar(Table table, NamedCsvRecord row, String fraction) {
        var hcpCode = row.getField("douar_code");
        var position = Point.parse(row.getField("lat"), row.getField("lon"));
        table.row(fraction + "." + hcpCode.substring(FRACTION_DIGITS))
                .set("kind", "DOUAR")
                .set("parent_code", fraction)
                .set("hcp_code", hcpCode)
                .set("name_ar", Names.tidy(row.getField("name_ar")))
                .set("name_fr", Names.tidy(row.getField("name_latin")))
                .set("settlement_type", row.getField("settlement_type").toUpperCase(Locale.ROOT))
                .set("population_2024", row.getField("population_2024"))
                .set("households_2024", row.getField("households_2024"))
                .set("paved_road_m", Places.metres(row.getField("km_to_paved_road")))
                .set("drivable_track_m", Places.metres(row.getField("km_to_drivable_track")))
                .set("health_centre_m", Places.metres(row.getField("km_to_health_centre")))
                .set(position)
                .set("position_quality", row.getField("coord_quality").toUpperCase(Locale.ROOT))
                .set("position_source", positionSource(row))
                .set("elevation_m", elevation(position))
                .set("generated", false);
    }

    private static String positionSource(NamedCsvRecord row) {
        return switch (row.getField("coord_source")) {
            case "GeoNames" -> "GEONAMES";
            case "OpenStreetMap" -> "OPENSTREETMAP";
            case "" -> row.getField("coord_quality").equals("commune_centroid") ? "HCP" : "MEAN_OF_MATCHED";
            default -> throw new IllegalArgumentException("unknown source of a position: " + row);
        };
    }

    private void addGenerated(Table table) {
        var known = provincesWithRealDouars();
        var cells = new Cells(tables);
        for (var commune : Commune.ofRegion(tables, REGION)) {
            if (known.contains(commune.province())) continue;
            for (var douar : new DouarGenerator(commune, cells).douars()) addGenerated(table, commune, douar);
        }
    }

    private void addGenerated(Table table, Commune commune, DouarGenerator.Douar douar) {
        table.row(String.format(Locale.ROOT, "%s.G.%03d", commune.code(), douar.number()))
                .set("kind", "DOUAR")
                .set("parent_code", commune.code())
                .set("name_ar", "دوار " + douar.number() + " - " + commune.nameAr())
                .set("name_fr", "Douar " + douar.number() + " – " + commune.nameFr())
                .set("population_2024", douar.people())
                .set("households_2024", douar.households())
                .set("paved_road_m", douar.pavedRoadMetres())
                .set(douar.position())
                .set("position_quality", "GENERATED")
                .set("position_source", "GENERATED")
                .set("elevation_m", elevation(douar.position()))
                .set("generated", true);
    }

    private Set<String> provincesWithRealDouars() {
        return sources.rows("fm_douars_2024_boulemane_ifrane.csv").stream()
                .map(row -> row.getField("province_code"))
                .collect(Collectors.toSet());
    }

    private @Nullable Integer elevation(Point point) {
        var metres = elevation.at(point);
        return metres.isPresent() ? metres.getAsInt() : null;
    }
}
