package org.riaya.data;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.riaya.data.Committed.is;
import static org.riaya.data.Committed.number;
import static org.riaya.data.Committed.sum;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DouarsTest {

    private static final String TIMAHDITE = "03.271.03.11";

    private final List<NamedCsvRecord> rows = Committed.rows("douars.csv");
    private final Map<String, NamedCsvRecord> places = Committed.byKey("places.csv", "code");
    private final List<NamedCsvRecord> douars =
            rows.stream().filter(is("kind", "DOUAR")).toList();

    @Test
    void codesAreOnceInTheTableAndNeverThoseOfPlaces() {
        assertThat(Committed.byKey("douars.csv", "code"))
                .hasSameSizeAs(rows)
                .doesNotContainKeys(places.keySet().toArray(String[]::new));
        assertThat(douars).filteredOn(is("generated", "false")).hasSize(580);
        assertThat(rows).filteredOn(is("kind", "FRACTION")).hasSize(126).allMatch(is("generated", "false"));
    }

    @Test
    void everyRowExtendsTheCodeOfItsFractionOrCommune() {
        var fractions = Committed.byKey("douars.csv", "code");
        for (var row : rows) {
            var parent = row.getField("parent_code");
            var above = places.getOrDefault(parent, fractions.get(parent));
            assertThat(above).as("parent of %s", row).isNotNull();
            assertThat(above.getField("kind")).isIn("COMMUNE", "FRACTION");
            assertThat(row.getField("code")).startsWith(parent + ".");
        }
    }

    @Test
    void realCodesSpellTheCensusCodeAndInventedOnesCannot() {
        for (var row : rows) {
            var code = row.getField("code");
            if (row.getField("generated").equals("true")) {
                assertThat(code).contains(".G.");
                assertThat(row.getField("hcp_code")).isEmpty();
                assertThat(row.getField("position_quality")).isEqualTo("GENERATED");
            } else {
                assertThat(code.replace(".", "")).isEqualTo("03" + row.getField("hcp_code"));
            }
        }
    }

    @Test
    void peopleAndHouseholdsAddUpToTheRuralSettingOfEveryCommune() {
        for (var entry : byCommune().entrySet()) {
            var commune = places.get(entry.getKey());
            int people = sum(entry.getValue(), "population_2024", _ -> true);
            int households = sum(entry.getValue(), "households_2024", _ -> true);
            boolean rowsMissing = entry.getKey().equals(TIMAHDITE);

            assertThat(people)
                    .as("people of %s", commune)
                    .isEqualTo(number(commune, "rural_population_2024") - (rowsMissing ? 111 : 0));
            assertThat(households)
                    .as("households of %s", commune)
                    .isEqualTo(number(commune, "rural_households_2024") - (rowsMissing ? 25 : 0));
        }
    }

    @Test
    void coversEveryCommuneOfTheRegionThatHasARuralSetting() {
        var expected = places.values().stream()
                .filter(is("kind", "COMMUNE"))
                .filter(place -> place.getField("code").startsWith("03."))
                .filter(place -> !place.getField("rural_population_2024").isEmpty())
                .map(place -> place.getField("code"))
                .toList();

        assertThat(byCommune().keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void inventedRoadDistancesKeepTheCommunesMean() {
        byCommune().forEach((code, members) -> {
            if (members.getFirst().getField("generated").equals("false")) return;
            long weighted = members.stream()
                    .mapToLong(row -> (long) number(row, "paved_road_m") * number(row, "households_2024"))
                    .sum();
            double mean = (double) weighted / sum(members, "households_2024", _ -> true);

            assertThat(mean).as(code).isCloseTo(number(places.get(code), "paved_road_m"), within(50.0));
        });
    }

    @Test
    void inventedDouarsLieInTheDiscOfTheirCommuneAndNotInANeighboursCell() {
        var tables = new Sources(Committed.FOLDER);
        var cells = new Cells(tables);
        for (var commune : Commune.ofRegion(tables, Douars.REGION)) {
            assertThat(douars).filteredOn(is("parent_code", commune.code())).allSatisfy(row -> {
                var position = Point.parse(row.getField("lat"), row.getField("lon"));
                assertThat(commune.centre().metresTo(position)).isLessThanOrEqualTo(commune.discMetres());
                assertThat(cells.holds(commune, position)
                                || position.equals(commune.centre().rounded()))
                        .as("%s in its cell", row)
                        .isTrue();
            });
        }
    }

    @Test
    void distancesWithheldBySmallDouarsAreEmpty() {
        var withheld = douars.stream()
                .filter(is("generated", "false"))
                .filter(row -> number(row, "households_2024") < 30)
                .toList();

        assertThat(withheld).hasSize(197);
        for (var column : List.of("paved_road_m", "drivable_track_m", "health_centre_m"))
            assertThat(withheld).allMatch(is(column, ""));
    }

    @Test
    void positionsSayHowGoodTheyAre() {
        assertThat(douars)
                .allMatch(row -> Set.of(
                                "MATCHED",
                                "MATCHED_NEAR",
                                "FRACTION_MEAN",
                                "COMMUNE_MEAN",
                                "COMMUNE_CENTROID",
                                "GENERATED")
                        .contains(row.getField("position_quality")));
        assertThat(douars).filteredOn(is("position_quality", "MATCHED")).hasSize(93);
    }

    private Map<String, List<NamedCsvRecord>> byCommune() {
        return douars.stream().collect(groupingBy(row -> row.getField("code").substring(0, TIMAHDITE.length())));
    }
}
