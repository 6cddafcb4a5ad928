package org.riaya.testing;

import java.util.List;
import java.util.UUID;
import org.riaya.identity.Accounts;
import org.riaya.identity.Role;
import org.riaya.platform.security.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Opens an account with one role on one place and signs its person in, for one test. */
@Component
public class SignInAs {

    private final Accounts accounts;

    SignInAs(Accounts accounts) {
        this.accounts = accounts;
    }

    public RequestPostProcessor role(Role role, String place) {
        return account(open(role, place));
    }

    public UUID open(Role role, String place) {
        String name = "test-" + UUID.randomUUID();
        return accounts.open(name, "Test", "password-of-" + name, role, place, false);
    }

    public RequestPostProcessor account(UUID account) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(account, "Test"), null, List.of()));
    }
}
