package org.riaya.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session in which an account is signed in.
 *
 * @param handle  names the session to its owner; the session can't be entered with it
 * @param address network address at sign-in
 * @param agent   what the browser said it was, at sign-in; null when it said nothing
 * @param current whether it is the session that asks
 */
public record OpenSession(
        String handle,
        Instant openedAt,
        Instant usedAt,
        @Nullable String address,
        @Nullable String agent,
        boolean current) {}
