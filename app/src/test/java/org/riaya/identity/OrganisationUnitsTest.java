package org.riaya.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riaya.identity.IdentityFixture.Person;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.security.Permission;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;

@RiayaTest
class OrganisationUnitsTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 1, 1);

    @Autowired
    OrganisationUnits units;

    @Autowired
    UnitRepository repository;

    @Autowired
    Accounts accounts;

    Person administrator;

    @BeforeEach
    void administrator() {
        administrator = new IdentityFixture(accounts).administrator();
    }

    @Test
    void knowsTheReferenceOrganisation() {
        var region = repository.find("RD-03").orElseThrow();

        assertThat(units.children(region.id()))
                .filteredOn(unit -> unit.kind().equals("PROVINCIAL_DELEGATION"))
                .hasSize(9);
        assertThat(region.name().ar()).isEqualTo("المديرية الجهوية للصحة والحماية الاجتماعية بجهة فاس-مكناس");
        assertThat(region.validFrom()).isNull();
    }

    @Test
    void listsTheUnitsOfTheDayAsked() {
        UUID id = add("ASSOCIATION", "جمعية", "03.271", LocalDate.of(2025, 3, 1), LocalDate.of(2025, 9, 1));

        assertThat(idsOn(LocalDate.of(2025, 2, 28))).doesNotContain(id);
        assertThat(idsOn(LocalDate.of(2025, 3, 1))).contains(id);
        assertThat(idsOn(LocalDate.of(2025, 8, 31))).contains(id);
        assertThat(idsOn(LocalDate.of(2025, 9, 1))).doesNotContain(id);
    }

    @Test
    void passesRolesToTheUnitThatTakesOver() {
        UUID directorate = add("REGIONAL_DIRECTORATE", "مديرية", "03", BEFORE, null);
        UUID group = add("TERRITORIAL_HEALTH_GROUP", "مجموعة صحية ترابية", "03", BEFORE, null);
        Person person = new IdentityFixture(accounts).person(Role.PARTNER, "03.131");
        accounts.give(
                person.account(), new RoleGrant(Role.AUDITOR, null, directorate, BEFORE, null), administrator.scope());
        assertThat(accounts.scopeOf(person.account()).allows(Permission.READ_AUDIT, "MA.03"))
                .isTrue();

        units.succeed(directorate, group, units.today(), administrator.scope());

        assertThat(accounts.own(person.account()).roles())
                .filteredOn(held -> held.role() == Role.AUDITOR && held.holdsOn(units.today()))
                .extracting(HeldRole::unit)
                .containsExactly(group);
        assertThat(accounts.scopeOf(person.account()).allows(Permission.READ_AUDIT, "MA.03"))
                .isTrue();
        assertThat(units.successions(group))
                .extracting(UnitSuccession::predecessor)
                .containsExactly(directorate);
    }

    @Test
    void endsTheRolesHeldOnAUnitThatCloses() {
        UUID association = add("ASSOCIATION", "جمعية", "03.271", BEFORE, null);
        Person person = new IdentityFixture(accounts).person(Role.PARTNER, "03.131");
        accounts.give(
                person.account(), new RoleGrant(Role.PARTNER, null, association, BEFORE, null), administrator.scope());

        units.close(association, units.today(), administrator.scope());

        assertThat(accounts.scopeOf(person.account()).allows(Permission.VIEW, "MA.03.03_271"))
                .isFalse();
        assertThat(accounts.scopeOf(person.account()).allows(Permission.VIEW, "MA.03.03_131"))
                .isTrue();
    }

    @Test
    void refusesAParentThatHangsBelow() {
        UUID top = add("AGENCY", "وكالة", "03", BEFORE, null);
        UUID below = units.add(
                new UnitDraft("DEPARTMENT", top, "03", LocalizedText.of("مصلحة", null), BEFORE, null),
                administrator.scope());
        UnitDraft turned = new UnitDraft("AGENCY", below, "03", LocalizedText.of("وكالة", null), BEFORE, null);

        assertThatThrownBy(() -> units.correct(top, turned, administrator.scope()))
                .hasMessageContaining("identity.unit.parent-below");
    }

    @Test
    void refusesChangesOutsideOnesTerritory() {
        Person director = new IdentityFixture(accounts).person(Role.REGIONAL_DIRECTOR, "03");
        UUID elsewhere = add("ASSOCIATION", "جمعية", "01", BEFORE, null);

        assertThatThrownBy(() -> units.close(elsewhere, units.today(), director.scope()))
                .hasMessageContaining("platform.forbidden.place");
    }

    private UUID add(String kind, String name, String place, LocalDate from, LocalDate to) {
        return units.add(
                new UnitDraft(kind, null, place, LocalizedText.of(name, null), from, to), administrator.scope());
    }

    private java.util.List<UUID> idsOn(LocalDate day) {
        return units.list(day).stream().map(OrganisationUnit::id).toList();
    }
}
