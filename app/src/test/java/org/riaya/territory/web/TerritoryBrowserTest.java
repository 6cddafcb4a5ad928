package org.riaya.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.riaya.identity.Role;
import org.riaya.platform.Language;
import org.riaya.testing.browser.Browser;
import org.riaya.testing.browser.Device;
import org.riaya.testing.browser.People;
import org.riaya.testing.browser.RiayaBrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The territory as a person sees it: axe finds nothing, nothing overflows, nothing is fetched from elsewhere. */
@RiayaBrowserTest
class TerritoryBrowserTest {

    private static final List<String> PAGES = List.of(
            "/territory",
            "/territory/03.271",
            "/territory/03.271.03.11",
            "/territory/03.131.03.09.201.002",
            "/territory/03.061.03.01.G.001",
            "/territory/03.271.03.11/as-of?on=2020-01-01",
            "/territory/03.271.03.11/changes",
            "/territory/shapes",
            "/search?q=tawnat");

    @Autowired
    ApplicationContext application;

    private void signIn(Browser browser, Role role) {
        browser.signIn(People.open(application, role, "Test"), People.PASSWORD);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void looksRightInEachLanguageOnAPhoneAndADesktop(Language language, Browser browser) {
        signIn(browser, Role.ADMINISTRATOR);
        for (Device device : List.of(Device.DESKTOP, Device.PHONE)) {
            browser.on(device).in(language);
            for (String page : PAGES) {
                browser.go(page);
                if (!browser.driver().findElements(By.cssSelector(".map")).isEmpty())
                    browser.find(".map[data-drawn], .map:not(.map--live)");
                browser.screenshot("territory" + page.replaceAll("[^a-z0-9]+", "-"));
                browser.assertAccessible().assertFits().assertKeptToItself();
            }
        }
    }

    @Test
    void opensABranchOfTheTreeInPlace(Browser browser) {
        signIn(browser, Role.REGIONAL_DIRECTOR);
        browser.go("/territory");

        browser.click("details[hx-get='/territory/03/branch'] > summary");

        browser.find("a[href='/territory/03.271']");
        browser.screenshot("territory-branch");
        browser.assertAccessible().assertKeptToItself();
    }

    @Test
    void suggestsPlacesWhileTyping(Browser browser) {
        signIn(browser, Role.REGIONAL_DIRECTOR);
        browser.go("/territory");

        browser.type("#territory-search", "تيمحض");

        browser.find(".search__suggestions a[href='/territory/03.271.03.11']");
        browser.screenshot("territory-suggestions");
        browser.assertAccessible().assertKeptToItself();
        browser.click(".search__suggestions a[href='/territory/03.271.03.11']");
        browser.waitFor(d -> browser.path().equals("/territory/03.271.03.11"));
        assertThat(browser.text("h1")).isEqualTo("تمحضيت");
    }
}
