package org.riaya.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates say nothing by themselves and style nothing; style sheets know no left and right. */
class TemplateLintTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path STYLES = Path.of("src/main/resources/static/css");
    private static final Path SCRIPTS = Path.of("src/main/resources/static/js");

    private static final Pattern INLINE = Pattern.compile(
            "\\sstyle\\s*=|<style|\\son[a-z]+\\s*=\\s*[\"']|<script(?![^>]*\\ssrc=)|javascript:",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PHYSICAL =
            Pattern.compile("(?:^|[;{\\s])((?:margin|padding|border)-(?:left|right)[a-z-]*|left|right)\\s*:"
                    + "|(?:text-align|float|clear)\\s*:\\s*(?:left|right)");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}[\\p{L} ,.'’]*");

    @Test
    void templatesHoldNoWordsOfTheirOwn() throws IOException {
        assertThat(findings(TEMPLATES, ".jte", TemplateLintTest::words)).isEmpty();
    }

    @Test
    void templatesHoldNoInlineStyleOrScript() throws IOException {
        assertThat(findings(TEMPLATES, ".jte", text -> matches(INLINE, text))).isEmpty();
    }

    @Test
    void styleSheetsFollowTheTextDirection() throws IOException {
        assertThat(findings(STYLES, ".css", text -> matches(PHYSICAL, withoutComments(text))))
                .isEmpty();
    }

    @Test
    void scriptsHoldNoWordsInArabicOrAccentedLetters() throws IOException {
        Pattern written = Pattern.compile("[\"'`][^\"'`\\n]*[\\u0600-\\u06ffàéèêç][^\"'`\\n]*[\"'`]");
        assertThat(findings(SCRIPTS, ".js", text -> matches(written, text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hello</p>",
                "@if(x)\n<b>مرحبا</b>\n@endif",
                "@template.platform.card(title = t, body = @`<p>Two words</p>`)",
                "<input placeholder=\"Type here\">",
                "<button aria-label=\"Close\">${x}</button>"
            })
    void findsWordsInATemplate(String template) {
        assertThat(words(template)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<%-- A comment --%>@param Text t\n@import a.B\n<p class=\"lead\">${t.localize(\"a.b\")}</p>",
                "@template.platform.page(t = t, title = t.localize(\"a.b\"), body = @`\n<bdi>${x.y()}</bdi> / 3\n`)",
                "!{String a = \"words in code\";}@for(var a : b.list(\"x > y\"))<td>${a}</td>@endfor",
                "<!DOCTYPE html>\n@if(a)<p>${b}</p>@elseif(c)\n@else\n@endif"
            })
    void acceptsATemplateWithoutWords(String template) {
        assertThat(words(template)).isEmpty();
    }

    @Test
    void findsPhysicalDirectionsAndInlineCode() {
        assertThat(matches(PHYSICAL, ".a { margin-left: 0; }")).isNotEmpty();
        assertThat(matches(PHYSICAL, ".a { text-align:right }")).isNotEmpty();
        assertThat(matches(PHYSICAL, ".a { margin-inline-start: 0; }")).isEmpty();
        assertThat(matches(INLINE, "<p style=\"color:red\">")).isNotEmpty();
        assertThat(matches(INLINE, "<a onclick=\"x()\">")).isNotEmpty();
        assertThat(matches(INLINE, "<script>x()</script>")).isNotEmpty();
        assertThat(matches(INLINE, "<script type=\"module\" src=\"/js/a.js\"></script>"))
                .isEmpty();
    }

    private interface Check {
        List<String> of(String text);
    }

    private static List<String> findings(Path folder, String suffix, Check check) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all =
                    files.filter(file -> file.toString().endsWith(suffix)).toList();
            assertThat(all).as("files in " + folder).isNotEmpty();
            for (Path file : all) check.of(Files.readString(file)).forEach(what -> found.add(file + ": " + what));
        }
        return found;
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(r -> r.group().strip()).toList();
    }

    private static String withoutComments(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "");
    }

    /** Letters that a reader would see: what is left of the markup without comments, code and tags, and read attributes. */
    private static List<String> words(String template) {
        String text = TemplateText.withoutCode(template);
        List<String> found = new ArrayList<>();
        Matcher read = Pattern.compile("\\s(?:placeholder|aria-label|title|alt)=\"([^\"]*)\"")
                .matcher(text);
        while (read.find()) if (LETTERS.matcher(read.group(1)).find()) found.add(read.group(1));
        found.addAll(matches(LETTERS, text.replaceAll("(?s)<[^>]*>", " ")));
        return found;
    }
}
