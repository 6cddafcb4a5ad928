package org.riaya.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riaya.journeys.DemonstrationSeason.DELEGATE_OF_IFRANE;
import static org.riaya.journeys.DemonstrationSeason.DIRECTOR;
import static org.riaya.journeys.DemonstrationSeason.EDITION;
import static org.riaya.journeys.DemonstrationSeason.IFRANE;

import org.junit.jupiter.api.Test;
import org.riaya.platform.Language;
import org.riaya.testing.browser.Browser;
import org.riaya.testing.browser.Device;
import org.riaya.testing.browser.RiayaBrowserTest;
import org.springframework.beans.factory.annotation.Autowired;

@RiayaBrowserTest
class ReadPlanJourneyTest {

    private static final String MAP = ".map[data-drawn]";
    private static final String PAGE = "main h1";

    @Autowired
    DemonstrationSeason season;

    @Test
    void readsTheSeasonOfTheWholeRegion(Browser browser) {
        season.signIn(browser, DIRECTOR);

        everywhere(browser, EDITION, "season-overview", PAGE);
        everywhere(browser, EDITION + "/unserved", "season-unserved", PAGE);
    }

    @Test
    void readsWhenAndWhereTeamsOfAProvinceGo(Browser browser) {
        season.signIn(browser, DELEGATE_OF_IFRANE);
        var outing = season.outings(season.plan(IFRANE)).getFirst();

        everywhere(browser, EDITION + "/calendar?date=" + outing.day(), "season-calendar", ".week .visit");
        everywhere(browser, EDITION + "/map?date=" + outing.day(), "season-map", MAP);
        assertThat(browser.text(".routes")).contains(outing.unit().in(Language.EN));
    }

    @Test
    void readsAnOutingAndOneOfItsPoints(Browser browser) {
        season.signIn(browser, DELEGATE_OF_IFRANE);
        var outing = season.outings(season.plan(IFRANE)).getFirst();
        String point = outing.stops().getFirst().pointId().toString();

        everywhere(browser, EDITION + "/outings/" + outing.id(), "season-outing", MAP);
        assertThat(browser.text("main")).contains(outing.departure().toString());
        everywhere(browser, EDITION + "/points/" + point, "season-point", PAGE);
        assertThat(browser.driver()
                        .findElements(org.openqa.selenium.By.cssSelector(".visits a[href$='" + outing.id() + "']")))
                .hasSize(1);
    }

    /**
     * In three languages on both devices: no wider than the window, and photographed. Axe looks at all languages on a
     * desktop and at one on a phone, where the same parts stand differently.
     */
    private static void everywhere(Browser browser, String path, String name, String ready) {
        for (Device device : new Device[] {Device.DESKTOP, Device.PHONE})
            for (Language language : Language.values()) {
                browser.on(device).in(language).go(path).find(ready);
                assertThat(browser.find("html").getDomAttribute("dir")).isEqualTo(language.direction());
                if (device == Device.DESKTOP || language == Language.AR) browser.assertAccessible();
                browser.assertFits().screenshot(name);
            }
    }
}
