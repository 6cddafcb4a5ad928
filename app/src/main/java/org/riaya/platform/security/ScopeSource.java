package org.riaya.platform.security;

import java.util.UUID;

/** Knows what each account may do; the {@code identity} module implements it. */
public interface ScopeSource {

    /** The scope of the account now; {@link Scope#nothing()} when it is closed or unknown. */
    Scope scopeOf(UUID account);
}
