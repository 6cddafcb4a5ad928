package org.riaya.campaign.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.riaya.identity.Role;
import org.riaya.testing.OutsideReader;
import org.riaya.testing.RiayaTest;
import org.riaya.testing.SignInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@RiayaTest
class SeasonListTest {

    private static final String PLACES = "/campaigns/riaya-2025-26/places/";

    @Autowired
    MockMvc web;

    @Autowired
    PlannedSeason given;

    @Autowired
    SignInAs people;

    @Test
    void holdsTheVisitsOfACommuneAndNoOthers() throws Exception {
        var season = given.approved();
        var point = season.points().getFirst();
        long expected = season.points().stream()
                .limit(2)
                .filter(one -> one.commune().equals(point.commune()))
                .count();

        String html = page(point.commune().code());

        assertThat(html.split(">U-271", -1).length - 1).isEqualTo((int) expected * 3);
        assertThat(html).contains("الأربعاء 14 يناير 2026").contains("mercredi 14 janvier 2026");
    }

    @Test
    void printsArabicInReadingOrder() throws Exception {
        given.approved();

        byte[] pdf = web.perform(get(PLACES + "03.271/season-list.pdf")
                        .with(people.role(Role.PROVINCIAL_DELEGATE, PlannedSeason.IFRANE)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        OutsideReader.keep(pdf, "season-list.pdf");
        assertThat(OutsideReader.textOf(pdf))
                .contains("لائحة زيارات الموسم")
                .contains("LISTE DES VISITES DE LA SAISON")
                .contains("وتخبر السلطات المحلية بكل تأجيل");
    }

    @Test
    void isNotFoundOutsideTheTerritoryAndOutsideTheCampaign() throws Exception {
        given.approved();

        web.perform(get(PLACES + "03.271/season-list").with(people.role(Role.PROVINCIAL_DELEGATE, "03.561")))
                .andExpect(status().isNotFound());
        web.perform(get(PLACES + "03.231/season-list").with(people.role(Role.REGIONAL_DIRECTOR, "03")))
                .andExpect(status().isNotFound());
    }

    private String page(String place) throws Exception {
        return web.perform(get(PLACES + place + "/season-list")
                        .with(people.role(Role.PROVINCIAL_DELEGATE, PlannedSeason.IFRANE)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
