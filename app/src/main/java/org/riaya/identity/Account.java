package org.riaya.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.Language;

/**
 * A person who may sign in.
 *
 * @param username     what the person types, lower case
 * @param displayName  how the person is shown
 * @param mustChange   whether the person has to choose a password before anything else
 * @param language     preferred language, null when not chosen
 * @param demonstration whether it came with the demonstration
 * @param closedAt     since when it no longer opens, null while it does
 * @param roles        every role ever given, current ones first
 */
public record Account(
        UUID id,
        String username,
        String displayName,
        boolean mustChange,
        @Nullable Language language,
        boolean demonstration,
        Instant createdAt,
        @Nullable Instant closedAt,
        List<HeldRole> roles) {

    Account with(List<HeldRole> held) {
        return new Account(
                id, username, displayName, mustChange, language, demonstration, createdAt, closedAt, List.copyOf(held));
    }
}
