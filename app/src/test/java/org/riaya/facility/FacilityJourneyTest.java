package org.riaya.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.riaya.identity.Role;
import org.riaya.platform.Language;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Scope;
import org.riaya.testing.browser.Browser;
import org.riaya.testing.browser.Device;
import org.riaya.testing.browser.People;
import org.riaya.testing.browser.RiayaBrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RiayaBrowserTest
class FacilityJourneyTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Facilities facilities;

    @TempDir
    Path folder;

    @Test
    void readsTheRegistryAsListMapAndPage(Browser browser) {
        signIn(browser);
        UUID id = add();

        everywhere(browser, "/facilities?place=03.271", "facility-list");
        everywhere(browser, "/facilities/" + id, "facility-page");
        everywhere(browser, "/facilities/new", "facility-form");
        browser.on(Device.DESKTOP).in(Language.AR).go("/facilities/map?place=03");
        browser.waitFor(d -> !d.findElements(By.cssSelector(".map[data-drawn]")).isEmpty());
        browser.assertAccessible().screenshot("facility-map");
    }

    @Test
    void saysThatAFacilityIsClosedAndWhy(Browser browser) {
        signIn(browser);
        UUID id = add();

        browser.in(Language.FR).go("/facilities/" + id).click("details.unfold summary");
        new Select(browser.find("[name=state]")).selectByValue("CLOSED_FOR_LACK_OF_STAFF");
        browser.type("[name=saidBy]", "SRES d’Ifrane").click("[action$='/states'] button");
        assertThat(browser.text(".errors")).contains("raison de la fermeture");
        browser.screenshot("facility-state-refused");
        browser.type("[name=reason]", "Infirmière mutée").click("[action$='/states'] button");
        browser.waitFor(d -> !d.findElements(By.cssSelector(".notice--success")).isEmpty());

        assertThat(browser.text("main")).contains("Fermé faute de personnel", "Infirmière mutée");
        browser.assertAccessible().screenshot("facility-closed");
    }

    @Test
    void importsABadFileThenAGoodOne(Browser browser) throws IOException {
        signIn(browser);
        String code = "J" + UUID.randomUUID().toString().substring(0, 6);
        String good =
                "code;type;nom;code commune;latitude;longitude\n" + code + ";CSR1;Aïn Leuh;03.271.03.11;33,29;-5,34\n";
        String bad = good + code + "-2;hospice;Azrou;03.271.03.11;-5,2;33,4\n" + code + ";DR;;99.9;x;1\n";

        upload(browser, "bad.csv", bad);
        browser.assertAccessible().screenshot("import-columns");
        browser.click("form.stack > .buttons button");
        browser.waitFor(d -> d.getCurrentUrl().contains("/check"));
        assertThat(browser.text("main")).contains("سطران خاطئان", "hospice", "مقلوبان");
        browser.assertAccessible().screenshot("import-bad");
        assertThat(find(code)).isFalse();

        upload(browser, "good.csv", good);
        browser.click("form.stack > .buttons button");
        browser.waitFor(d -> d.getCurrentUrl().contains("/check"));
        browser.assertAccessible().screenshot("import-good");
        browser.click("[action$='/acceptance'] button");
        browser.waitFor(d -> !d.findElements(By.cssSelector(".notice--success")).isEmpty());
        browser.screenshot("import-accepted");

        assertThat(find(code)).isTrue();
        everywhere(browser, "/imports", "imports");
    }

    private void upload(Browser browser, String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        browser.in(Language.AR).on(Device.DESKTOP).go("/imports/new?kind=facilities");
        browser.screenshot("import-upload");
        browser.find("[name=file]").sendKeys(file.toString());
        browser.type("[name=source]", "لائحة الوزارة 2025").click("[action='/imports'] button");
        browser.waitFor(d -> d.getCurrentUrl().contains("/columns"));
    }

    private boolean find(String code) {
        return CurrentScope.call(
                Scope.system(), () -> facilities.findByCode(code).isPresent());
    }

    private UUID add() {
        String code = "J" + UUID.randomUUID().toString().substring(0, 6);
        return CurrentScope.call(Scope.system(), () -> facilities.add(FacilityFixture.details(code), Scope.system()));
    }

    private void signIn(Browser browser) {
        String director = People.open(application, Role.REGIONAL_DIRECTOR, "المديرة الجهوية");
        browser.signIn(director, People.PASSWORD);
    }

    private static void everywhere(Browser browser, String path, String name) {
        for (Device device : new Device[] {Device.DESKTOP, Device.PHONE})
            for (Language language : Language.values())
                browser.on(device)
                        .in(language)
                        .go(path)
                        .assertAccessible()
                        .assertFits()
                        .screenshot(name);
        browser.on(Device.DESKTOP);
    }
}
