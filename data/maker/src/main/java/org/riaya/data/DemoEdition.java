package org.riaya.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The demonstration edition's tables, made from the committed tables and the published targets alone: exposed douars,
 * gathering points, bases, mobile units and caravans. All but the targets is invented, so that its totals are the published
 * ones.
 */
final class DemoEdition {

    private final Targets targets;
    private final List<Point> hospitals;
    private final Map<String, List<DemoPoint>> points = new LinkedHashMap<>();
    private final Map<DemoPoint, String> ids = new LinkedHashMap<>();
    private final Set<DemoPoint> highRisk;
    private final DemoTeams teams;

    /**
     * @param tables the folder of the reference tables
     * @param edition the folder of the edition's targets
     */
    DemoEdition(Path tables, Path edition) {
        var reference = new Sources(tables);
        targets = new Targets(new Sources(edition), Douars.REGION);
        hospitals = reference.rows("facilities.csv").stream()
                .filter(row -> row.getField("type").endsWith("_HOSPITAL"))
                .map(row -> Point.parse(row.getField("lat"), row.getField("lon")))
                .toList();
        var douars = new DemoDouars(reference, Douars.REGION).all();
        for (var province : targets.provinces()) points.put(province, pointsOf(province, douars));
        highRisk = highRisk();
        teams = new DemoTeams(reference, targets, points);
    }

    private List<DemoPoint> pointsOf(String province, List<DemoDouar> douars) {
        var ofProvince = douars.stream()
                .filter(douar -> douar.commune().province().equals(province))
                .toList();
        var chosen = new DemoGrouping(ofProvince)
                .points(targets.share(province, "GATHERING_POINTS"), targets.share(province, "PEOPLE"));
        var sorted = chosen.stream()
                .sorted(Comparator.comparing(point -> point.hub().code()))
                .toList();
        for (int i = 0; i < sorted.size(); i++)
            ids.put(sorted.get(i), String.format(Locale.ROOT, "P-%s-%02d", province.substring(3), i + 1));
        return sorted;
    }

    /** As many as were published, those that score highest over the region; the smaller identifier wins a tie. */
    private Set<DemoPoint> highRisk() {
        return ids.keySet().stream()
                .sorted(Comparator.comparingDouble((DemoPoint point) -> -point.risk(hospitals))
                        .thenComparing(ids::get))
                .limit(targets.ofRegion("HIGH_RISK_POINTS"))
                .collect(Collectors.toSet());
    }

    /** The five tables by file name. */
    Map<String, Table> tables() {
        var exposed = exposedPeople();
        var tables = new LinkedHashMap<String, Table>();
        tables.put("exposed-douars.csv", exposedDouars(exposed));
        tables.put("gathering-points.csv", gatheringPoints(exposed));
        tables.put("bases.csv", teams.bases());
        tables.put("mobile-units.csv", teams.mobileUnits());
        tables.put("caravans.csv", teams.caravans());
        return tables;
    }

    /** By douar code: the people of the province's exposed douars, scaled down so that they add up to its share. */
    private Map<String, Integer> exposedPeople() {
        var exposed = new LinkedHashMap<String, Integer>();
        points.forEach((province, ofProvince) -> {
            var douars = ofProvince.stream()
                    .flatMap(point -> point.douars().stream())
                    .toList();
            var people = Shares.of(
                    targets.share(province, "PEOPLE"),
                    douars.stream().mapToDouble(DemoDouar::people).toArray(),
                    0);
            for (int i = 0; i < people.length; i++) exposed.put(douars.get(i).code(), people[i]);
        });
        return exposed;
    }

    private Table exposedDouars(Map<String, Integer> exposed) {
        var table = new Table(
                "douar_code",
                "isolation_level",
                "exposed_people",
                "lat",
                "lon",
                "position_quality",
                "point_id",
                "walk_m",
                "generated");
        ids.keySet().stream()
                .flatMap(point -> point.douars().stream().map(douar -> Map.entry(douar, point)))
                .sorted(Comparator.comparing(pair -> pair.getKey().code()))
                .forEach(pair -> {
                    var douar = pair.getKey();
                    var point = pair.getValue();
                    table.row(douar.code())
                            .set("isolation_level", douar.isolationLevel())
                            .set("exposed_people", exposed.get(douar.code()))
                            .set(douar.position())
                            .set("position_quality", douar.positionQuality())
                            .set("point_id", ids.get(point))
                            .set(
                                    "walk_m",
                                    Math.round(douar.position()
                                            .metresTo(point.hub().position())))
                            .set("generated", true);
                });
        return table;
    }

    private Table gatheringPoints(Map<String, Integer> exposed) {
        var table = new Table(
                "id",
                "province_code",
                "commune_code",
                "name_ar",
                "name_fr",
                "lat",
                "lon",
                "position_quality",
                "altitude_m",
                "risk_level",
                "douars",
                "people",
                "expected_people",
                "service_minutes",
                "generated");
        points.forEach((province, ofProvince) -> {
            for (var point : ofProvince) {
                int people = point.douars().stream()
                        .mapToInt(douar -> exposed.getOrDefault(douar.code(), 0))
                        .sum();
                int expected = DemoVisit.expectedPeople(people);
                var hub = point.hub();
                table.row(id(point))
                        .set("province_code", province)
                        .set("commune_code", hub.commune().code())
                        .set("name_ar", "نقطة " + hub.nameAr())
                        .set("name_fr", nameFr(point))
                        .set(hub.position())
                        .set("position_quality", hub.positionQuality())
                        .set("altitude_m", hub.altitude())
                        .set("risk_level", highRisk.contains(point) ? "HIGH" : "LOW")
                        .set(
                                "douars",
                                point.douars().stream()
                                        .map(DemoDouar::code)
                                        .sorted()
                                        .toList())
                        .set("people", people)
                        .set("expected_people", expected)
                        .set("service_minutes", DemoVisit.serviceMinutes(expected))
                        .set("generated", true);
            }
        });
        return table;
    }

    private String id(DemoPoint point) {
        var id = ids.get(point);
        if (id == null) throw new IllegalStateException("a point without a number: " + point);
        return id;
    }

    /** After its douar, or by commune and number where no Latin name is known. */
    private String nameFr(DemoPoint point) {
        var hub = point.hub();
        if (!hub.nameFr().isEmpty()) return "Point " + hub.nameFr();
        var ofCommune = new ArrayList<>(ids.keySet());
        ofCommune.removeIf(other -> !other.hub().commune().equals(hub.commune()));
        return "Point " + (ofCommune.indexOf(point) + 1) + " – " + hub.commune().nameFr();
    }
}
