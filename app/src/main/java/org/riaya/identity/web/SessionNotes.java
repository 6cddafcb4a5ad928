package org.riaya.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.riaya.identity.OpenSessions;
import org.riaya.platform.security.SignedIn;
import org.springframework.session.FindByIndexNameSessionRepository;

/** What a session keeps about its sign-in, so that its owner recognises it in the list. */
final class SessionNotes {

    private static final int LONGEST_AGENT = 300;

    private SessionNotes() {}

    static void write(SignedIn person, HttpServletRequest request) {
        HttpSession session = request.getSession();
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                person.account().toString());
        session.setAttribute(OpenSessions.ADDRESS, request.getRemoteAddr());
        String agent = request.getHeader("User-Agent");
        if (agent != null)
            session.setAttribute(OpenSessions.AGENT, agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)));
    }

    /** Identifier of the session that asks, null when there is none. */
    static @Nullable String current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }
}
