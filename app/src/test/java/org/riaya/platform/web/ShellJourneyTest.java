package org.riaya.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.riaya.identity.Role;
import org.riaya.platform.Language;
import org.riaya.testing.browser.Browser;
import org.riaya.testing.browser.Device;
import org.riaya.testing.browser.People;
import org.riaya.testing.browser.RiayaBrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RiayaBrowserTest
class ShellJourneyTest {

    @Autowired
    ApplicationContext application;

    @Test
    void signInPageReadsWellEverywhere(Browser browser) {
        everywhere(browser, "/sign-in", "sign-in", _ -> {});
    }

    @Test
    void keepsTheNameAndSaysWhatToDoWhenThePasswordIsWrong(Browser browser) {
        browser.in(Language.EN).go("/sign-in").type("#username", "nobody").type("#password", "wrong");
        browser.click(".door__enter");

        assertThat(browser.text("[role=alert]")).contains("Check both");
        assertThat(browser.find("#username").getDomProperty("value")).isEqualTo("nobody");
        browser.assertAccessible();
    }

    @Test
    void homePageReadsWellEverywhere(Browser browser) {
        signIn(browser);

        everywhere(browser, "/", "home", _ -> {});
    }

    @Test
    void unknownAddressSaysWhatToDo(Browser browser) {
        signIn(browser);

        everywhere(
                browser,
                "/nowhere",
                "not-found",
                b -> assertThat(b.text("main a.button")).isNotBlank());
    }

    @Test
    void previewOfSharedPartsReadsWellEverywhere(Browser browser) {
        signIn(browser);

        everywhere(browser, "/dev/ui", "parts", b -> b.find(".map[data-drawn]"));
    }

    @Test
    void mapDrawsItsAreasPointsAndNames(Browser browser) throws IOException {
        signIn(browser);
        browser.darkScreen(false).go("/dev/ui");
        browser.find(".map[data-drawn]");

        BufferedImage drawn = ImageIO.read(
                new ByteArrayInputStream(browser.find(".map__canvas canvas").getScreenshotAs(OutputType.BYTES)));

        assertThat(coloursOf(drawn)).contains(0x5b2a6e, 0xb5532a).hasSizeGreaterThan(50);
    }

    @Test
    void formListsWhatIsWrongAndKeepsWhatWasTyped(Browser browser) {
        signIn(browser);
        browser.in(Language.EN).go("/dev/ui").type("#platform-ui-form-people", "-3");
        browser.driver().executeScript("document.querySelector('form.form').requestSubmit()");

        assertThat(browser.text(".errors")).contains("2 mistakes", "Enter a number, 0 or more.", "Fill this in.");
        assertThat(browser.find("#platform-ui-form-people").getDomProperty("value"))
                .isEqualTo("-3");
        browser.assertAccessible().screenshot("form-errors");
    }

    @Test
    void drawerOpensWithTheKeyboardOnAPhone(Browser browser) {
        signIn(browser);
        browser.on(Device.PHONE).go("/");
        browser.find(".drawer__button").sendKeys(org.openqa.selenium.Keys.ENTER);

        assertThat(browser.find(".drawer .person__leave").isDisplayed()).isTrue();
        browser.assertAccessible().screenshot("drawer");
    }

    @Test
    void firstTabLeadsPastTheBandToTheContent(Browser browser) {
        signIn(browser);
        browser.go("/dev/ui");
        browser.find("body").sendKeys(org.openqa.selenium.Keys.TAB);
        browser.driver().switchTo().activeElement().sendKeys(org.openqa.selenium.Keys.ENTER);

        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("content");
    }

    @Test
    void saysWhatWasDoneOnceAfterARedirection(Browser browser) {
        signIn(browser);
        browser.in(Language.FR).go("/dev/ui/confirmation").click(".confirm .button--danger");
        assertThat(browser.text(".notice--success")).isEqualTo("«\u202fÉléments des pages\u202f» est enregistré.");

        browser.go("/dev/ui/confirmation");
        assertThat(browser.driver().findElements(By.cssSelector(".notice"))).isEmpty();
    }

    @Test
    void signingOutLeadsBackToTheDoor(Browser browser) {
        signIn(browser);
        browser.click(".banner__person .person__leave");
        browser.go("/");

        assertThat(browser.path()).isEqualTo("/sign-in");
    }

    private void signIn(Browser browser) {
        String director = People.open(application, Role.REGIONAL_DIRECTOR, "د. سلمى العلوي");
        browser.signIn(director, People.PASSWORD);
        assertThat(browser.driver().findElements(By.cssSelector(".person"))).isNotEmpty();
    }

    /** In three languages, on both devices, by day and by night: fits, accessible, photographed. */
    private static void everywhere(Browser browser, String path, String name, Consumer<Browser> ready) {
        for (Language language : Language.values())
            for (Device device : List.of(Device.DESKTOP, Device.PHONE)) {
                browser.in(language).on(device).darkScreen(false).go(path);
                ready.accept(browser);
                browser.assertFits().assertAccessible().screenshot(name);
                if (device == Device.PHONE)
                    browser.on(Device.ENLARGED).assertFits().on(Device.PHONE);
                if (language != Language.AR) continue;
                browser.darkScreen(true).go(path);
                ready.accept(browser);
                browser.assertAccessible().screenshot(name + "-dark");
            }
    }

    private static Set<Integer> coloursOf(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < picture.getWidth(); x++)
            for (int y = 0; y < picture.getHeight(); y++) colours.add(picture.getRGB(x, y) & 0xffffff);
        return colours;
    }
}
