package org.riaya.platform.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.Language;
import org.riaya.platform.LocalizedText;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The OpenAPI 3.1 description of the API, assembled from {@code openapi/platform.yaml}, which holds what all parts
 * share, and {@code openapi/<module>.yaml}, each with its {@code paths} and {@code components}.
 */
@Component
public class ApiDescription {

    private static final String SHARED = "platform.yaml";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final Map<String, Object> document;

    ApiDescription() {
        try {
            this.document =
                    assemble(new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException("the API description can't be read", e);
        }
    }

    /**
     * One operation, for a reader.
     *
     * @param method  in capitals
     * @param summary Arabic, French and English
     * @param module  what the operation belongs to: its first tag
     */
    public record Operation(String method, String path, LocalizedText summary, String module) {

        public String summary(Language language) {
            return summary.in(language);
        }
    }

    /** The whole description; not to be changed. */
    public Map<String, Object> document() {
        return document;
    }

    public String yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(120);
        return new Yaml(options).dump(document);
    }

    /** Every operation, in the order of paths as the parts give them. */
    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        map(document, "paths")
                .forEach((path, methods) -> map(methods).forEach((method, operation) -> {
                    if (METHODS.contains(method))
                        all.add(operation(method.toUpperCase(java.util.Locale.ROOT), path, map(operation)));
                }));
        return all;
    }

    private static Operation operation(String method, String path, Map<String, Object> described) {
        Object tags = described.get("tags");
        return new Operation(
                method,
                path,
                new LocalizedText(
                        text(described, "x-summary-ar"), text(described, "x-summary-fr"), text(described, "summary")),
                tags instanceof List<?> list && !list.isEmpty() ? String.valueOf(list.getFirst()) : "");
    }

    private static Map<String, Object> assemble(Resource[] parts) throws IOException {
        Map<String, Object> whole = new LinkedHashMap<>();
        List<Resource> ordered = new ArrayList<>(List.of(parts));
        ordered.sort(java.util.Comparator.comparing(
                (Resource part) -> SHARED.equals(part.getFilename()) ? "" : String.valueOf(part.getFilename())));
        for (Resource part : ordered) {
            try (InputStream in = part.getInputStream()) {
                Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
                add(whole, map(read), String.valueOf(part.getFilename()));
            }
        }
        return whole;
    }

    /** Adds what a part says; two parts that say different things of the same name are a mistake of ours. */
    private static void add(Map<String, Object> whole, Map<String, Object> part, String file) {
        part.forEach((key, value) -> {
            Object before = whole.get(key);
            if (before == null) whole.put(key, value);
            else if (before instanceof Map<?, ?> && value instanceof Map<?, ?>) add(map(before), map(value), file);
            else if (before instanceof List<?> && value instanceof List<?> more) {
                List<Object> all = new ArrayList<>((List<?>) before);
                all.addAll(more);
                whole.put(key, all);
            } else throw new IllegalStateException("openapi/" + file + " says again what " + key + " is");
        });
    }

    private static @Nullable String text(Map<String, Object> map, String key) {
        Object value = map.get(key);
        return value == null ? null : value.toString();
    }

    private static Map<String, Object> map(Map<String, Object> map, String key) {
        Object value = map.get(key);
        return value == null ? Map.of() : map(value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        if (value instanceof Map<?, ?> map) return (Map<String, Object>) map;
        throw new IllegalStateException("not a map: " + value);
    }
}
