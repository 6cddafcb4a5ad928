package org.riaya.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ListingTest {

    private static final Map<String, String> COLUMNS = Map.of("name", "p.name_fr", "people", "p.people");

    @Test
    void ordersByAKnownColumnAndThenByTheListsOwnOrder() {
        assertThat(asked("sort", "-people").orderBy(COLUMNS, "p.code")).isEqualTo("p.people DESC NULLS LAST, p.code");
        assertThat(asked("sort", "name").orderBy(COLUMNS, "p.code")).isEqualTo("p.name_fr ASC NULLS LAST, p.code");
    }

    @Test
    void letsNothingUnknownReachTheStatement() {
        assertThat(asked("sort", "name; DROP TABLE x").orderBy(COLUMNS, "p.code"))
                .isEqualTo("p.code");
    }

    @Test
    void turnsTheOrderRoundOnSecondUse() {
        assertThat(asked().sortedBy("name")).isEqualTo("/places?sort=name");
        assertThat(asked("sort", "name").sortedBy("name")).isEqualTo("/places?sort=-name");
        assertThat(asked("sort", "-name").sortedBy("name")).isEqualTo("/places?sort=name");
    }

    @Test
    void keepsFiltersThroughPagesAndExportsButNotThePageItself() {
        Listing listing = asked("q", "عين اللوح", "kind", "DOUAR", "page", "3", "lang", "fr");

        assertThat(listing.page()).isEqualTo(3);
        assertThat(listing.offset(25)).isEqualTo(50);
        assertThat(listing.toPage(4)).endsWith("kind=DOUAR&page=4").doesNotContain("lang");
        assertThat(listing.at("/places.csv")).startsWith("/places.csv?q=%D8").endsWith("kind=DOUAR");
        assertThat(listing.with("kind", "")).startsWith("/places?q=").doesNotContain("kind", "page");
        assertThat(listing.kept(List.of("kind"))).isEmpty();
    }

    @Test
    void readsAnImpossiblePageAsTheFirst() {
        assertThat(asked("page", "-2").page()).isEqualTo(1);
        assertThat(asked("page", "99999999999").page()).isEqualTo(1);
        assertThat(asked("page", "").isFiltered()).isFalse();
    }

    private static Listing asked(String... namesAndValues) {
        var request = new MockHttpServletRequest("GET", "/places");
        for (int i = 0; i < namesAndValues.length; i += 2)
            request.addParameter(namesAndValues[i], namesAndValues[i + 1]);
        return Listing.of(request);
    }
}
