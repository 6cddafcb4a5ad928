package org.riaya.platform.web;

import java.util.List;
import org.riaya.platform.LocalizedText;

/** The accounts that a demonstration offers on its sign-in page; none exist in production. */
@FunctionalInterface
public interface DemonstrationSignIns {

    /** In the order they should be tried, empty in production. */
    List<SignIn> list();

    /**
     * @param username what to type
     * @param password what to type; demonstration accounts have no secrets
     * @param role     what the person does, and where
     */
    record SignIn(String username, String password, LocalizedText role) {}
}
