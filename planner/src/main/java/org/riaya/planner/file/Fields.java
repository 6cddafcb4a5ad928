package org.riaya.planner.file;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riaya.planner.RefusedInputException;

/**
 * The fields of an object that were given. Asking for one without a default refuses the object that lacks it, with a path
 * that {@link JsonIn#build} completes.
 */
final class Fields {

    private final Map<String, Object> values;

    Fields(Map<String, Object> values) {
        this.values = values;
    }

    int integer(String name) {
        return (Integer) required(name);
    }

    int integer(String name, int absent) {
        return (Integer) values.getOrDefault(name, absent);
    }

    long longInteger(String name) {
        return (Long) required(name);
    }

    long longInteger(String name, long absent) {
        return (Long) values.getOrDefault(name, absent);
    }

    String text(String name) {
        return (String) required(name);
    }

    boolean truth(String name, boolean absent) {
        return (Boolean) values.getOrDefault(name, absent);
    }

    @SuppressWarnings("unchecked") // the shape that read the field made the type
    <T> List<T> list(String name) {
        return (List<T>) required(name);
    }

    /** Empty when absent. */
    @SuppressWarnings("unchecked")
    <T> List<T> listOrEmpty(String name) {
        return (List<T>) values.getOrDefault(name, List.of());
    }

    @SuppressWarnings("unchecked")
    <T> T get(String name) {
        return (T) required(name);
    }

    @SuppressWarnings("unchecked")
    <T> T get(String name, T absent) {
        return (T) values.getOrDefault(name, absent);
    }

    @SuppressWarnings("unchecked")
    <T> @Nullable T find(String name) {
        return (T) values.get(name);
    }

    private Object required(String name) {
        Object value = values.get(name);
        if (value == null) throw RefusedInputException.at("planner.field.missing", name, "missing");
        return value;
    }
}
