package org.riaya.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riaya.journeys.DemonstrationSeason.DELEGATE_OF_IFRANE;
import static org.riaya.journeys.DemonstrationSeason.EDITION;
import static org.riaya.journeys.DemonstrationSeason.IFRANE;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.riaya.campaign.Outing;
import org.riaya.platform.Language;
import org.riaya.testing.OutsideReader;
import org.riaya.testing.browser.Browser;
import org.riaya.testing.browser.RiayaBrowserTest;
import org.springframework.beans.factory.annotation.Autowired;

@RiayaBrowserTest
class MissionOrderJourneyTest {

    @Autowired
    DemonstrationSeason season;

    @Test
    void opensAnOutingFromTheCalendarAndPrintsItsMissionOrder(Browser browser) {
        Outing outing = openOrder(browser);
        browser.click(".desk__first");
        browser.waitFor(d -> String.valueOf(d.getPageSource()).contains("رقم: <bdi>"));

        assertThat(browser.find("[data-print]").isDisplayed()).isTrue();
        assertThat(browser.text("main")).contains(outing.unit().in(Language.AR));
        browser.assertAccessibleBeside(List.of(".watermark")).screenshot("mission-order");
        byte[] served = file(browser, browser.find(".desk a[href$='.pdf']").getDomAttribute("href"));
        OutsideReader.keep(served, "mission-order-of-an-outing.pdf");
        assertOrder(served, outing);
        byte[] printed = printed(browser);
        assertOrder(printed, outing);
        assertThat(OutsideReader.textOf(printed)).doesNotContain("رجوع", "ملف PDF");
    }

    private Outing openOrder(Browser browser) {
        season.signIn(browser, DELEGATE_OF_IFRANE);
        Outing outing = season.outings(season.approvedPlan(IFRANE)).getLast();
        browser.in(Language.AR).go(EDITION + "/calendar?date=" + outing.day());
        browser.click(".visit[href$='" + outing.id() + "']").click("a[href$='/mission-order']");
        browser.find("article.sheet");
        return outing;
    }

    private static void assertOrder(byte[] pdf, Outing outing) {
        assertThat(new String(pdf, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        assertThat(OutsideReader.textOf(pdf))
                .contains("أمر بمهمة", "ORDRE DE MISSION")
                .contains(outing.unitCode())
                .contains(outing.day().getDayOfMonth() + " "
                        + outing.day()
                                .getMonth()
                                .getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.FRENCH)
                        + " "
                        + outing.day().getYear());
    }

    /** What the server answers to the signed-in person. */
    private static byte[] file(Browser browser, String path) {
        Object content = browser.driver().executeAsyncScript("""
                        const [path, done] = arguments;
                        fetch(path).then(answer => answer.blob()).then(blob => {
                          const reader = new FileReader();
                          reader.onload = () => done(reader.result.split(",")[1]);
                          reader.readAsDataURL(blob);
                        });
                        """, path);
        return Base64.getDecoder().decode(Objects.requireNonNull(content).toString());
    }

    /** What the reader's own browser prints of the page, for servers without Chromium. */
    private static byte[] printed(Browser browser) {
        Map<String, Object> answer = browser.driver()
                .executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
        return Base64.getDecoder().decode(answer.get("data").toString());
    }
}
