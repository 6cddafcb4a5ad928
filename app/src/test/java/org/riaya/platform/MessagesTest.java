package org.riaya.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private final Messages messages = new Messages();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKeyOfOneLanguageStandsInAll(Language language) {
        assertThat(new TreeSet<>(messages.keys(language))).isEqualTo(new TreeSet<>(messages.keys(Language.AR)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void messagesTakeTheSameNamedValuesInEachLanguage(Language language) {
        Map<String, Set<String>> differing = new TreeMap<>();
        for (String key : messages.keys(Language.AR)) {
            Set<String> here = names(language, key);
            if (!here.equals(names(Language.AR, key))) differing.put(key, here);
        }

        assertThat(differing).as("values named otherwise than in Arabic").isEmpty();
    }

    @Test
    void arabicPluralsHaveTheirSixForms() {
        assertThat(pluralsLacking(messages.patterns(Language.AR), Set.of("zero", "one", "two", "few", "many", "other")))
                .isEmpty();
    }

    @Test
    void frenchAndEnglishPluralsHaveTheirForms() {
        assertThat(pluralsLacking(messages.patterns(Language.FR), Set.of("one", "other")))
                .isEmpty();
        assertThat(pluralsLacking(messages.patterns(Language.EN), Set.of("one", "other")))
                .isEmpty();
    }

    @Test
    void findsAPluralThatLacksAForm() {
        var patterns = Map.of("x.rows", "{n, plural, one{#} other{#}}");

        assertThat(pluralsLacking(patterns, Set.of("one", "two", "other"))).containsExactly("x.rows: n lacks [two]");
    }

    @Test
    void keysStartWithTheNameOfTheirModule() {
        assertThat(messages.keys(Language.AR)).allMatch(key -> key.matches("[a-z]+(\\.[A-Za-z0-9_-]+)+"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AR|0|لا نتيجة",
                "AR|1|نتيجة واحدة",
                "AR|2|نتيجتان",
                "AR|5|5 نتائج",
                "AR|11|11 نتيجة",
                "AR|121733|121\u202f733 نتيجة",
                "FR|121733|121\u202f733 résultats",
                "EN|121733|121,733 results"
            })
    void printsNumbersAsMoroccoWritesThem(Language language, long n, String expected) {
        assertThat(messages.localize(language, "platform.rows", Map.of("n", n))).isEqualTo(expected);
    }

    private Set<String> names(Language language, String key) {
        return Set.copyOf(new TreeSet<>(parts(pattern(language, key), Part.Type.ARG_NAME)));
    }

    private String pattern(Language language, String key) {
        return messages.patterns(language).getOrDefault(key, "");
    }

    private static List<String> pluralsLacking(Map<String, String> patterns, Set<String> forms) {
        List<String> lacking = new ArrayList<>();
        new TreeMap<>(patterns).forEach((key, text) -> {
            MessagePattern pattern = new MessagePattern(text);
            for (int i = 0; i < pattern.countParts(); i++) {
                if (pattern.getPart(i).getType() != Part.Type.ARG_START
                        || pattern.getPart(i).getArgType() != ArgType.PLURAL) continue;
                Set<String> missing = new TreeSet<>(forms);
                missing.removeAll(selectors(pattern, i));
                if (!missing.isEmpty())
                    lacking.add(key + ": " + pattern.getSubstring(pattern.getPart(i + 1)) + " lacks " + missing);
            }
        });
        return lacking;
    }

    /** Selectors of one plural, not of those nested in it. */
    private static Set<String> selectors(MessagePattern pattern, int start) {
        Set<String> found = new TreeSet<>();
        int end = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i < end; i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_SELECTOR) found.add(pattern.getSubstring(part));
            if (part.getType() == Part.Type.MSG_START) i = pattern.getLimitPartIndex(i);
        }
        return found;
    }

    private static List<String> parts(String text, Part.Type type) {
        MessagePattern pattern = new MessagePattern(text);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++)
            if (pattern.getPart(i).getType() == type) found.add(pattern.getSubstring(pattern.getPart(i)));
        return found;
    }
}
