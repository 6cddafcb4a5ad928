package org.riaya.territory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.riaya.territory.TerritoryFixture.BOULEMANE;
import static org.riaya.territory.TerritoryFixture.IFRANE;
import static org.riaya.territory.TerritoryFixture.REGION;
import static org.riaya.territory.TerritoryFixture.TIMAHDITE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riaya.identity.Accounts;
import org.riaya.identity.Role;
import org.riaya.territory.TerritoryFixture;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RiayaTest
class TerritoryPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    private RequestPostProcessor director() {
        return TerritoryFixture.signedIn(accounts, Role.REGIONAL_DIRECTOR, REGION);
    }

    private RequestPostProcessor delegateOfIfrane() {
        return TerritoryFixture.signedIn(accounts, Role.PROVINCIAL_DELEGATE, IFRANE);
    }

    private RequestPostProcessor administrator() {
        return TerritoryFixture.signedIn(accounts, Role.ADMINISTRATOR, REGION);
    }

    @ParameterizedTest
    @CsvSource({"ar, فاس-مكناس, إفران", "fr, Fès-Meknès, Ifrane", "en, Fès-Meknès, Ifrane"})
    void showsTheTreeFromTheReadersTerritoryDown(String language, String region, String province) throws Exception {
        web.perform(get("/territory").param("lang", language).with(director()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(region)))
                .andExpect(content().string(containsString(province)));
        web.perform(get("/territory").param("lang", language).with(delegateOfIfrane()))
                .andExpect(content().string(not(containsString("href=\"/territory/03\""))))
                .andExpect(content().string(containsString("href=\"/territory/03.271.01.01\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/branch", "/export?format=CSV", "/points.geojson", "/as-of?on=2020-01-01"})
    void hidesPlacesOutsideTheReadersTerritory(String page) throws Exception {
        web.perform(get("/territory/" + BOULEMANE + page).with(delegateOfIfrane()))
                .andExpect(status().isNotFound());
        web.perform(get("/territory/" + IFRANE + page).with(delegateOfIfrane())).andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({
        "ar, محجوبة من المصدر, تقريبي",
        "fr, non communiquée par la source, approximatif",
        "en, withheld by the source, approximate"
    })
    void saysWhatIsWithheldAndWhatIsApproximate(String language, String withheld, String approximate) throws Exception {
        web.perform(get("/territory/03.131.03.09.201.002")
                        .param("lang", language)
                        .with(director()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(withheld)))
                .andExpect(content().string(containsString(approximate)));
    }

    @Test
    void marksGeneratedPlacesWhereverTheyShow() throws Exception {
        String commune = "03.061.03.01";
        for (String page :
                new String[] {"/" + commune + "?kind=DOUAR", "/" + commune + ".G.001", "/" + commune + "/branch"})
            web.perform(get("/territory" + page).param("lang", "fr").with(director()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("mark--generated")));
        web.perform(get("/search").param("q", "Douar 1 Ain Jemaa").with(director()))
                .andExpect(content().string(containsString("mark--generated")));
    }

    @Test
    void listsFiltersAndSortsWhatLiesBelow() throws Exception {
        String page = web.perform(get("/territory/" + IFRANE)
                        .param("lang", "fr")
                        .param("kind", "COMMUNE")
                        .param("sort", "-people")
                        .with(director()))
                .andReturn()
                .getResponse()
                .getContentAsString();

        String list = page.substring(page.indexOf("<tbody>", page.indexOf("id=\"list\"")));
        assertThat(list.indexOf("Azrou")).isLessThan(list.indexOf("Sidi El Makhfi"));
        assertThat(list.indexOf("Sidi El Makhfi")).isLessThan(list.indexOf("Ben Smim"));
        web.perform(get("/territory/" + IFRANE)
                        .param("kind", "COMMUNE")
                        .param("q", "تمحضيت")
                        .with(director()))
                .andExpect(content().string(containsString("href=\"/territory/" + TIMAHDITE + "\"")))
                .andExpect(content().string(not(containsString("href=\"/territory/03.271.03.09\""))));
    }

    @Test
    void givesTheListAsAFileWithUnknownsEmpty() throws Exception {
        byte[] xlsx = web.perform(get("/territory/03.131.03.09.201/export")
                        .param("format", "XLSX")
                        .param("lang", "fr")
                        .with(director()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(0)).isEqualTo("03.131.03.09.201.001");
            assertThat(rows.get(1).getCellAsNumber(9).orElseThrow().intValue()).isEqualTo(7030);
            assertThat(rows.get(2).getCellAsNumber(9)).isEmpty();
        }
        String csv = web.perform(get("/territory/03.131.03.09.201/export")
                        .param("format", "CSV")
                        .with(director()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\ufeff").contains("تيجام");
    }

    @Test
    void renamesAPlaceAndShowsItsHistory() throws Exception {
        var administrator = administrator();
        web.perform(post("/territory/" + TIMAHDITE + "/names")
                        .with(csrf())
                        .with(administrator)
                        .param("ar", "تمحضيت الجديدة")
                        .param("fr", "Nouvelle Timahdite")
                        .param("since", "2023-06-01"))
                .andExpect(redirectedUrl("/territory/" + TIMAHDITE));

        web.perform(get("/territory/" + TIMAHDITE).param("lang", "fr").with(administrator))
                .andExpect(content().string(containsString("Nouvelle Timahdite")))
                .andExpect(content().string(containsString("31 mai 2023")));
        web.perform(get("/territory/" + TIMAHDITE + "/as-of")
                        .param("on", "2020-01-01")
                        .param("lang", "fr")
                        .with(administrator))
                .andExpect(content().string(containsString("<h1>Timahdite au 1 janvier 2020</h1>")));
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatWasWrong() throws Exception {
        web.perform(post("/territory/" + TIMAHDITE + "/position")
                        .with(csrf())
                        .with(administrator())
                        .param("lang", "en")
                        .param("lat", "-5.061")
                        .param("lon", "33.237"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"-5.061\"")))
                .andExpect(content().string(containsString("lies outside the national territory")));
        web.perform(post("/territory/" + TIMAHDITE + "/closing")
                        .with(csrf())
                        .with(administrator())
                        .param("lang", "fr")
                        .param("on", "2023-06-01"))
                .andExpect(content().string(containsString("lieux sont encore rattachés à " + TIMAHDITE)));
    }

    @Test
    void letsOnlyThoseWhoMayChangeThePlaceChangeIt() throws Exception {
        web.perform(get("/territory/" + TIMAHDITE + "/changes").with(delegateOfIfrane()))
                .andExpect(status().isForbidden());
        web.perform(post("/territory/" + TIMAHDITE + "/variants")
                        .with(csrf())
                        .with(delegateOfIfrane())
                        .param("name", "Timhdit"))
                .andExpect(status().isForbidden());
        var ofIfrane = TerritoryFixture.signedIn(accounts, Role.ADMINISTRATOR, IFRANE);
        web.perform(post("/territory/" + TIMAHDITE + "/variants")
                        .with(csrf())
                        .with(ofIfrane)
                        .param("name", "Timhdit"))
                .andExpect(redirectedUrl("/territory/" + TIMAHDITE));
        web.perform(post("/territory/" + BOULEMANE + "/variants")
                        .with(csrf())
                        .with(ofIfrane)
                        .param("name", "Bulman"))
                .andExpect(status().isNotFound());
    }

    @Test
    void showsEveryFormOfThePageOfChanges() throws Exception {
        for (String language : new String[] {"ar", "fr", "en"})
            web.perform(get("/territory/" + TIMAHDITE + "/changes")
                            .param("lang", language)
                            .with(administrator()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("action=\"/territory/" + TIMAHDITE + "/closing\"")));
    }

    @Test
    void findsPlacesOnThePageInSuggestionsAndInTheApi() throws Exception {
        web.perform(get("/search").param("q", "تيمحضيت").with(director()))
                .andExpect(content().string(containsString("/territory/" + TIMAHDITE)));
        web.perform(get("/search/suggestions").param("q", "Timahd").with(director()))
                .andExpect(content().string(containsString("/territory/" + TIMAHDITE)))
                .andExpect(content().string(not(containsString("<html"))));
        web.perform(get("/search").param("q", "xyzxyzxyz").param("lang", "en").with(director()))
                .andExpect(content().string(containsString("Nothing matches “xyzxyzxyz”")));
        web.perform(get("/api/v1/search").param("q", "Timahdit").with(director()))
                .andExpect(jsonPath("$[0].code").value(TIMAHDITE))
                .andExpect(jsonPath("$[0].within[0].name.fr").value("Fès-Meknès"));
    }

    @Test
    void givesPlacesAsJson() throws Exception {
        web.perform(get("/api/v1/places/" + IFRANE).with(director()))
                .andExpect(jsonPath("$.place.people").value(160_904))
                .andExpect(jsonPath("$.populations[?(@.census == 2014)].people", hasItem(155_221)))
                .andExpect(jsonPath("$.ancestors[0].code").value("MA"));
        web.perform(get("/api/v1/places")
                        .param("below", IFRANE)
                        .param("kind", "COMMUNE")
                        .with(director()))
                .andExpect(jsonPath("$.length()").value(10));
        web.perform(get("/api/v1/places").with(delegateOfIfrane()))
                .andExpect(jsonPath("$[0].code").value(IFRANE));
        web.perform(get("/api/v1/places/" + BOULEMANE).with(delegateOfIfrane()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("/problems/platform.not-found.place"));
        web.perform(get("/api/v1/places/" + IFRANE + "/as-of")
                        .param("on", "2020-01-01")
                        .with(director()))
                .andExpect(jsonPath("$.children[0].code").value("03.271.01.01"));
        web.perform(get("/api/v1/places/" + IFRANE)).andExpect(status().isUnauthorized());
    }
}
