package org.riaya.territory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.riaya.territory.TerritoryFixture.BOULEMANE;
import static org.riaya.territory.TerritoryFixture.IFRANE;
import static org.riaya.territory.TerritoryFixture.REGION;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.riaya.identity.Accounts;
import org.riaya.identity.Role;
import org.riaya.territory.TerritoryFixture;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RiayaTest
class ShapePagesTest {

    private static final String COMMUNES = "/territory/shapes.geojson?level=COMMUNE&lang=fr&below=";

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    private RequestPostProcessor director() {
        return TerritoryFixture.signedIn(accounts, Role.REGIONAL_DIRECTOR, REGION);
    }

    private String send(String file, String property, RequestPostProcessor person) throws Exception {
        byte[] content = Objects.requireNonNull(getClass().getResourceAsStream("/territory/" + file))
                .readAllBytes();
        return web.perform(multipart("/territory/shapes")
                        .file(new MockMultipartFile("file", file, "application/geo+json", content))
                        .param("property", property)
                        .param("source", "OpenStreetMap")
                        .param("licence", "ODbL-1.0")
                        .param("validFrom", "2015-01-01")
                        .with(csrf())
                        .with(person))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    @Test
    void givesOutlinesLabelledSchematic() throws Exception {
        web.perform(get(COMMUNES + IFRANE).with(director()))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/geo+json"))
                .andExpect(jsonPath("$.features.length()").value(10))
                .andExpect(jsonPath("$.features[0].properties.shape").value("SCHEMATIC"))
                .andExpect(jsonPath("$.features[0].properties.source")
                        .value("Forme schématique, pas une limite officielle"));
    }

    @Test
    void tellsABrowserThatItsCopyHoldsUntilSomethingChanges() throws Exception {
        var administrator = TerritoryFixture.signedIn(accounts, Role.ADMINISTRATOR, REGION);
        String tag = web.perform(get(COMMUNES + IFRANE).with(administrator))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        web.perform(get(COMMUNES + IFRANE).header("If-None-Match", tag).with(administrator))
                .andExpect(status().isNotModified());

        web.perform(post("/territory/03.271.01.01/names")
                .with(csrf())
                .with(administrator)
                .param("ar", "أزرو")
                .param("fr", "Azrou-Ville"));

        web.perform(get(COMMUNES + IFRANE).header("If-None-Match", tag).with(administrator))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Azrou-Ville")));
    }

    @Test
    void hidesOutlinesOutsideTheReadersTerritory() throws Exception {
        var delegate = TerritoryFixture.signedIn(accounts, Role.PROVINCIAL_DELEGATE, IFRANE);

        web.perform(get(COMMUNES + BOULEMANE).with(delegate)).andExpect(status().isNotFound());
        web.perform(get(COMMUNES + IFRANE).with(delegate)).andExpect(status().isOk());
    }

    @Test
    void acceptsAGoodFileInTwoSteps() throws Exception {
        var administrator = TerritoryFixture.signedIn(accounts, Role.ADMINISTRATOR, REGION);
        String check = send("ifrane.geojson", "ref:MA:HCP", administrator);

        web.perform(get(check).param("lang", "en").with(administrator))
                .andExpect(content().string(containsString("All 2 features of the file are good")));
        web.perform(post(check + "/acceptance").with(csrf()).with(administrator))
                .andExpect(redirectedUrl("/territory/shapes"));
        web.perform(get("/territory/shapes").param("lang", "en").with(administrator))
                .andExpect(content().string(containsString("Imported boundary")))
                .andExpect(content().string(containsString("OpenStreetMap")));
        web.perform(get(COMMUNES + IFRANE).with(administrator))
                .andExpect(jsonPath("$.features[0].properties.shape").value("IMPORTED"));
    }

    @Test
    void listsEveryBadFeatureAndRefusesTheFile() throws Exception {
        var administrator = TerritoryFixture.signedIn(accounts, Role.ADMINISTRATOR, REGION);
        String check = send("bad.geojson", "code", administrator);

        for (String language : new String[] {"ar", "fr", "en"})
            web.perform(get(check).param("lang", language).with(administrator)).andExpect(status().isOk());
        String page = web.perform(get(check).param("lang", "fr").with(administrator))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("9 erreurs dans le fichier", "Aucun lieu de votre territoire n’a le code 99.999")
                .doesNotContain("/acceptance");
        web.perform(get(check + "/errors")
                        .param("format", "CSV")
                        .param("lang", "fr")
                        .with(administrator))
                .andExpect(content().string(containsString("99.999")));
        web.perform(post(check + "/acceptance").with(csrf()).with(administrator))
                .andExpect(status().isConflict());
    }

    @Test
    void saysWhatIsMissingWhenNoFileWasChosen() throws Exception {
        var administrator = TerritoryFixture.signedIn(accounts, Role.ADMINISTRATOR, REGION);

        web.perform(multipart("/territory/shapes")
                        .param("property", "code")
                        .param("source", "OSM")
                        .param("lang", "en")
                        .with(csrf())
                        .with(administrator))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"OSM\"")))
                .andExpect(content().string(containsString("There are 3 mistakes")));
        web.perform(get("/territory/shapes").with(director())).andExpect(status().isForbidden());
    }
}
