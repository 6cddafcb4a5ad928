package org.riaya.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.InvalidValueException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What makes a password acceptable, and how it is kept. Length counts and character classes don't (NIST SP 800-63B,
 * 2025).
 */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 128; // bytes hashed cost time

    private static final int DISTINCT_CHARACTERS = 5;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"; // none that looks like another one

    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();
    private final Set<String> common = common();
    private final String hashOfNobody;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.hashOfNobody = hash(UUID.randomUUID().toString());
    }

    /**
     * @throws InvalidValueException when the password is too short, too long, common or made of the username
     */
    void check(String username, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST)
            throw new InvalidValueException("identity.password.too-short", SHORTEST);
        if (password.length() > LONGEST) throw new InvalidValueException("identity.password.too-long", LONGEST);
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(username.strip().toLowerCase(Locale.ROOT)))
            throw new InvalidValueException("identity.password.has-username", username);
        if (common.contains(lower) || lower.chars().distinct().count() < DISTINCT_CHARACTERS)
            throw new InvalidValueException("identity.password.common", SHORTEST);
    }

    String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** Whether the password has the hash; takes as long when there is no hash to compare with. */
    boolean matches(String password, @Nullable String hash) {
        boolean same = encoder.matches(password, hash == null ? hashOfNobody : hash);
        return same && hash != null;
    }

    /** A password to be told once and changed at the first sign-in: 79 bits, in groups that can be read aloud. */
    String oneTime() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) password.append('-');
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private static Set<String> common() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Passwords.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of common passwords can't be read", e);
        }
    }
}
