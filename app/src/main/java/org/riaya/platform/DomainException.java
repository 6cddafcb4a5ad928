package org.riaya.platform;

import java.util.Map;

/**
 * A refusal: what was asked can't be done. It carries the key of a message and the offending values; the edge makes the
 * sentence in the reader's language.
 */
public class DomainException extends RuntimeException {

    private final Kind kind;
    private final String key;
    private final Map<String, ?> values;

    /** What sort of refusal, and the HTTP status that says so. */
    public enum Kind {
        INVALID(422),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /**
     * @param key    message key, the same in every language
     * @param values named values of the message; never null
     */
    public DomainException(Kind kind, String key, Map<String, ?> values) {
        super(key + " " + values);
        this.kind = kind;
        this.key = key;
        this.values = Map.copyOf(values);
    }

    public final Kind kind() {
        return kind;
    }

    public final String key() {
        return key;
    }

    public final Map<String, ?> values() {
        return values;
    }
}
