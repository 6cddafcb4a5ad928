package org.riaya.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riaya.platform.security.Scope;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Reads the trail, within the part of the territory on which the reader may. */
@Service
public class AuditTrail {

    private final AuditRepository repository;
    private final Snapshots snapshots;

    AuditTrail(AuditRepository repository, Snapshots snapshots) {
        this.repository = repository;
        this.snapshots = snapshots;
    }

    /** Entries of the filter, newest first. */
    public List<AuditEntry> list(AuditFilter filter, Scope scope, int limit, long offset) {
        return repository.list(filter, scope, limit, offset);
    }

    public long count(AuditFilter filter, Scope scope) {
        return repository.count(filter, scope);
    }

    /** Actions that occur in what the reader may see, in key order. */
    public List<String> actions(Scope scope) {
        return repository.actions(scope);
    }

    /** The values that differ between before and after, in the order in which they are written. */
    public List<Difference> differences(AuditEntry entry) {
        Map<String, String> before = leaves(snapshots.read(entry.before()));
        Map<String, String> after = leaves(snapshots.read(entry.after()));
        Set<String> fields = new java.util.LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String field : fields) {
            String was = before.get(field);
            String is = after.get(field);
            if (!java.util.Objects.equals(was, is)) differences.add(new Difference(field, was, is));
        }
        return differences;
    }

    private static Map<String, String> leaves(JsonNode tree) {
        Map<String, String> all = new LinkedHashMap<>();
        collect("", tree, all);
        return all;
    }

    private static void collect(String path, JsonNode node, Map<String, String> all) {
        if (node.isObject())
            node.properties()
                    .forEach(field -> collect(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), all));
        else if (node.isArray())
            for (int i = 0; i < node.size(); i++) collect(path + "[" + (i + 1) + "]", node.get(i), all);
        else if (!node.isNull() && !node.isMissingNode()) all.put(path, node.asString());
    }
}
