package org.riaya.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;

@RiayaTest
class PlacesTest {

    private static final Scope ALL = Scope.system();
    private static final Scope IFRANE_ONLY =
            Scope.of(null, List.of(new Scope.Authority(Permission.VIEW, "MA.03.03_271")));

    @Autowired
    Places places;

    @Test
    void knowsTheWholeDivisionOfMorocco() {
        assertThat(places.below("MA", List.of(PlaceKind.REGION), ALL)).hasSize(12);
        assertThat(places.below("MA", PlaceKind.PROVINCIAL, ALL)).hasSize(75);
        assertThat(places.below("MA", List.of(PlaceKind.COMMUNE), ALL)).hasSize(1503);
        assertThat(places.below("MA.03", List.of(PlaceKind.COMMUNE), ALL)).hasSize(194);
        assertThat(places.below("MA.03", List.of(PlaceKind.DOUAR), ALL))
                .filteredOn(douar -> !douar.generated())
                .hasSize(580);
    }

    @Test
    void countsThePeopleOfACensusAndLeavesUnknownOnesUnknown() {
        Place ifrane = places.get("03.271", ALL);

        assertThat(ifrane.people()).isEqualTo(160_904);
        assertThat(places.population(ifrane, 2014).orElseThrow().people()).isEqualTo(155_221);
        assertThat(places.population(ifrane, 2014).orElseThrow().households()).isNull();
        assertThat(places.population(ifrane, 2004)).isEmpty();
    }

    @Test
    void namesWhatAPlaceBelongsTo() {
        Place commune = places.get("03.271.03.11", ALL);

        assertThat(commune.path()).isEqualTo("MA.03.03_271.03_271_03.03_271_03_11");
        assertThat(places.ancestors(commune.path()))
                .extracting(PlaceName::code)
                .containsExactly("MA", "03", "03.271", "03.271.03");
    }

    @Test
    void keepsWithheldDistancesUnknown() {
        Place withheld = places.get("03.131.03.09.201.002", ALL);
        Place known = places.get("03.131.03.09.201.001", ALL);

        assertThat(places.distances(withheld)).isEqualTo(Distances.UNKNOWN);
        assertThat(places.distances(known)).isEqualTo(new Distances(7030, 1000, 22_000));
        assertThat(withheld.approximate()).isTrue();
        assertThat(known.approximate()).isFalse();
    }

    @Test
    void hidesWhatLiesOutsideTheReadableTerritory() {
        assertThat(places.find("03.271.03.11", IFRANE_ONLY)).isPresent();
        assertThat(places.roots(IFRANE_ONLY)).extracting(Place::code).containsExactly("03.271");
        assertThat(places.below("MA", PlaceKind.PROVINCIAL, IFRANE_ONLY))
                .extracting(Place::code)
                .containsExactly("03.271");
        assertThatThrownBy(() -> places.get("03.131", IFRANE_ONLY)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void listsChildrenInTheOrderOfTheirCodes() {
        assertThat(places.children("03.271", ALL))
                .extracting(Place::code)
                .startsWith("03.271.01.01", "03.271.01.03")
                .isSorted();
    }
}
