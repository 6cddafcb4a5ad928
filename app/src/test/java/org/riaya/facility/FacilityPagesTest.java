package org.riaya.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riaya.identity.Accounts;
import org.riaya.identity.Role;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Scope;
import org.riaya.platform.security.SignedIn;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RiayaTest
class FacilityPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    @Autowired
    Facilities facilities;

    Facility centre;
    RequestPostProcessor delegate;
    RequestPostProcessor neighbour;
    RequestPostProcessor auditor;

    @BeforeEach
    void given() {
        centre = new FacilityFixture(facilities).facility("T-1");
        delegate = person("delegate-f", Role.PROVINCIAL_DELEGATE, "03.271");
        neighbour = person("delegate-g", Role.PROVINCIAL_DELEGATE, "03.131");
        auditor = person("auditor-f", Role.AUDITOR, "03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void showsListMapFacilityAndFormInEachLanguage(String language) throws Exception {
        for (String page : List.of(
                "/",
                "/facilities",
                "/facilities?q=zzz",
                "/facilities/map",
                "/facilities/new",
                "/facilities/" + centre.id(),
                "/facilities/" + centre.id() + "/edit",
                "/imports",
                "/imports/new?kind=facilities"))
            web.perform(get(page).queryParam("lang", language).with(delegate))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("<html lang=\"" + language + "\"")));
    }

    @Test
    void listsTheReadersOwnTerritoryFirstAndTheWholeCountryWhenAsked() throws Exception {
        web.perform(get("/api/v1/facilities?q=T-1").with(delegate))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.facilities[0].state").value("UNKNOWN"));
        web.perform(get("/api/v1/facilities?q=T-1").with(neighbour))
                .andExpect(jsonPath("$.total").value(0));
        web.perform(get("/api/v1/facilities?place=MA").with(neighbour))
                .andExpect(jsonPath("$.total").value(2937));
        web.perform(get("/api/v1/facilities?place=03&level=HOSPITAL").with(neighbour))
                .andExpect(jsonPath("$.total").value(21));
        web.perform(get("/api/v1/facilities?place=nowhere").with(neighbour))
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void exportsTheListAsItIsFiltered() throws Exception {
        web.perform(get("/facilities/export/CSV?q=T-1&lang=fr").with(delegate))
                .andExpect(content().string(containsString("T-1,المركز الصحي تيمحضيت,Timahdite")))
                .andExpect(content().string(not(containsString("MINISTRY"))));
    }

    @Test
    void givesTheMapPointsWithTheQualityOfTheirPosition() throws Exception {
        web.perform(get("/api/v1/facilities.geojson?q=T-1&lang=en").with(delegate))
                .andExpect(jsonPath("$.features[0].geometry.coordinates[0]").value(-5.0601))
                .andExpect(jsonPath("$.features[0].properties.mark").value("PRIMARY"))
                .andExpect(jsonPath("$.features[0].properties.quality").value("Measured on the spot"));
    }

    @Test
    void keepsAClosureToldWithItsReasonAndAsksForAMissingOne() throws Exception {
        MockHttpServletRequestBuilder closure = post("/facilities/{id}/states?lang=en", centre.id())
                .with(csrf())
                .with(delegate)
                .param("state", "CLOSED_FOR_LACK_OF_STAFF")
                .param("from", "2025-01-10")
                .param("saidBy", "SRES Ifrane");
        web.perform(closure)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Give the reason for the closure.")))
                .andExpect(content().string(containsString("value=\"SRES Ifrane\"")));

        web.perform(closure.param("reason", "no nurse")).andExpect(status().is3xxRedirection());

        web.perform(get("/facilities/{id}?lang=en", centre.id()).with(auditor))
                .andExpect(content().string(containsString("Closed for lack of staff")))
                .andExpect(content().string(containsString("no nurse")));
    }

    @Test
    void letsNobodyChangeAFacilityOutsideTheirTerritory() throws Exception {
        for (var person : List.of(neighbour, auditor)) {
            web.perform(get("/facilities/{id}", centre.id()).with(person))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("/edit\""))));
            for (String action : List.of("", "/states", "/services", "/services/DELIVERY/removal"))
                web.perform(post("/facilities/" + centre.id() + action)
                                .with(csrf())
                                .with(person)
                                .param("code", "T-1")
                                .param("type", "RURAL_DISPENSARY")
                                .param("nameFr", "x")
                                .param("commune", FacilityFixture.TIMAHDITE)
                                .param("source", "x")
                                .param("version", "0")
                                .param("state", "OPEN")
                                .param("from", "2025-01-10")
                                .param("saidBy", "x")
                                .param("service", "DELIVERY"))
                        .andExpect(status().isForbidden());
        }
        assertThat(CurrentScope.call(Scope.system(), () -> facilities.get(centre.id()))
                        .version())
                .isZero();
    }

    @Test
    void keepsWhatWasTypedWhenAFacilityCantBeAdded() throws Exception {
        web.perform(post("/facilities?lang=en")
                        .with(csrf())
                        .with(delegate)
                        .param("code", "T-1")
                        .param("type", "RURAL_DISPENSARY")
                        .param("nameFr", "Un nom")
                        .param("commune", FacilityFixture.TIMAHDITE)
                        .param("source", "SRES"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("The code T-1 is another facility")))
                .andExpect(content().string(containsString("value=\"Un nom\"")));
    }

    private RequestPostProcessor person(String name, Role role, String place) {
        UUID account = CurrentScope.call(
                Scope.system(), () -> accounts.open(name, name, "only-for-a-test-1956", role, place, true));
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(account, name), null, List.of()));
    }
}
