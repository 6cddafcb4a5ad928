package org.riaya.campaign.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.riaya.identity.Role;
import org.riaya.platform.security.CurrentScope;
import org.riaya.testing.OutsideReader;
import org.riaya.testing.RiayaTest;
import org.riaya.testing.SignInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RiayaTest
class MissionOrderTest {

    @Autowired
    MockMvc web;

    @Autowired
    PlannedSeason given;

    @Autowired
    SignInAs people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void staysADraftWithoutNumberUntilThePlanIsApproved() throws Exception {
        var season = given.ready();
        var delegate = people.role(Role.PROVINCIAL_DELEGATE, PlannedSeason.IFRANE);
        String address = address(season, 0);

        String page = page(address, delegate);

        assertThat(page).contains("مشروع غير مرقم").doesNotContain("رقم: <bdi>");
        web.perform(post(address).with(delegate).with(csrf())).andExpect(status().isConflict());
    }

    @Test
    void carriesTheSameNumberWhenPrintedTwice() throws Exception {
        var season = given.approved();
        var delegate = people.role(Role.PROVINCIAL_DELEGATE, PlannedSeason.IFRANE);
        String address = address(season, 0);

        web.perform(post(address).with(delegate).with(csrf())).andExpect(redirectedUrl(address));
        String first = page(address, delegate);
        web.perform(post(address).with(delegate).with(csrf())).andExpect(redirectedUrl(address));
        String second = page(address, delegate);

        assertThat(number(first)).matches("\\d+/\\d{4}").isEqualTo(number(second));
        assertThat(second).doesNotContain("مراجعة");
    }

    @Test
    void givesARevisionUnderTheSameNumberWhenAnApprovedVersionChangesTheOuting() throws Exception {
        var before = given.approved();
        var delegate = people.role(Role.PROVINCIAL_DELEGATE, PlannedSeason.IFRANE);
        web.perform(post(address(before, 0)).with(delegate).with(csrf())).andExpect(status().is3xxRedirection());
        String number = number(page(address(before, 0), delegate));

        var after = given.ready();
        CurrentScope.asSystem(() -> jdbc.sql("UPDATE campaign.outing SET departure = '08:45' WHERE id = :id")
                .param("id", after.outings().getFirst())
                .update());
        given.approve(after.plan());
        assertThat(page(address(after, 0) + "?lang=fr", delegate)).contains("La mission a changé depuis son émission");
        web.perform(post(address(after, 0)).with(delegate).with(csrf())).andExpect(status().is3xxRedirection());

        assertThat(page(address(after, 0), delegate)).contains("مراجعة 2").contains("<bdi>" + number + "</bdi>");
    }

    @Test
    void isNotFoundOutsideTheTerritoryAndNotIssuedByAReader() throws Exception {
        var season = given.approved();
        String address = address(season, 0);

        web.perform(get(address).with(people.role(Role.PROVINCIAL_DELEGATE, "03.561")))
                .andExpect(status().isNotFound());
        var reader = people.role(Role.TEAM_LEADER, PlannedSeason.IFRANE);
        assertThat(page(address, reader)).doesNotContain("method=\"post\"");
        web.perform(post(address).with(reader).with(csrf())).andExpect(status().isForbidden());
    }

    @Test
    void printsArabicInReadingOrderOnOneSheet() throws Exception {
        var season = given.approved();
        var delegate = people.role(Role.PROVINCIAL_DELEGATE, PlannedSeason.IFRANE);
        web.perform(post(address(season, 0)).with(delegate).with(csrf())).andExpect(status().is3xxRedirection());

        byte[] pdf = web.perform(get(address(season, 0) + ".pdf").with(delegate))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        OutsideReader.keep(pdf, "mission-order.pdf");
        String text = OutsideReader.textOf(pdf);
        assertThat(OutsideReader.pagesOf(pdf)).isEqualTo(1);
        assertThat(text)
                .contains("المملكة المغربية")
                .contains("وزارة الصحة والحماية الاجتماعية")
                .contains("أمر بمهمة")
                .contains("الأربعاء")
                .contains("المسافات ومدد الطريق محسوبة وفق نموذج تقديري")
                .contains("mercredi 14 janvier 2026")
                .contains(season.points().getFirst().name().in(org.riaya.platform.Language.AR))
                .contains("86 km, 2 h 25 min de route (estimation)")
                .containsSubsequence("المملكة المغربية", "أمر بمهمة", "المسار والمحطات", "أعضاء الفريق", "رئيس الفريق");
    }

    @Test
    void printsATeamsWeekTogether() throws Exception {
        var season = given.approved();
        var delegate = people.role(Role.PROVINCIAL_DELEGATE, PlannedSeason.IFRANE);
        String address = "/campaigns/riaya-2025-26/units/" + season.unit().id() + "/mission-orders?week=2026-01-16";

        assertThat(page(address, delegate)).contains("الأربعاء 14 يناير 2026").doesNotContain("25 فبراير");
        web.perform(post(address).with(delegate).with(csrf())).andExpect(redirectedUrl(address));
        assertThat(number(page(address, delegate))).matches("\\d+/\\d{4}");
    }

    private String page(String address, RequestPostProcessor person) throws Exception {
        return web.perform(get(address).with(person))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String address(PlannedSeason.Season season, int outing) {
        return "/campaigns/riaya-2025-26/outings/" + season.outings().get(outing) + "/mission-order";
    }

    private static String number(String page) {
        var found = java.util.regex.Pattern.compile("رقم: <bdi>([^<]+)</bdi>").matcher(page);
        return found.find() ? found.group(1) : "";
    }
}
