package org.riaya.identity;

import java.util.Optional;
import java.util.UUID;
import org.riaya.platform.Ids;
import org.riaya.platform.security.Scope;
import org.riaya.platform.security.ScopeSource;
import org.riaya.platform.security.SignedIn;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who use the product, and the roles they hold. */
@Service
public class Accounts implements ScopeSource {

    private final AccountRepository repository;
    private final PasswordEncoder passwords;
    private final String hashOfNobody;

    Accounts(AccountRepository repository, PasswordEncoder passwords) {
        this.repository = repository;
        this.passwords = passwords;
        this.hashOfNobody = passwords.encode(UUID.randomUUID().toString());
    }

    @Override
    public Scope scopeOf(UUID account) {
        return Scope.of(account, repository.authorities(account));
    }

    @Override
    public Optional<String> nameOf(UUID account) {
        return repository.findDisplayName(account);
    }

    /** The person of a username and password; takes as long for an unknown name as for a wrong password. */
    Optional<SignedIn> authenticate(String username, String password) {
        var found = repository.findCredentials(username);
        String hash = found.map(AccountRepository.Credentials::passwordHash).orElse(hashOfNobody);
        boolean matches = passwords.matches(password, hash);
        return found.filter(_ -> matches).map(person -> new SignedIn(person.account(), person.displayName()));
    }

    /**
     * Opens an account with one role on one place.
     *
     * @return identifier of the account
     */
    @Transactional
    public UUID open(
            String username, String displayName, String password, Role role, String placeCode, boolean demonstration) {
        UUID account = Ids.next();
        repository.insert(account, username, displayName, passwords.encode(password), demonstration);
        repository.assign(Ids.next(), account, role, placeCode);
        return account;
    }
}
