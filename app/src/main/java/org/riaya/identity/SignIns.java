package org.riaya.identity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riaya.audit.Audit;
import org.riaya.platform.Language;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Scope;
import org.riaya.platform.security.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The door: compares names with passwords, and slows down those who guess. An unknown name behaves as a known one. */
@Service
public class SignIns {

    private final AccountRepository repository;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Audit audit;
    private final TransactionTemplate transaction;

    SignIns(
            AccountRepository repository,
            Passwords passwords,
            SignInThrottle throttle,
            Audit audit,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What came of an attempt to sign in. */
    public sealed interface Outcome {

        /**
         * @param language preferred language, null when not chosen
         */
        record Admitted(SignedIn person, @Nullable Language language) implements Outcome {}

        /** Name and password don't go together. */
        record Refused() implements Outcome {}

        /** Too many attempts failed: the password wasn't even looked at. */
        record Blocked(Duration left) implements Outcome {

            /** Minutes to wait, rounded up. */
            public long minutes() {
                return left.plusSeconds(59).toMinutes();
            }
        }
    }

    /**
     * @param address network address the attempt comes from
     */
    public Outcome attempt(String username, String password, String address) {
        // Counted as a failure before the password is looked at, so that many attempts at once don't slip through.
        Optional<Duration> blocked = throttle.begin(username, address);
        if (blocked.isPresent()) return new Outcome.Blocked(blocked.get());
        var found = repository.findCredentials(username);
        String hash = found.map(AccountRepository.Credentials::passwordHash).orElse(null);
        if (!passwords.matches(password, hash)) return new Outcome.Refused();
        var person = found.orElseThrow();
        throttle.succeed(username, address);
        CurrentScope.run(
                Scope.of(person.account(), List.of()),
                () -> transaction.executeWithoutResult(_ -> audit.record(
                        "identity.audit.signed-in",
                        Accounts.SUBJECT,
                        person.account(),
                        null,
                        null,
                        Map.of("username", username.strip()))));
        return new Outcome.Admitted(new SignedIn(person.account(), person.displayName()), person.language());
    }
}
