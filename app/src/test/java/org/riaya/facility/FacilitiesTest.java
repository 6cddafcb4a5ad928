package org.riaya.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riaya.facility.FacilityFixture.DELEGATE;
import static org.riaya.facility.FacilityFixture.ENJIL;
import static org.riaya.facility.FacilityFixture.IFRANE;
import static org.riaya.facility.FacilityFixture.details;
import static org.riaya.facility.FacilityFixture.in;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riaya.platform.DomainException;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Scope;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RiayaTest
class FacilitiesTest {

    @Autowired
    Facilities facilities;

    @Autowired
    org.riaya.territory.search.Search search;

    @Autowired
    JdbcClient jdbc;

    FacilityFixture given;

    @BeforeEach
    void given() {
        given = new FacilityFixture(facilities);
    }

    @Test
    void holdsTheFacilitiesOfTheReferenceTablesWithoutCallingAnyOfThemOpen() {
        CurrentScope.run(DELEGATE, () -> {
            assertThat(facilities.count(FacilityFilter.ALL)).isEqualTo(2936);
            assertThat(facilities.countByState(FacilityFilter.ALL)).containsOnlyKeys(OpeningState.UNKNOWN);
            assertThat(facilities.count(new FacilityFilter(null, "{MA.03}", null, FacilityLevel.HOSPITAL, null)))
                    .isEqualTo(21);
        });
    }

    @Test
    void findsAFacilityByPartOfItsNameInEitherScriptDespiteHamzaAndAccents() {
        Facility centre = given.facility("T-1");

        CurrentScope.run(DELEGATE, () -> {
            assertThat(facilities.list(new FacilityFilter("TIMAHDITÉ", "{" + IFRANE + "}", null, null, null)))
                    .extracting(Facility::id)
                    .contains(centre.id());
            assertThat(facilities.list(new FacilityFilter("تيمحضيت", null, null, null, null)))
                    .extracting(Facility::id)
                    .containsExactly(centre.id());
        });
    }

    @Test
    void addsAFacilityWithinTheTerritoryAndRefusesOneOutsideIt() {
        CurrentScope.run(DELEGATE, () -> {
            facilities.add(details("T-1"), DELEGATE);

            assertThat(facilities.findByCode("T-1").orElseThrow().state()).isEqualTo(OpeningState.UNKNOWN);
            assertRefused(() -> facilities.add(in(ENJIL, details("T-2")), DELEGATE), "platform.forbidden.place");
            assertRefused(() -> facilities.add(details("T-1"), DELEGATE), "facility.code.taken");
        });
    }

    @Test
    void keepsTheDatabaseClosedToWritesOutsideTheTerritoryWhateverTheServiceSays() {
        Facility centre = given.facility("T-1");
        String move = "UPDATE facility.facility SET name_fr = 'x' WHERE id = :id";

        int elsewhere = CurrentScope.call(
                Scope.of(null, java.util.List.of()),
                () -> jdbc.sql(move).param("id", centre.id()).update());
        int byTheDelegate = CurrentScope.call(
                DELEGATE, () -> jdbc.sql(move).param("id", centre.id()).update());

        assertThat(elsewhere).isZero();
        assertThat(byTheDelegate).isEqualTo(1);
        assertThatThrownBy(() -> CurrentScope.run(
                        DELEGATE,
                        () -> jdbc.sql("""
                                UPDATE facility.facility SET place_code = p.code, place_path = p.path
                                  FROM territory.place p WHERE p.code = :place AND id = :id
                                """)
                                .param("place", ENJIL)
                                .param("id", centre.id())
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void showsTheRegistryToEveryRoleAndToNobodyElse() {
        given.facility("T-1");

        assertThat(CurrentScope.call(FacilityFixture.AUDITOR, () -> facilities.findByCode("T-1")))
                .isPresent();
        assertThat(CurrentScope.call(Scope.nothing(), () -> facilities.findByCode("T-1")))
                .isEmpty();
    }

    @Test
    void refusesAChangeMadeOnAnOldVersion() {
        Facility centre = given.facility("T-1");

        CurrentScope.run(DELEGATE, () -> {
            facilities.change(centre.id(), 0, renamed(centre, "A"), DELEGATE);

            assertThat(facilities.get(centre.id()).name().fr()).isEqualTo("A");
            assertRefused(
                    () -> facilities.change(centre.id(), 0, renamed(centre, "B"), DELEGATE),
                    "facility.changed-meanwhile");
        });
    }

    @Test
    void writesChangesInTheAuditTrailWithWhatWasBefore() {
        Facility centre = given.facility("T-1");

        CurrentScope.run(DELEGATE, () -> facilities.change(centre.id(), 0, renamed(centre, "A"), DELEGATE));

        var entry = CurrentScope.call(
                Scope.system(),
                () -> jdbc.sql("""
                                SELECT before -> 'name' ->> 'fr' || ' > ' || (after -> 'name' ->> 'fr') AS change
                                  FROM audit.entry WHERE subject_id = :id AND action = 'facility.audit.changed'
                                """)
                        .param("id", centre.id().toString())
                        .query(String.class)
                        .list());
        assertThat(entry).containsExactly("Timahdite > A");
    }

    @Test
    void isFoundByTheSearchBoxUnderItsNewName() {
        Facility centre = given.facility("T-1");

        CurrentScope.run(DELEGATE, () -> {
            facilities.change(centre.id(), 0, renamed(centre, "Zaouïat Sidi Test"), DELEGATE);

            assertThat(search.find("zawiat sidi test", "FACILITY", DELEGATE, 5))
                    .extracting(org.riaya.territory.search.Found::code)
                    .contains("T-1");
        });
    }

    private static FacilityDetails renamed(Facility f, String fr) {
        FacilityDetails d = f.details();
        return new FacilityDetails(
                d.code(),
                d.type(),
                org.riaya.platform.LocalizedText.of(d.name().ar(), fr),
                d.placeCode(),
                d.position(),
                d.openedOn(),
                d.source(),
                d.sourceYear());
    }

    static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
