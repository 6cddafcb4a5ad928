package org.riaya.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riaya.data.Committed.is;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FacilitiesTest {

    private final List<NamedCsvRecord> facilities = Committed.rows("facilities.csv");

    @Test
    void holdsBothListsWholeUnderCodesOfTheirOwn() {
        assertThat(Committed.byKey("facilities.csv", "code")).hasSameSizeAs(facilities);
        assertThat(facilities)
                .filteredOn(is("source", "MINISTRY_ESSP_LIST"))
                .hasSize(2766)
                .allMatch(is("source_year", "2011"));
        assertThat(facilities)
                .filteredOn(is("source", "MINISTRY_HOSPITAL_LIST"))
                .hasSize(170)
                .allMatch(is("source_year", "2022"));
    }

    @Test
    void everyFacilityStandsInAKnownCommuneOrArrondissementAtItsCentre() {
        var places = Committed.byKey("places.csv", "code");

        assertThat(facilities).allSatisfy(facility -> {
            var place = places.get(facility.getField("commune_code"));
            assertThat(place).isNotNull();
            assertThat(place.getField("kind")).isIn("COMMUNE", "ARRONDISSEMENT");
            assertThat(facility.getField("lat")).isEqualTo(place.getField("lat"));
            assertThat(facility.getField("lon")).isEqualTo(place.getField("lon"));
            assertThat(facility.getField("position_quality")).isEqualTo("COMMUNE_CENTROID");
        });
    }

    @Test
    void theReferenceRegionHasItsCountsOfTheLists() {
        var region = facilities.stream()
                .filter(facility -> facility.getField("commune_code").startsWith("03."))
                .toList();
        var hospitals =
                region.stream().filter(is("source", "MINISTRY_HOSPITAL_LIST")).toList();

        assertThat(hospitals).hasSize(21);
        assertThat(region).filteredOn(is("type", "RURAL_DISPENSARY")).hasSize(113);
        assertThat(region).filteredOn(is("type", "RURAL_HEALTH_CENTRE_LEVEL_1")).hasSize(99);
        assertThat(region).filteredOn(is("type", "RURAL_HEALTH_CENTRE_LEVEL_2")).hasSize(60);
        assertThat(region).allMatch(facility -> !Set.of("", "-").contains(facility.getField("name_fr")));
    }
}
