package org.riaya.testing.browser;

import org.riaya.identity.Accounts;
import org.riaya.identity.Role;
import org.riaya.platform.security.CurrentScope;
import org.springframework.context.ApplicationContext;

/** Opens accounts for journeys, each with a name of its own, since what journeys write stays. */
public final class People {

    public static final String PASSWORD = "only-for-a-test-1956";

    private static final String ROOT = "MA";

    private People() {}

    /** A person with the role on the whole territory; returns the user name. */
    public static String open(ApplicationContext application, Role role, String displayName) {
        String username = "p" + java.util.UUID.randomUUID().toString().substring(0, 8);
        CurrentScope.asSystem(
                () -> application.getBean(Accounts.class).open(username, displayName, PASSWORD, role, ROOT, true));
        return username;
    }
}
