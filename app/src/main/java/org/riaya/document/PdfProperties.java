package org.riaya.document;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node makes PDF files.
 *
 * @param chromium path of the browser; null or empty: looked for in the usual places; {@code none}: no PDF
 * @param timeout  longest that one file may take
 */
@ConfigurationProperties("riaya.pdf")
record PdfProperties(
        @Nullable String chromium, @DefaultValue("45s") Duration timeout) {}
