package org.riaya.platform.security;

import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who a session belongs to. The session keeps only this; what the person may do is read again at each request, so that
 * a role taken away is gone at once.
 *
 * <p>It isn't a {@code java.security.Principal}: Spring MVC would then fill in the parameters of this type itself.
 *
 * @param account identifier of the account
 * @param name    how the person is shown
 */
public record SignedIn(UUID account, String name) implements Serializable, AuthenticatedPrincipal {

    @Override
    public String getName() {
        return name;
    }
}
