package org.riaya.planner;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A problem or a plan that cannot be what its author meant: the place in the file, the offending values and a key for a
 * message in the reader's language. The English message is for the command line.
 */
public final class RefusedInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String path;
    private final String complaint;
    private final transient Map<String, Object> values;

    /**
     * @param key       what is wrong, for translation, such as {@code planner.window.to-before-from}
     * @param path      where, such as {@code sites[12].windows[0].to}; relative while records are being built
     * @param complaint the rest of the English message, such as {@code " = 90, before from = 120"}
     * @param values    the offending values by name
     */
    RefusedInputException(String key, String path, String complaint, Map<String, Object> values) {
        super(path + complaint);
        this.key = key;
        this.path = path;
        this.complaint = complaint;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A value that may not be: {@code path = value, complaint}. */
    public static RefusedInputException value(String key, String path, Object value, String complaint) {
        return new RefusedInputException(key, path, " = " + value + ", " + complaint, Map.of("value", value));
    }

    /** A value that contradicts another one: {@code path = value, complaint other = otherValue}. */
    public static RefusedInputException conflict(
            String key, String path, Object value, String complaint, String other, Object otherValue) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("value", value);
        values.put(other, otherValue);
        return new RefusedInputException(
                key, path, " = " + value + ", " + complaint + " " + other + " = " + otherValue, values);
    }

    /** Something that is missing, unknown or impossible and has no single value: {@code path, complaint}. */
    public static RefusedInputException at(String key, String path, String complaint) {
        return new RefusedInputException(key, path, ", " + complaint, Map.of());
    }

    /** The same refusal seen from the object that holds the refused one: {@code parent.path}. */
    public RefusedInputException within(String parent) {
        if (parent.isEmpty()) return this;
        String joined = path.isEmpty() ? parent : path.startsWith("[") ? parent + path : parent + "." + path;
        var outer = new RefusedInputException(key, joined, complaint, values);
        outer.setStackTrace(getStackTrace());
        return outer;
    }

    public String key() {
        return key;
    }

    public String path() {
        return path;
    }

    public Map<String, Object> values() {
        return values;
    }
}
