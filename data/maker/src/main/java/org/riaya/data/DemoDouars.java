package org.riaya.data;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The douars of the committed tables as the demonstration sees them. Where the census's douars have only a placeholder
 * (the mean of their fraction or commune, or the commune's centre), many share one position; each is given one of its own,
 * on a spiral around its fraction's place, and is marked {@code DEMONSTRATION}.
 */
final class DemoDouars {

    /** Between two points of a spiral that fills a disc evenly, radians. */
    private static final double GOLDEN_ANGLE = StrictMath.PI * (3 - StrictMath.sqrt(5));

    private static final double FRACTION_METRES = 3_500;
    private static final double USED_RADIUS = 0.6;

    private final Sources tables;
    private final Map<String, Commune> communes = new HashMap<>();
    private final Cells cells;
    private final List<Point> primaryCare = new ArrayList<>();

    DemoDouars(Sources tables, String region) {
        this.tables = tables;
        this.cells = new Cells(tables);
        for (var commune : Commune.ofRegion(tables, region)) communes.put(commune.code(), commune);
        for (var row : tables.rows("facilities.csv")) {
            var type = row.getField("type");
            if (type.contains("HEALTH_CENTRE_LEVEL") || type.equals("RURAL_DISPENSARY"))
                primaryCare.add(Point.parse(row.getField("lat"), row.getField("lon")));
        }
    }

    /** Every douar with people, in the table's order. */
    List<DemoDouar> all() {
        var positions = positions();
        return douars().stream()
                .map(row -> douar(row, positions.getOrDefault(row.getField("code"), published(row))))
                .toList();
    }

    private DemoDouar douar(NamedCsvRecord row, Point position) {
        var commune = commune(row);
        var road = Commune.whole(row, "paved_road_m");
        var care = Commune.whole(row, "health_centre_m");
        var altitude = Commune.whole(row, "elevation_m");
        int households = Integer.parseInt(row.getField("households_2024"));
        int metres = altitude == null ? 0 : altitude;
        double exposure = DemoDouar.exposure(
                metres,
                road != null ? road : commune.pavedRoadMetres() != null ? commune.pavedRoadMetres() : 0,
                care != null ? care : nearest(position, primaryCare),
                households);
        return new DemoDouar(
                row.getField("code"),
                commune,
                row.getField("name_ar"),
                row.getField("name_fr"),
                Integer.parseInt(row.getField("population_2024")),
                position,
                isPlaceholder(row) ? "DEMONSTRATION" : row.getField("position_quality"),
                metres,
                exposure);
    }

    /** Straight-line metres to the nearest of some points. */
    static double nearest(Point from, List<Point> points) {
        return points.stream().mapToDouble(from::metresTo).min().orElseThrow();
    }

    /** By douar code: the positions of those that have only a placeholder. */
    private Map<String, Point> positions() {
        var positions = new HashMap<String, Point>();
        var placeholders = douars().stream()
                .filter(DemoDouars::isPlaceholder)
                .collect(groupingBy(
                        DemoDouars::communeCode,
                        LinkedHashMap::new,
                        groupingBy(row -> row.getField("parent_code"), LinkedHashMap::new, toList())));
        placeholders.values().forEach(fractions -> spread(fractions, positions));
        return positions;
    }

    private void spread(Map<String, List<NamedCsvRecord>> fractions, Map<String, Point> positions) {
        int fraction = 0;
        for (var douars : fractions.values()) {
            var commune = commune(douars.getFirst());
            double radius = USED_RADIUS * commune.discMetres();
            var middle = spiral(commune.centre(), radius, fraction, fractions.size());
            double around = Math.min(FRACTION_METRES, commune.discMetres() - radius);
            for (int i = 0; i < douars.size(); i++) {
                var douar = douars.get(i);
                var centre = douar.getField("position_quality").equals("FRACTION_MEAN") ? published(douar) : middle;
                positions.put(
                        douar.getField("code"),
                        cells.pulledInto(commune, spiral(centre, around, i, douars.size()))
                                .rounded());
            }
            fraction++;
        }
    }

    /** The i-th of so many points spread evenly over a disc. */
    private static Point spiral(Point centre, double radius, int i, int count) {
        return centre.moved(radius * StrictMath.sqrt((i + 0.5) / count), i * GOLDEN_ANGLE);
    }

    private static Point published(NamedCsvRecord row) {
        return Point.parse(row.getField("lat"), row.getField("lon"));
    }

    private static boolean isPlaceholder(NamedCsvRecord row) {
        return switch (row.getField("position_quality")) {
            case "FRACTION_MEAN", "COMMUNE_MEAN", "COMMUNE_CENTROID" -> true;
            default -> false;
        };
    }

    private List<NamedCsvRecord> douars() {
        return tables.rows("douars.csv").stream()
                .filter(row -> row.getField("kind").equals("DOUAR"))
                .toList();
    }

    private static String communeCode(NamedCsvRecord row) {
        return row.getField("code").substring(0, "03.131.03.09".length());
    }

    private Commune commune(NamedCsvRecord row) {
        var commune = communes.get(communeCode(row));
        if (commune == null) throw new IllegalStateException("no commune for " + row);
        return commune;
    }
}
