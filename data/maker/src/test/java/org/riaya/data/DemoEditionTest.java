package org.riaya.data;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.riaya.data.Committed.is;
import static org.riaya.data.Committed.number;
import static org.riaya.data.Committed.sum;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoEditionTest {

    private static final Path EDITION = Committed.FOLDER.resolve("demo/riaya-2025-26");

    private final Sources edition = new Sources(EDITION);
    private final List<NamedCsvRecord> exposed = edition.rows("exposed-douars.csv");
    private final List<NamedCsvRecord> points = edition.rows("gathering-points.csv");
    private final Map<String, NamedCsvRecord> douars = Committed.byKey("douars.csv", "code");
    private final Map<String, NamedCsvRecord> places = Committed.byKey("places.csv", "code");

    @Test
    void isMadeAgainTheSameFromTheCommittedTables(@TempDir Path folder) {
        var tables = new DemoEdition(Committed.FOLDER, EDITION).tables();

        assertThat(tables).hasSize(5);
        tables.forEach((name, table) -> {
            table.write(folder.resolve(name));
            assertThat(folder.resolve(name)).hasSameBinaryContentAs(EDITION.resolve(name));
        });
    }

    @Test
    void totalsAreThePublishedOnes() {
        assertThat(points).hasSize(297);
        assertThat(points).filteredOn(is("risk_level", "HIGH")).hasSize(178);
        assertThat(points).filteredOn(is("risk_level", "LOW")).hasSize(119);
        assertThat(sum(points, "people", _ -> true)).isEqualTo(121_733);
        assertThat(sum(exposed, "exposed_people", _ -> true)).isEqualTo(121_733);
        assertThat(edition.rows("mobile-units.csv")).hasSize(26);
    }

    @Test
    void targetsKeepTheStatedTotalBesideTheSumOfTheProvinces() {
        var outings = edition.rows("targets.csv").stream()
                .filter(is("indicator", "OUTINGS"))
                .toList();

        assertThat(sum(outings, "value", is("place_code", "03"))).isEqualTo(479);
        assertThat(sum(outings, "value", is("place_code", "03").negate())).isEqualTo(477);
        assertThat(edition.rows("targets.csv"))
                .allMatch(is("status", "PUBLISHED"))
                .allMatch(row -> !row.getField("source").isBlank())
                .allMatch(row -> places.containsKey(row.getField("place_code")));
    }

    @Test
    void everyExposedDouarIsServedByOnePointOfItsCommuneWithinAWalk() {
        var served = new ArrayList<String>();
        for (var point : points) {
            for (var code : point.getField("douars").split("\\|")) {
                served.add(code + " " + point.getField("id"));
                assertThat(code).startsWith(point.getField("commune_code") + ".");
            }
        }
        assertThat(exposed)
                .extracting(row -> row.getField("douar_code") + " " + row.getField("point_id"))
                .containsExactlyInAnyOrderElementsOf(served);

        var byId = points.stream().collect(toMap(row -> row.getField("id"), row -> row));
        assertThat(exposed).allSatisfy(row -> {
            var point = byId.get(row.getField("point_id"));
            double walk = position(row).metresTo(position(point));
            assertThat(walk).isLessThanOrEqualTo(4_000.5);
            assertThat(number(row, "walk_m")).isEqualTo((int) Math.round(walk));
        });
    }

    @Test
    void peopleOfAPointAreThoseOfItsDouarsAndNeverMoreThanTheyHave() {
        var byPoint = exposed.stream()
                .collect(groupingBy(row -> row.getField("point_id"), summingInt(row -> number(row, "exposed_people"))));

        assertThat(points).allMatch(point -> number(point, "people") == byPoint.get(point.getField("id")));
        assertThat(exposed)
                .allSatisfy(row -> assertThat(number(row, "exposed_people"))
                        .isBetween(1, number(douars.get(row.getField("douar_code")), "population_2024")));
    }

    @Test
    void realPositionsAreKeptAndPlaceholdersSpreadInsideTheirCommune() {
        var communes = Commune.ofRegion(new Sources(Committed.FOLDER), Douars.REGION);
        for (var row : exposed) {
            var douar = douars.get(row.getField("douar_code"));
            var quality = douar.getField("position_quality");
            if (List.of("MATCHED", "MATCHED_NEAR", "GENERATED").contains(quality)) {
                assertThat(row.getField("position_quality")).isEqualTo(quality);
                assertThat(position(row)).isEqualTo(position(douar));
                continue;
            }
            assertThat(row.getField("position_quality")).isEqualTo("DEMONSTRATION");
            var commune = communes.stream()
                    .filter(other -> douar.getField("code").startsWith(other.code() + "."))
                    .findFirst()
                    .orElseThrow();
            var anchor = quality.equals("FRACTION_MEAN") ? position(douar) : commune.centre();
            assertThat(anchor.metresTo(position(row))).isLessThanOrEqualTo(commune.discMetres() + 10);
        }
    }

    @Test
    void provincesGetTheirShareInProportionToTheirOutings() {
        var byProvince = points.stream().collect(groupingBy(row -> row.getField("province_code")));

        assertThat(byProvince.keySet())
                .containsExactlyInAnyOrder("03.131", "03.171", "03.271", "03.451", "03.531", "03.561");
        assertThat(byProvince.get("03.131")).hasSize(83);
        assertThat(byProvince.get("03.271")).hasSize(71);
        assertThat(byProvince.get("03.451")).hasSize(20);
    }

    @Test
    void unitsLeaveFromAHealthCentreOfTheirProvince() {
        var facilities = Committed.byKey("facilities.csv", "code");
        var bases = edition.rows("bases.csv");
        for (var base : bases) {
            var facility = facilities.get(base.getField("facility_code"));
            assertThat(facility.getField("commune_code")).isEqualTo(base.getField("commune_code"));
            assertThat(base.getField("commune_code")).startsWith(base.getField("province_code") + ".");
        }
        assertThat(edition.rows("mobile-units.csv")).allSatisfy(unit -> {
            var crew = Arrays.asList(unit.getField("crew").split("\\|"));
            assertThat(crew).contains("GENERAL_PRACTITIONER", "DRIVER").hasSize(4);
            assertThat(unit.getField("skills").contains("MIDWIFE")).isEqualTo(crew.contains("MIDWIFE"));
            assertThat(bases)
                    .filteredOn(is("id", unit.getField("base_id")))
                    .singleElement()
                    .matches(is("province_code", unit.getField("province_code")));
        });
    }

    @Test
    void allThatIsInventedSaysSo() {
        for (var file : List.of(
                "edition.csv",
                "exposed-douars.csv",
                "gathering-points.csv",
                "bases.csv",
                "mobile-units.csv",
                "caravans.csv")) assertThat(edition.rows(file)).isNotEmpty().allMatch(is("generated", "true"));
    }

    private static Point position(NamedCsvRecord row) {
        return Point.parse(row.getField("lat"), row.getField("lon"));
    }
}
