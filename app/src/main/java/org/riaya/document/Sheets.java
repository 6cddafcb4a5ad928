package org.riaya.document;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import org.riaya.platform.Language;
import org.riaya.platform.Messages;
import org.riaya.platform.Text;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/** Printed pages as files. Their templates stand on {@code document/sheet.jte} and take {@code ar} and {@code fr}. */
@Service
public class Sheets {

    private final TemplateEngine engine;
    private final Messages messages;
    private final Pdf pdf;

    Sheets(TemplateEngine engine, Messages messages, Pdf pdf) {
        this.engine = engine;
        this.messages = messages;
        this.pdf = pdf;
    }

    /** Whether the server can answer {@link #pdf}. */
    public boolean canMakePdf() {
        return pdf.available();
    }

    /** The words of both languages of a printed page, as the template's parameters {@code ar} and {@code fr}. */
    public Map<String, Object> words() {
        return Map.of("ar", new Text(messages, Language.AR), "fr", new Text(messages, Language.FR));
    }

    /**
     * A printed page as a PDF file that browsers show.
     *
     * @param template such as {@code campaign/order}
     * @param model    the template's parameters, besides its words
     * @param name     file name without extension, ASCII
     */
    public ResponseEntity<byte[]> pdf(String template, Map<String, ?> model, String name) {
        byte[] file = pdf.print(html(template, model));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(file);
    }

    private String html(String template, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.putAll(words());
        all.put("t", new Text(messages, Language.AR));
        StringOutput page = new StringOutput();
        engine.render(template + ".jte", all, page);
        return page.toString();
    }
}
