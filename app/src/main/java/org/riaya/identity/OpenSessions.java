package org.riaya.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.NotFoundException;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** The sessions of an account, on all nodes. */
@Service
public class OpenSessions {

    /** Names of what a session keeps about its sign-in. */
    public static final String ADDRESS = "identity.address";

    public static final String AGENT = "identity.agent";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * The account's sessions, last used first.
     *
     * @param current identifier of the session that asks, null when none does
     */
    public List<OpenSession> list(UUID account, @Nullable String current) {
        return sessions.findByPrincipalName(account.toString()).values().stream()
                .map(session -> new OpenSession(
                        handle(session.getId()),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getAttribute(ADDRESS),
                        session.getAttribute(AGENT),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(OpenSession::usedAt).reversed())
                .toList();
    }

    /**
     * Ends one session of the account.
     *
     * @throws NotFoundException when the account has no such session
     */
    public void end(UUID account, String handle) {
        String id = sessions.findByPrincipalName(account.toString()).keySet().stream()
                .filter(one -> handle(one).equals(handle))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("session", handle));
        sessions.deleteById(id);
    }

    /**
     * Ends the account's sessions.
     *
     * @param except identifier of the one that stays open, null for none
     */
    void endAll(UUID account, @Nullable String except) {
        sessions.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> !id.equals(except))
                .forEach(sessions::deleteById);
    }

    /** A session's identifier opens it, so pages show a digest of it. */
    private static String handle(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
