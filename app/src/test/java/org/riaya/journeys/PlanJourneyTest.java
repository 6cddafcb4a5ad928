package org.riaya.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riaya.journeys.DemonstrationSeason.DELEGATE_OF_IFRANE;
import static org.riaya.journeys.DemonstrationSeason.DIRECTOR;
import static org.riaya.journeys.DemonstrationSeason.EDITION;
import static org.riaya.journeys.DemonstrationSeason.IFRANE;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.riaya.campaign.CampaignPlan;
import org.riaya.platform.Language;
import org.riaya.testing.browser.Browser;
import org.riaya.testing.browser.RiayaBrowserTest;
import org.springframework.beans.factory.annotation.Autowired;

@RiayaBrowserTest
class PlanJourneyTest {

    @Autowired
    DemonstrationSeason season;

    @Test
    void plansAProvinceFollowsTheSearchAndHasTheDirectorApproveIt(Browser browser) {
        season.signIn(browser, DELEGATE_OF_IFRANE);
        String plan = ask(browser);
        browser.find("#progress progress");
        browser.assertAccessible().screenshot("plan-searching");
        waitForProgress(browser, "جاهز");

        assertThat(browser.driver().findElements(By.cssSelector("[action$='/approval']")))
                .as("a delegate doesn't approve")
                .isEmpty();
        browser.assertAccessible().assertFits().screenshot("plan-ready");

        season.signIn(browser, DIRECTOR);
        browser.go(plan).click("[action$='/approval'] button");
        browser.find(".notice--success");

        CampaignPlan approved = season.plan(IFRANE);
        assertThat(plan).endsWith(approved.id().toString());
        assertThat(browser.text("#progress")).contains("النسخة " + approved.version() + "، مصادق عليها");
        browser.assertAccessible().screenshot("plan-approved");
        readTotals(browser, approved);
    }

    @Test
    void saysThatASearchCannotBeThatLongAndKeepsWhatWasTyped(Browser browser) {
        season.signIn(browser, DELEGATE_OF_IFRANE);
        browser.in(Language.FR).go(EDITION + "/plans").type("[name=seconds]", "0");
        browser.click("form[action$='/plans'] button");

        assertThat(browser.text(".errors")).isNotBlank();
        assertThat(browser.find("[name=seconds]").getDomProperty("value")).isEqualTo("0");
        browser.assertAccessible().screenshot("plan-refused");
    }

    /** Asks for a short search; returns the path of the plan. */
    private static String ask(Browser browser) {
        browser.go(EDITION + "/plans").assertAccessible().assertFits();
        browser.type("[name=seconds]", "6").click("form[action$='/plans'] button");
        browser.waitFor(d -> Objects.requireNonNull(d.getCurrentUrl()).matches(".*/plans/[0-9a-f-]{36}.*"));
        return browser.path();
    }

    /** Read in one step, since the part is replaced every second. */
    private static void waitForProgress(Browser browser, String word) {
        browser.waitFor(d -> String.valueOf(
                        browser.driver().executeScript("return document.querySelector('#progress').innerText"))
                .contains(word));
    }

    private void readTotals(Browser browser, CampaignPlan plan) {
        var result = Objects.requireNonNull(plan.result());
        season.signIn(browser, DELEGATE_OF_IFRANE);
        browser.in(Language.AR).go(EDITION);

        assertThat(season.outings(plan)).hasSize(result.outings());
        assertThat(browser.driver().findElements(By.cssSelector(".stat__value bdi")))
                .extracting(figure -> figure.getText().replaceAll("\\D", ""))
                .startsWith(
                        String.valueOf(result.outings()),
                        String.valueOf(result.pointsSeen()),
                        String.valueOf(result.peopleWithinReach()));
    }
}
