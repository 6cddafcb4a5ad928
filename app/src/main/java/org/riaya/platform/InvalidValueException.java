package org.riaya.platform;

import java.util.Map;

/** A value that can't be true, refused where it came in. */
public final class InvalidValueException extends DomainException {

    public InvalidValueException(String key, Map<String, ?> values) {
        super(Kind.INVALID, key, values);
    }

    public InvalidValueException(String key, Object value) {
        this(key, Map.of("value", value));
    }
}
