package org.riaya.platform;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence of the product, by language and key, from {@code messages/<capability>_<language>.properties}.
 *
 * <p>Messages are ICU message formats with named values, so that Arabic's six plural forms are written as data.
 */
@Component
public class Messages {

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, MessageFormat>> compiled = new EnumMap<>(Language.class);

    public Messages() {
        for (Language language : Language.values()) {
            patterns.put(language, load(language));
            compiled.put(language, new ConcurrentHashMap<>());
        }
    }

    /** Keys known in a language. */
    public Set<String> keys(Language language) {
        return Set.copyOf(of(patterns, language).keySet());
    }

    /** Message patterns by key, for the tests that compare languages. */
    Map<String, String> patterns(Language language) {
        return of(patterns, language);
    }

    public boolean has(String key) {
        return of(patterns, Language.AR).containsKey(key);
    }

    /**
     * The sentence of a key.
     *
     * @param values named values of the message; extra ones are ignored
     * @throws IllegalArgumentException when no message has the key: a mistake of ours, not of the reader
     */
    public String localize(Language language, String key, Map<String, ?> values) {
        String pattern = of(patterns, language).get(key);
        if (pattern == null) throw new IllegalArgumentException("no message " + key + " in " + language);
        if (values.isEmpty() && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) return pattern;
        MessageFormat format = of(compiled, language)
                .computeIfAbsent(key, _ -> new MessageFormat(ShownNumbers.in(pattern), Formats.icuLocale(language)));
        synchronized (format) { // ICU's MessageFormat isn't safe for several threads at once
            return format.format(ShownNumbers.of(values, language));
        }
    }

    private static <T> T of(Map<Language, T> map, Language language) {
        T found = map.get(language);
        if (found == null) throw new IllegalStateException("nothing loaded for " + language);
        return found;
    }

    private static Map<String, String> load(Language language) {
        Map<String, String> all = new HashMap<>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.code() + ".properties");
            for (Resource file : files) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> {
                    String before = all.put((String) key, (String) value);
                    if (before != null)
                        throw new IllegalStateException("message " + key + " stands in two files, one is " + file);
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException("messages in " + language + " can't be read", e);
        }
        return Map.copyOf(all);
    }
}
