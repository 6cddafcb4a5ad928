package org.riaya.identity;

import java.util.List;
import java.util.UUID;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Scope;
import org.riaya.platform.security.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People for tests, each with an account and a scope of its own. */
public final class IdentityFixture {

    public static final String REGION = "03";
    public static final String IFRANE = "03.271";
    public static final String BOULEMANE = "03.131";
    public static final String PASSWORD = "only-for-a-test-1956";

    private final Accounts accounts;

    public IdentityFixture(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Somebody who can sign in and be asked about. */
    public record Person(UUID account, String username, Scope scope) {

        /** Makes a request the person's. */
        public RequestPostProcessor signedIn() {
            return SecurityMockMvcRequestPostProcessors.authentication(
                    UsernamePasswordAuthenticationToken.authenticated(
                            new SignedIn(account, username), null, List.of()));
        }
    }

    /** A person with one role on one place. */
    public Person person(Role role, String placeCode) {
        String username = "t" + UUID.randomUUID().toString().substring(0, 13);
        UUID account = CurrentScope.call(
                Scope.system(), () -> accounts.open(username, username, PASSWORD, role, placeCode, false));
        return new Person(account, username, accounts.scopeOf(account));
    }

    public Person administrator() {
        return person(Role.ADMINISTRATOR, "MA");
    }

    public Person delegateOf(String province) {
        return person(Role.PROVINCIAL_DELEGATE, province);
    }
}
