package org.riaya.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riaya.identity.IdentityFixture.Person;
import org.riaya.platform.DomainException;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.SignedIn;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RiayaTest
class AccountsTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    JdbcClient jdbc;

    IdentityFixture given;

    @BeforeEach
    void fixture() {
        given = new IdentityFixture(accounts);
    }

    @Test
    void opensAnAccountWhosePasswordMustBeChangedFirst() {
        Person delegate = given.delegateOf(IdentityFixture.IFRANE);

        var told = accounts.open(
                "a.benali", "أمينة بنعلي", on(Role.TEAM_LEADER, IdentityFixture.IFRANE), delegate.scope());

        assertThat(accounts.scopeOf(told.account()).allows(Permission.VIEW)).isFalse();
        var person = new SignedIn(told.account(), "أمينة بنعلي");
        accounts.changePassword(person, told.password(), "a sentence of my own", null);
        assertThat(accounts.scopeOf(told.account()).allows(Permission.VIEW, "MA.03.03_271.03_271_03"))
                .isTrue();
        assertThat(accounts.scopeOf(told.account()).allows(Permission.VIEW, "MA.03.03_131"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PROVINCIAL_DELEGATE, 03.271, TEAM_LEADER, 03.271, true",
        "PROVINCIAL_DELEGATE, 03.271, TEAM_LEADER, 03.131, false", // beyond the territory
        "PROVINCIAL_DELEGATE, 03.271, TEAM_LEADER, 03, false",
        "PROVINCIAL_DELEGATE, 03.271, PROVINCIAL_DELEGATE, 03.271, false", // beyond the role
        "PROVINCIAL_DELEGATE, 03.271, ADMINISTRATOR, 03.271, false",
        "REGIONAL_DIRECTOR, 03, PROVINCIAL_DELEGATE, 03.271, true",
        "REGIONAL_DIRECTOR, 03, REGIONAL_DIRECTOR, 03, false",
        "REGIONAL_DIRECTOR, 03, ADMINISTRATOR, 03, false",
        "ADMINISTRATOR, 03, ADMINISTRATOR, 03.271, true",
        "ADMINISTRATOR, 03, ADMINISTRATOR, MA, false",
        "AUDITOR, MA, PARTNER, 03, false"
    })
    void givesRolesWithinOnesOwnTerritoryAndRole(Role own, String place, Role given, String on, boolean allowed) {
        Person actor = this.given.person(own, place);

        var opening = org.assertj.core.api.Assertions.catchThrowable(
                () -> accounts.open("somebody", "Somebody", on(given, on), actor.scope()));

        if (allowed) assertThat(opening).isNull();
        else
            assertThat(opening)
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(DomainException.Kind.FORBIDDEN));
    }

    @Test
    void refusesToTakeOverTheAccountOfSomebodyWithMoreRights() {
        Person delegate = given.delegateOf(IdentityFixture.IFRANE);
        Person colleague = given.delegateOf(IdentityFixture.IFRANE);
        Person leader = given.person(Role.TEAM_LEADER, IdentityFixture.IFRANE);

        assertThatThrownBy(() -> accounts.resetPassword(colleague.account(), delegate.scope()))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("identity.role.beyond-own");
        assertThat(accounts.resetPassword(leader.account(), delegate.scope()).password())
                .hasSize(19);
    }

    @Test
    void hidesAccountsOfOtherTerritories() {
        Person delegate = given.delegateOf(IdentityFixture.IFRANE);
        Person stranger = given.person(Role.TEAM_LEADER, IdentityFixture.BOULEMANE);

        assertThatThrownBy(() -> accounts.get(stranger.account(), delegate.scope()))
                .isInstanceOf(NotFoundException.class);
        assertThat(accounts.list(AccountFilter.all(), delegate.scope(), "a.id", 1000, 0))
                .extracting(Account::id)
                .contains(delegate.account())
                .doesNotContain(stranger.account());
    }

    @Test
    void keepsTheLastAdministrator() {
        jdbc.sql("UPDATE identity.account SET closed_at = now()").update();
        Person only = given.administrator();
        Person actor = given.person(Role.ADMINISTRATOR, IdentityFixture.REGION);
        UUID role = accounts.own(only.account()).roles().getFirst().id();

        assertThatThrownBy(() -> accounts.endRole(only.account(), role, only.scope()))
                .hasMessageContaining("identity.account.last-administrator");

        Person second = given.administrator();
        accounts.close(only.account(), second.scope());
        assertThat(accounts.own(only.account()).closedAt()).isNotNull();
        accounts.close(actor.account(), second.scope()); // the region is still covered by the whole territory's
    }

    @Test
    void endsARoleAtOnce() {
        Person delegate = given.delegateOf(IdentityFixture.IFRANE);
        Person leader = given.person(Role.TEAM_LEADER, IdentityFixture.IFRANE);
        UUID role = accounts.own(leader.account()).roles().getFirst().id();

        accounts.endRole(leader.account(), role, delegate.scope());

        assertThat(accounts.scopeOf(leader.account()).allows(Permission.VIEW)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "short, too-short",
        "password1234, common",
        "aaaaaaaaaaaaaaaa, common",
        "my name is {username}, has-username",
        "only-for-a-test-1956, same"
    })
    void refusesPasswordsThatAreEasilyGuessed(String wanted, String key) {
        Person person = given.delegateOf(IdentityFixture.IFRANE);
        String password = wanted.replace("{username}", person.username());

        assertThatThrownBy(() -> accounts.changePassword(
                        new SignedIn(person.account(), "x"), IdentityFixture.PASSWORD, password, null))
                .hasMessageContaining("identity.password." + key);
    }

    @Test
    void saysWhoSeesAPlaceAndWhy() {
        Person delegate = given.delegateOf(IdentityFixture.IFRANE);
        Person auditor = given.person(Role.AUDITOR, IdentityFixture.REGION);
        Person stranger = given.delegateOf(IdentityFixture.BOULEMANE);

        var reaching = roles.reaching("03.271.03.11", given.administrator().scope());

        assertThat(reaching)
                .extracting(Roles.Reach::account)
                .contains(delegate.account(), auditor.account())
                .doesNotContain(stranger.account());
        assertThat(reaching.stream().filter(r -> r.account().equals(delegate.account())))
                .extracting(r -> r.held().role())
                .containsExactly(Role.PROVINCIAL_DELEGATE);
    }

    private static RoleGrant on(Role role, String place) {
        return new RoleGrant(role, place, null, LONG_AGO, null);
    }
}
