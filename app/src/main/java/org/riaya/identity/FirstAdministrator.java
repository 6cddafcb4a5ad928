package org.riaya.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.RiayaProperties;
import org.riaya.platform.database.OneTimeSteps;
import org.riaya.platform.web.Readiness;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Opens the account {@code admin} at the first start for real use. Its one-time password is told once: on the console,
 * or in the file that the launcher names, prints and deletes; never in a log.
 */
@Component
@Order(ReferenceUnits.ORDER + 10)
class FirstAdministrator implements ApplicationRunner, Readiness {

    static final String USERNAME = "admin";

    private final RiayaProperties properties;
    private final Accounts accounts;
    private final AccountRepository repository;
    private final Passwords passwords;
    private final OneTimeSteps steps;
    private final String told;
    private volatile boolean done;

    FirstAdministrator(
            RiayaProperties properties,
            Accounts accounts,
            AccountRepository repository,
            Passwords passwords,
            OneTimeSteps steps,
            @Value("${RIAYA_FIRST_PASSWORD_FILE:}") String told) {
        this.properties = properties;
        this.accounts = accounts;
        this.repository = repository;
        this.passwords = passwords;
        this.steps = steps;
        this.told = told;
    }

    @Override
    public @Nullable String waitingFor() {
        return done ? null : "opening the first account";
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!properties.demonstration()) open();
        done = true;
    }

    void open() {
        String password = passwords.oneTime();
        AtomicBoolean opened = new AtomicBoolean();
        steps.once("identity.first-administrator", () -> {
            if (!repository.isEmpty()) return;
            accounts.openFirst(USERNAME, "المسؤول عن النظام", password);
            opened.set(true);
        });
        if (opened.get()) tell(password); // once it is committed
    }

    private void tell(String password) {
        if (told.isBlank()) {
            System.out.printf(
                    Locale.ROOT,
                    "%nFirst administrator, shown only this once:   %s   %s%nIt must be changed at the first sign-in.%n%n",
                    USERNAME,
                    password);
            return;
        }
        try {
            Path file = Path.of(told);
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, password + System.lineSeparator(), StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The first administrator's password can't be written to " + told + ": make its folder writable.",
                    e);
        }
    }
}
