package org.riaya.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a page of ours into one that needs nothing but itself: style sheets and fonts inside, scripts out. */
final class SelfContained {

    /** What the page may load when it is printed: nothing that isn't written in it. */
    private static final String POLICY = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " style-src 'unsafe-inline'; font-src data:; img-src data:\">";

    private static final Pattern SHEET =
            Pattern.compile("<link rel=\"stylesheet\" href=\"/(css/[a-z0-9/_-]+\\.css)\">");
    private static final Pattern SCRIPT = Pattern.compile("<script\\b[^>]*>.*?</script>", Pattern.DOTALL);
    private static final Pattern FONT = Pattern.compile("url\\(\"/(vendor/fonts/[a-z0-9/_-]+\\.woff2)\"\\)");

    private static final Map<String, String> SHEETS = new ConcurrentHashMap<>();

    private SelfContained() {}

    static String of(String html) {
        String withStyles =
                replace(SHEET, SCRIPT.matcher(html).replaceAll(""), sheet -> "<style>" + style(sheet) + "</style>");
        return withStyles.replaceFirst("<head>", "<head>" + POLICY);
    }

    private static String style(String sheet) {
        return SHEETS.computeIfAbsent(
                sheet,
                _ -> replace(FONT, new String(read(sheet), StandardCharsets.UTF_8), SelfContained::font)
                        .replace("</", "<\\/"));
    }

    private static String font(String file) {
        return "url(\"data:font/woff2;base64," + Base64.getEncoder().encodeToString(read(file)) + "\")";
    }

    private static String replace(
            Pattern pattern, String text, java.util.function.Function<String, String> replacement) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(replacement.apply(found.group(1))));
    }

    private static byte[] read(String file) {
        try (InputStream in = SelfContained.class.getResourceAsStream("/static/" + file)) {
            if (in == null) throw new IllegalStateException("no such file of ours: " + file);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
