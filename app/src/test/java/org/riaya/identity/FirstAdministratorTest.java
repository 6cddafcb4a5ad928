package org.riaya.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riaya.platform.RiayaProperties;
import org.riaya.platform.database.OneTimeSteps;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RiayaTest
class FirstAdministratorTest {

    @Autowired
    RiayaProperties properties;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRepository repository;

    @Autowired
    Passwords passwords;

    @Autowired
    OneTimeSteps steps;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void tellsTheFirstPasswordOnceInTheFileOfTheLauncherAndOnlyToItsOwner() throws Exception {
        jdbc.sql("DELETE FROM identity.role_assignment").update();
        jdbc.sql("DELETE FROM identity.account").update();
        Path file = folder.resolve("first-password");
        var first = new FirstAdministrator(properties, accounts, repository, passwords, steps, file.toString());

        first.open();

        String password = Files.readString(file).strip();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var admin = repository.findCredentials("admin").orElseThrow();
        assertThat(passwords.matches(password, admin.passwordHash())).isTrue();
        assertThat(repository.mustChangePassword(admin.account())).isTrue();

        Files.delete(file);
        first.open();
        assertThat(file).doesNotExist();
    }

    @Test
    void opensNobodyWhereThereAreAccounts() {
        new IdentityFixture(accounts).administrator();
        Path file = folder.resolve("first-password");

        new FirstAdministrator(properties, accounts, repository, passwords, steps, file.toString()).open();

        assertThat(file).doesNotExist();
    }
}
