package org.riaya.document;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.riaya.platform.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * PDF files of our own pages, made by a headless Chromium where the server has one. Where it has none, pages offer the
 * browser's own print instead.
 *
 * <p>At most two are made at once on a node: each takes a second or two and some 150 MB.
 */
@Service
public class Pdf {

    private static final Logger log = LoggerFactory.getLogger(Pdf.class);
    private static final int AT_ONCE = 2;
    private static final int MOST_HTML = 8_000_000; // characters, fonts included
    private static final int MOST_PDF = 30_000_000; // bytes

    private final PdfProperties properties;
    private final Optional<Chromium> chromium;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Pdf(PdfProperties properties) {
        this.properties = properties;
        this.chromium = Chromium.find(properties.chromium());
        log.info("PDF files: {}", chromium.map(Chromium::toString).orElse("no Chromium found, browsers print instead"));
    }

    /** Whether this server can make PDF files. */
    public boolean available() {
        return chromium.isPresent();
    }

    /**
     * Prints a page with its print style.
     *
     * @param html a whole page of ours; its style sheets and fonts are those that the application serves
     * @throws DomainException NOT_FOUND without a browser, TOO_MANY when others wait already or it takes too long,
     *     INVALID when the page is too big
     */
    public byte[] print(String html) {
        Chromium browser = chromium.orElseThrow(
                () -> new DomainException(DomainException.Kind.NOT_FOUND, "document.pdf.unavailable", Map.of()));
        String page = SelfContained.of(html);
        if (page.length() > MOST_HTML) throw tooBig();
        if (!turn()) throw new DomainException(DomainException.Kind.TOO_MANY, "document.pdf.busy", Map.of());
        try {
            byte[] pdf = browser.print(page, properties.timeout())
                    .orElseThrow(
                            () -> new DomainException(DomainException.Kind.TOO_MANY, "document.pdf.busy", Map.of()));
            if (pdf.length > MOST_PDF) throw tooBig();
            return pdf;
        } finally {
            turns.release();
        }
    }

    private boolean turn() {
        try {
            return turns.tryAcquire(properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static DomainException tooBig() {
        return new DomainException(DomainException.Kind.INVALID, "document.pdf.too-big", Map.of());
    }
}
