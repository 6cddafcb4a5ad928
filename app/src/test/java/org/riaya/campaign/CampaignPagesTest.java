package org.riaya.campaign;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riaya.identity.Role;
import org.riaya.testing.RiayaTest;
import org.riaya.testing.SignInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@RiayaTest
@Import(CampaignFixture.class)
class CampaignPagesTest {

    private static final String BASE = "/campaigns/" + CampaignFixture.EDITION;

    @Autowired
    MockMvc web;

    @Autowired
    CampaignFixture given;

    @Autowired
    SignInAs signIn;

    @Autowired
    Plans plans;

    @Autowired
    Points points;

    @Autowired
    Resources resources;

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void showsEveryPageOfThePlannedSeasonInEachLanguage(String language) throws Exception {
        var plan = given.planned(CampaignFixture.SEFROU);
        var director = signIn.role(Role.REGIONAL_DIRECTOR, "03");
        var outing = given.as(
                        CampaignFixture.director(), () -> plans.outings(List.of(plan), CampaignFixture.director()))
                .getFirst();
        var unit = outing.unitId();
        var point = outing.stops().getFirst().pointId();

        for (String page : List.of(
                "",
                "/calendar?date=" + outing.day(),
                "/map?date=" + outing.day(),
                "/visits",
                "/visits?interval=late&province=03.451",
                "/unserved",
                "/plans",
                "/plans/" + plan.id(),
                "/plans/" + plan.id() + "/progress",
                "/points?province=03.451&risk=HIGH&sort=-people",
                "/points/" + point,
                "/points/" + point + "/edit",
                "/points/new",
                "/proposal?province=03.451",
                "/proposal?province=03.451&by=minutes",
                "/douars?isolation=RED",
                "/units",
                "/units/" + unit + "/edit",
                "/days",
                "/outings/" + outing.id()))
            web.perform(get(BASE + page).param("lang", language).with(director))
                    .andExpect(status().isOk()); // a message that is missing in the language fails the page
        web.perform(get("/").param("lang", language).with(director)).andExpect(status().isOk());
    }

    @Test
    void showsADelegateTheOwnProvinceOnly() throws Exception {
        var plan = given.planned(CampaignFixture.SEFROU);
        var elsewhere = signIn.role(Role.PROVINCIAL_DELEGATE, CampaignFixture.IFRANE);

        web.perform(get(BASE + "/plans/" + plan.id()).with(elsewhere)).andExpect(status().isNotFound());
        web.perform(get(BASE + "/points").param("q", "P-451").with(elsewhere))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("P-451-01"))));
    }

    @Test
    void letsNobodyPlanOrApproveWithoutTheRight() throws Exception {
        var plan = given.planned(CampaignFixture.SEFROU);

        web.perform(post(BASE + "/plans/" + plan.id() + "/approval")
                        .with(csrf())
                        .with(signIn.role(Role.PROVINCIAL_DELEGATE, CampaignFixture.SEFROU)))
                .andExpect(status().isForbidden());
        web.perform(post(BASE + "/plans")
                        .with(csrf())
                        .with(signIn.role(Role.AUDITOR, "03"))
                        .param("province", CampaignFixture.SEFROU)
                        .param("seconds", "5"))
                .andExpect(status().isForbidden());
        web.perform(post(BASE + "/plans/" + plan.id() + "/approval")
                        .with(csrf())
                        .with(signIn.role(Role.REGIONAL_DIRECTOR, "03")))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void asksForAPlanAndKeepsWhatWasTypedWhenItIsRefused() throws Exception {
        given.endSearches();
        var delegate = signIn.role(Role.PROVINCIAL_DELEGATE, CampaignFixture.SEFROU);
        var asked = post(BASE + "/plans?lang=en")
                .with(csrf())
                .with(delegate)
                .param("province", CampaignFixture.SEFROU)
                .param("seconds", "77");

        web.perform(asked).andExpect(status().is3xxRedirection());

        web.perform(asked)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"77\"")))
                .andExpect(content().string(containsString("is being searched")));
    }

    @Test
    void drawsTheRoutesOfADay() throws Exception {
        var plan = given.planned(CampaignFixture.SEFROU);
        var outing = given.as(
                        CampaignFixture.director(), () -> plans.outings(List.of(plan), CampaignFixture.director()))
                .getFirst();

        web.perform(get(BASE + "/map/routes.geojson?outing=" + outing.id())
                        .with(signIn.role(Role.REGIONAL_DIRECTOR, "03")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.features[?(@.geometry.type == 'LineString')]")
                        .isNotEmpty());
    }

    @Test
    void changesAPointByHandAndRefusesAnOlderVersion() throws Exception {
        var director = signIn.role(Role.REGIONAL_DIRECTOR, "03");
        var point = given.as(CampaignFixture.director(), () -> points.list(given.edition(), CampaignFixture.director()))
                .getFirst();
        var change = post(BASE + "/points/" + point.id() + "/edit?lang=en")
                .with(csrf())
                .with(director)
                .param("nameFr", "Point Test")
                .param("commune", point.commune().code())
                .param("latitude", "33.5")
                .param("longitude", "-5.1")
                .param("risk", "LOW")
                .param("expected", "80")
                .param("minutes", "100")
                .param("version", Integer.toString(point.version()));

        web.perform(change).andExpect(status().is3xxRedirection());

        web.perform(change)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Somebody else changed")));
        web.perform(get(BASE + "/points/" + point.id() + "?lang=en").with(director))
                .andExpect(content().string(containsString("Point Test")));
    }

    @Test
    void takesMeasuredTravelTimesOrSaysWhichCellIsWrong() throws Exception {
        var delegate = signIn.role(Role.PROVINCIAL_DELEGATE, CampaignFixture.SEFROU);
        var good = "from,to,road,minutes,metres\nB-451-1,P-451-01,DRY,33,15000\nP-451-01,B-451-1,SNOW,61,\n";
        var bad = "from,to,road,minutes\nB-451-1,P-451-01,DRY,33\nB-451-1,P-999-01,DRY,20\n";

        web.perform(multipart(BASE + "/travel-times?lang=en")
                        .file(new MockMultipartFile("file", bad.getBytes(StandardCharsets.UTF_8)))
                        .param("province", CampaignFixture.SEFROU)
                        .with(csrf())
                        .with(delegate))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Line 3: P-999-01")));
        web.perform(multipart(BASE + "/travel-times")
                        .file(new MockMultipartFile("file", good.getBytes(StandardCharsets.UTF_8)))
                        .param("province", CampaignFixture.SEFROU)
                        .with(csrf())
                        .with(delegate))
                .andExpect(status().is3xxRedirection());
    }
}
