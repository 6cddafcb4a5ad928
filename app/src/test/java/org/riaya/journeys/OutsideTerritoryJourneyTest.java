package org.riaya.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riaya.journeys.DemonstrationSeason.BOULEMANE;
import static org.riaya.journeys.DemonstrationSeason.DELEGATE_OF_BOULEMANE;
import static org.riaya.journeys.DemonstrationSeason.DELEGATE_OF_IFRANE;
import static org.riaya.journeys.DemonstrationSeason.EDITION;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.riaya.campaign.CampaignPlan;
import org.riaya.campaign.Outing;
import org.riaya.platform.Language;
import org.riaya.testing.browser.Browser;
import org.riaya.testing.browser.RiayaBrowserTest;
import org.springframework.beans.factory.annotation.Autowired;

@RiayaBrowserTest
class OutsideTerritoryJourneyTest {

    @Autowired
    DemonstrationSeason season;

    @Test
    void showsTheDelegateOfIfraneNothingOfBoulemane(Browser browser) {
        season.signIn(browser, DELEGATE_OF_IFRANE);
        CampaignPlan plan = season.plan(BOULEMANE);
        Outing outing = season.outings(plan).getFirst();

        for (String page : pages(plan, outing)) {
            browser.in(Language.AR).go(page);
            assertThat(status(browser)).as(page).isEqualTo(404);
            assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("ar");
            assertThat(browser.text(".refusal__sentence")).contains("خارج مجالكم");
            assertLeaksNothing(browser, outing);
        }
        browser.assertFits().assertAccessible().screenshot("outside-territory");
        for (String list : List.of("", "/calendar", "/plans", "/points", "/units", "/unserved")) {
            browser.go(EDITION + list);
            assertThat(status(browser)).as(list).isEqualTo(200);
            assertLeaksNothing(browser, outing);
        }
    }

    @Test
    void showsThemToTheDelegateOfBoulemane(Browser browser) {
        season.signIn(browser, DELEGATE_OF_BOULEMANE);
        CampaignPlan plan = season.plan(BOULEMANE);
        Outing outing = season.outings(plan).getFirst();

        for (String page : pages(plan, outing)) {
            browser.in(Language.AR).go(page);
            assertThat(status(browser)).as(page).isEqualTo(200);
        }
        browser.go(EDITION + "/outings/" + outing.id());
        assertThat(browser.text("main")).contains(outing.unit().in(Language.AR));
    }

    private static List<String> pages(CampaignPlan plan, Outing outing) {
        return List.of(
                EDITION + "/plans/" + plan.id(),
                EDITION + "/outings/" + outing.id() + "/mission-order",
                EDITION + "/points/" + outing.stops().getFirst().pointId(),
                EDITION + "/outings/" + outing.id());
    }

    private static void assertLeaksNothing(Browser browser, Outing outing) {
        assertThat(browser.driver().getPageSource())
                .doesNotContain(
                        outing.unitCode(),
                        outing.unit().in(Language.AR),
                        outing.stops().getFirst().pointCode(),
                        outing.province().name().in(Language.AR));
    }

    private static int status(Browser browser) {
        Number status = (Number)
                browser.driver().executeScript("return performance.getEntriesByType('navigation')[0].responseStatus");
        return status.intValue();
    }
}
