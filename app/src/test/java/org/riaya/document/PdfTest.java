package org.riaya.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.riaya.platform.DomainException;
import org.riaya.testing.OutsideReader;

class PdfTest {

    private final Pdf pdf = new Pdf(new PdfProperties(null, Duration.ofSeconds(60)));

    @Test
    void joinsArabicInReadingOrder() {
        byte[] file = pdf.print(
                "<!DOCTYPE html><html lang=\"ar\" dir=\"rtl\"><head><meta charset=\"utf-8\">"
                        + "<link rel=\"stylesheet\" href=\"/css/document.css\"></head><body><p>أمر بمهمة لفريق إفران بالجهة</p></body></html>");

        assertThat(new String(file, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(OutsideReader.textOf(file)).contains("أمر بمهمة لفريق إفران بالجهة");
    }

    @Test
    void runsNoScriptAndAsksNothingOfTheNetwork() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            byte[] file = pdf.print(
                    "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><p id=\"p\">untouched</p>"
                            + "<img src=\"" + address + "/a.png\"><iframe src=\"" + address + "\"></iframe>"
                            + "<img src=\"x\" onerror=\"document.getElementById('p').textContent='changed'\"></body></html>");

            assertThat(OutsideReader.textOf(file)).contains("untouched").doesNotContain("changed");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void saysSoWhenTheServerHasNoBrowser() {
        Pdf without = new Pdf(new PdfProperties("none", Duration.ofSeconds(1)));

        assertThat(without.available()).isFalse();
        assertThatThrownBy(() -> without.print("<html></html>"))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("document.pdf.unavailable"));
    }

    @Test
    void givesUpWhenTheBrowserTakesTooLong() {
        Pdf hasty = new Pdf(new PdfProperties(null, Duration.ofMillis(1)));

        assertThatThrownBy(() -> hasty.print("<!DOCTYPE html><html><head></head><body>late</body></html>"))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(DomainException.Kind.TOO_MANY));
    }

    @Test
    void stopsTheStartWhenTheConfiguredBrowserCannotBeRun() {
        assertThatThrownBy(() -> new Pdf(new PdfProperties("/nowhere/chromium", Duration.ofSeconds(1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("RIAYA_CHROMIUM")
                .hasMessageContaining("/nowhere/chromium");
    }
}
