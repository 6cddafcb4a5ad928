package org.riaya.platform;

import java.util.Map;

/** Nothing is there, or nothing that the reader may see: the two are not told apart. */
public final class NotFoundException extends DomainException {

    /**
     * @param thing what was looked for, as a message key suffix: {@code place}, {@code outing}
     * @param id    what it was looked for by
     */
    public NotFoundException(String thing, Object id) {
        super(Kind.NOT_FOUND, "platform.not-found." + thing, Map.of("id", id.toString()));
    }
}
