package org.riaya.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.riaya.platform.Language;

/** A person at a screen: opens pages, fills in, looks. Starts on a desktop, in Arabic, by daylight. */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final ChromeDriver driver;
    private final String origin;
    private final List<String> requests = new ArrayList<>();
    private final Set<String> complaints = new LinkedHashSet<>();
    private Device device = Device.DESKTOP;
    private Language language = Language.AR;

    private Browser(ChromeDriver driver, String origin) {
        this.driver = driver;
        this.origin = origin;
    }

    static Browser open(int port) {
        Browser browser = new Browser(Chromium.start(), "http://localhost:" + port);
        return browser.on(Device.DESKTOP);
    }

    /** What Selenium itself offers, for steps that have no word here yet. */
    public ChromeDriver driver() {
        return driver;
    }

    public Browser on(Device chosen) {
        device = chosen;
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        chosen.width,
                        "height",
                        chosen.height,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        chosen == Device.PHONE));
        return this;
    }

    /** From the next page on. */
    public Browser in(Language chosen) {
        language = chosen;
        return this;
    }

    public Browser darkScreen(boolean dark) {
        String scheme = dark ? "dark" : "light";
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        "",
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        return this;
    }

    /** Opens a page in the present language. */
    public Browser go(String path) {
        driver.get(origin + path + (path.contains("?") ? "&" : "?") + "lang=" + language.code());
        return this;
    }

    /** Signs in on the sign-in page and waits for the page behind it. */
    public Browser signIn(String username, String password) {
        go("/sign-in");
        type("#username", username);
        type("#password", password);
        click(".door__enter");
        waitFor(d -> !d.getCurrentUrl().contains("/sign-in"));
        return this;
    }

    public Browser type(String selector, String text) {
        WebElement field = find(selector);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    public Browser click(String selector) {
        find(selector).click();
        return this;
    }

    public WebElement find(String selector) {
        return waitFor(d ->
                d.findElements(By.cssSelector(selector)).stream().findFirst().orElse(null));
    }

    /** The page's path without its query. */
    public String path() {
        return java.net.URI.create(driver.getCurrentUrl()).getPath();
    }

    public String text(String selector) {
        return find(selector).getText();
    }

    public <T> T waitFor(ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE).until(condition);
    }

    /** Keeps what the whole page looks like in target/screenshots, named by page, language and device. */
    public Path screenshot(String name) {
        try {
            String file = name + "-" + language.code() + "-" + device.name().toLowerCase(Locale.ROOT) + ".png";
            Files.createDirectories(PICTURES);
            waitFor(d -> driver.executeScript("return document.fonts.status === 'loaded'") == Boolean.TRUE);
            Number height = (Number) driver.executeScript("return document.documentElement.scrollHeight");
            driver.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of(
                            "width",
                            device.width,
                            "height",
                            Math.max(device.height, height.intValue()),
                            "deviceScaleFactor",
                            1,
                            "mobile",
                            device == Device.PHONE));
            Path picture = Files.write(PICTURES.resolve(file), driver.getScreenshotAs(OutputType.BYTES));
            on(device);
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** axe finds nothing against WCAG 2.2 A and AA, nor its best practices, on the page as it stands. */
    public Browser assertAccessible() {
        return assertAccessibleBeside(List.of());
    }

    /** @param decoration selectors of what says nothing by itself, such as a watermark over words said elsewhere */
    public Browser assertAccessibleBeside(List<String> decoration) {
        readLogs();
        AxeBuilder axe = new AxeBuilder().setLegacyMode(true);
        decoration.forEach(axe::exclude);
        List<Rule> violations = axe.analyze(driver).getViolations();
        assertThat(violations)
                .as("axe on %s in %s on a %s", path(), language, device)
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .toList())
                .isEmpty();
        driver.manage().logs().get(LogType.BROWSER); // axe tries inline styles of its own
        return this;
    }

    /** The page is no wider than the window: what is wide scrolls within itself. */
    public Browser assertFits() {
        Number over = (Number) driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(over.intValue())
                .as("pixels that %s is too wide in %s on a %s", path(), language, device)
                .isZero();
        return this;
    }

    /** Nothing was asked of another server, no content policy was broken and no script failed. */
    public Browser assertKeptToItself() {
        readLogs();
        assertThat(requests).as("pages opened").isNotEmpty();
        assertThat(requests)
                .as("requests to another server than %s", origin)
                .allMatch(url -> url.startsWith(origin + "/") || url.startsWith("data:") || url.startsWith("blob:"));
        assertThat(complaints).as("broken content policy or failed scripts").isEmpty();
        return this;
    }

    private void readLogs() {
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            String message = entry.getMessage();
            if (!message.contains("\"Network.requestWillBeSent\"")) continue;
            var url = java.util.regex.Pattern.compile("\"request\":\\{.*?\"url\":\"([^\"]+)\"")
                    .matcher(message);
            if (url.find()
                    && !url.group(1).startsWith("chrome")
                    && !url.group(1).equals("about:blank")) requests.add(url.group(1));
        }
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            String message = entry.getMessage();
            boolean policy = message.contains("Content Security Policy") || message.contains("Refused to");
            boolean script = message.contains("Uncaught") || message.startsWith("console-api");
            if (policy || script && entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
                complaints.add(message);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
