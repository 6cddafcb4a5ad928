package org.riaya.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riaya.data.Committed.is;
import static org.riaya.data.Committed.number;
import static org.riaya.data.Committed.sum;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    private static final Set<String> PROVINCES = Set.of("PROVINCE", "PREFECTURE");

    private final List<NamedCsvRecord> places = Committed.rows("places.csv");
    private final Map<String, NamedCsvRecord> byCode = Committed.byKey("places.csv", "code");

    @Test
    void holdsEveryUnitOfTheDivisionOnce() {
        var kinds = new TreeMap<String, Integer>();
        places.forEach(place -> kinds.merge(place.getField("kind"), 1, Integer::sum));

        assertThat(byCode).hasSameSizeAs(places);
        assertThat(kinds)
                .isEqualTo(Map.of(
                        "COUNTRY",
                        1,
                        "REGION",
                        12,
                        "PROVINCE",
                        62,
                        "PREFECTURE",
                        13,
                        "ARRONDISSEMENT_PREFECTURE",
                        8,
                        "CERCLE",
                        213,
                        "COMMUNE",
                        1503,
                        "ARRONDISSEMENT",
                        41,
                        "URBAN_CENTRE",
                        164));
    }

    @Test
    void everyPlaceClimbsToTheCountryThroughAtMostOneOfEachKind() {
        for (var place : places) {
            var kinds = new HashSet<String>();
            var at = place;
            while (!at.getField("kind").equals("COUNTRY")) {
                assertThat(kinds.add(at.getField("kind")))
                        .as("a kind twice above %s", place)
                        .isTrue();
                at = byCode.get(at.getField("parent_code"));
                assertThat(at).as("an ancestor of %s", place).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"population_2024", "households_2024"})
    void communesAddUpToProvincesProvincesToRegionsRegionsToTheCountry(String count) {
        for (var place : places) {
            var expected =
                    switch (place.getField("kind")) {
                        case "PROVINCE", "PREFECTURE", "CERCLE" -> "COMMUNE";
                        case "REGION" -> "province or prefecture";
                        case "COUNTRY" -> "REGION";
                        default -> null;
                    };
            if (expected == null) continue;

            int parts = sum(places, count, part -> counts(part, expected) && climbsTo(part, place.getField("code")));

            assertThat(parts).as("%s of %s", count, place).isEqualTo(number(place, count));
        }
        assertThat(byCode.get("MA").getField("population_2024")).isEqualTo("36828330");
    }

    @Test
    void arrondissementsAddUpToTheirCommune() {
        var cities = new TreeSet<String>();
        for (var part : places) {
            if (part.getField("kind").equals("ARRONDISSEMENT")) cities.add(commune(part));
        }

        assertThat(cities).hasSize(6);
        for (var city : cities) {
            int parts = sum(places, "population_2024", part -> counts(part, "ARRONDISSEMENT") && climbsTo(part, city));
            assertThat(parts).as(city).isEqualTo(number(byCode.get(city), "population_2024"));
        }
    }

    @Test
    void everyPlaceHasAFrenchNameAndTheReferenceRegionAnArabicOne() {
        assertThat(places).allMatch(place -> !place.getField("name_fr").isBlank());
        assertThat(places)
                .filteredOn(place -> place.getField("code").startsWith("03")
                        && !place.getField("kind").equals("URBAN_CENTRE"))
                .hasSizeGreaterThan(200)
                .allMatch(place -> !place.getField("name_ar").isBlank());
        assertThat(places)
                .allMatch(place -> place.getField("name_ar").isEmpty()
                        == place.getField("name_ar_source").isEmpty());
    }

    @Test
    void tellsTheMunicipalitiesFromTheRuralCommunes() {
        assertThat(places).filteredOn(is("urban_commune", "true")).hasSize(221);
        assertThat(places)
                .filteredOn(is("urban_commune", "false"))
                .hasSize(1282)
                .allMatch(is("kind", "COMMUNE"));
    }

    @Test
    void everyCommuneHasItsCentreInsideTheKingdom() {
        assertThat(places).filteredOn(is("kind", "COMMUNE")).allSatisfy(commune -> {
            assertThat(Double.parseDouble(commune.getField("lat"))).isBetween(20.7, 36.0);
            assertThat(Double.parseDouble(commune.getField("lon"))).isBetween(-17.2, -0.9);
            if (!commune.getField("elevation_m").isEmpty()
                    || commune.getField("code").startsWith("03."))
                assertThat(number(commune, "elevation_m")).isBetween(0, 3500);
        });
    }

    private boolean counts(NamedCsvRecord part, String kind) {
        return kind.equals("province or prefecture")
                ? PROVINCES.contains(part.getField("kind"))
                : part.getField("kind").equals(kind);
    }

    private String commune(NamedCsvRecord part) {
        var at = part;
        while (!at.getField("kind").equals("COMMUNE")) at = byCode.get(at.getField("parent_code"));
        return at.getField("code");
    }

    private boolean climbsTo(NamedCsvRecord part, String code) {
        for (var at = byCode.get(part.getField("parent_code"));
                at != null;
                at = byCode.get(at.getField("parent_code"))) {
            if (at.getField("code").equals(code)) return true;
        }
        return false;
    }
}
