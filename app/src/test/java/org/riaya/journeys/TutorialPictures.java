package org.riaya.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riaya.journeys.DemonstrationSeason.DELEGATE_OF_IFRANE;
import static org.riaya.journeys.DemonstrationSeason.DIRECTOR;
import static org.riaya.journeys.DemonstrationSeason.EDITION;
import static org.riaya.journeys.DemonstrationSeason.IFRANE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.riaya.campaign.Outing;
import org.riaya.platform.Language;
import org.riaya.testing.browser.Browser;
import org.riaya.testing.browser.RiayaBrowserTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Takes the pictures of {@code docs/tutorial}, each step done as the text says: {@code ./riaya pictures}. */
@RiayaBrowserTest
class TutorialPictures {

    private static final Path FOLDER = Path.of("..", "docs", "tutorial", "pictures");
    private static final int WIDTH = 1200;
    private static final int MOST_BYTES = 150_000;

    @Autowired
    DemonstrationSeason season;

    @Test
    void takesThePicturesOfTheTutorial(Browser browser) throws IOException {
        Files.createDirectories(FOLDER);
        browser.darkScreen(false).in(Language.AR).go("/sign-in");
        take(browser, "01-sign-in", 800);
        season.signIn(browser, DELEGATE_OF_IFRANE);
        take(browser, "02-home", 800);
        plan(browser);
        approve(browser);
        read(browser);
        order(browser);
    }

    private void plan(Browser browser) throws IOException {
        browser.in(Language.AR).go(EDITION + "/plans").type("[name=seconds]", "15");
        take(browser, "03-ask", 800);
        browser.click("form[action$='/plans'] button");
        browser.waitFor(d -> browser.driver()
                        .executeScript("const bar = document.querySelector('#progress progress');"
                                + " return bar !== null && bar.value > 20 && document.querySelector('.stat') !== null")
                == Boolean.TRUE);
        take(browser, "04-search", 800);
        browser.waitFor(
                d -> browser.driver().executeScript("return document.querySelector('#progress progress') === null")
                        == Boolean.TRUE);
    }

    private void approve(Browser browser) throws IOException {
        String plan = browser.path();
        season.signIn(browser, DIRECTOR);
        browser.in(Language.AR).go(plan);
        take(browser, "05-ready", 800);
        browser.click("[action$='/approval'] button").find(".notice--success");
        take(browser, "06-approved", 800);
        browser.in(Language.EN).go(EDITION);
        take(browser, "07-overview", 1000);
    }

    private void read(Browser browser) throws IOException {
        season.signIn(browser, DELEGATE_OF_IFRANE);
        Outing outing = outing();
        browser.in(Language.AR).go(EDITION + "/calendar?date=" + outing.day());
        WebElement week = browser.find(".week:has(.visit[href$='" + outing.id() + "'])");
        browser.driver().executeScript("arguments[0].scrollIntoView()", week);
        take(browser, "08-calendar", 900);
        browser.in(Language.FR).go(EDITION + "/map?date=" + outing.day()).find(".map[data-drawn]");
        take(browser, "09-map", 1350);
        browser.in(Language.AR).go(EDITION + "/outings/" + outing.id()).find(".map[data-drawn]");
        take(browser, "10-outing", 1000);
        browser.in(Language.FR).go(EDITION + "/unserved");
        take(browser, "12-unserved", 800);
    }

    private void order(Browser browser) throws IOException {
        browser.in(Language.AR).go(EDITION + "/outings/" + outing().id()).click("a[href$='/mission-order']");
        browser.click(".desk__first");
        browser.waitFor(d -> String.valueOf(d.getPageSource()).contains("رقم: <bdi>"));
        take(browser, "11-mission-order", 1250);
    }

    /** In the middle of the season. */
    private Outing outing() {
        var all = season.outings(season.plan(IFRANE));
        return all.get(all.size() / 2);
    }

    /** A picture of the window, so high. */
    private static void take(Browser browser, String name, int height) throws IOException {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", WIDTH, "height", height, "deviceScaleFactor", 1, "mobile", false));
        browser.waitFor(
                d -> browser.driver().executeScript("return document.fonts.status === 'loaded'") == Boolean.TRUE);
        byte[] picture = SmallPicture.of(browser.driver().getScreenshotAs(OutputType.BYTES));
        assertThat(picture.length).as("bytes of %s", name).isLessThan(MOST_BYTES);
        Files.write(FOLDER.resolve(name + ".png"), picture);
    }
}
