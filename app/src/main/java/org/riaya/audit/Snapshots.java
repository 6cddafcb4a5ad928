package org.riaya.audit;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns a record into the JSON that the trail keeps, without the secrets that it may hold. */
@Component
class Snapshots {

    private static final Set<String> SECRETS = Set.of("password", "secret", "token", "credential");

    private final ObjectMapper json;

    Snapshots(ObjectMapper json) {
        this.json = json;
    }

    @Nullable
    String of(@Nullable Object value) {
        if (value == null) return null;
        JsonNode tree = json.valueToTree(value);
        removeSecrets(tree);
        return json.writeValueAsString(tree);
    }

    JsonNode read(@Nullable String snapshot) {
        return snapshot == null ? json.missingNode() : json.readTree(snapshot);
    }

    private static void removeSecrets(JsonNode node) {
        if (node instanceof ObjectNode object) {
            Iterator<Map.Entry<String, JsonNode>> fields = object.properties().iterator();
            while (fields.hasNext()) if (isSecret(fields.next().getKey())) fields.remove();
        }
        node.forEach(Snapshots::removeSecrets);
    }

    private static boolean isSecret(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return SECRETS.stream().anyMatch(name::contains);
    }
}
