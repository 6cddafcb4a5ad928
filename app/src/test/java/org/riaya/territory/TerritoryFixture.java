package org.riaya.territory;

import java.util.List;
import java.util.UUID;
import org.riaya.identity.Accounts;
import org.riaya.identity.Role;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People of the small cast that the pages of places are asked by. */
public final class TerritoryFixture {

    public static final String REGION = "03";
    public static final String IFRANE = "03.271";
    public static final String TIMAHDITE = "03.271.03.11";
    public static final String BOULEMANE = "03.131";

    private TerritoryFixture() {}

    /** Signs a new account in, with the role on the place. */
    public static RequestPostProcessor signedIn(Accounts accounts, Role role, String place) {
        UUID account = CurrentScope.call(
                org.riaya.platform.security.Scope.system(),
                () -> accounts.open(
                        "test-" + UUID.randomUUID(), "Test", "secret-" + UUID.randomUUID(), role, place, false));
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(account, "Test"), null, List.of()));
    }
}
