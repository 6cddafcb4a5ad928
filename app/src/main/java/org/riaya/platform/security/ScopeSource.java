package org.riaya.platform.security;

import java.util.Optional;
import java.util.UUID;

/** Knows what each account may do; the {@code identity} module implements it. */
public interface ScopeSource {

    /** The scope of the account now; {@link Scope#nothing()} when it is closed or unknown. */
    Scope scopeOf(UUID account);

    /** How the person of the account is shown; empty when it is unknown. */
    Optional<String> nameOf(UUID account);
}
