package org.riaya.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.riaya.facility.FacilitiesTest.assertRefused;
import static org.riaya.facility.FacilityFixture.DELEGATE;
import static org.riaya.facility.OpeningState.CLOSED_FOR_LACK_OF_STAFF;
import static org.riaya.facility.OpeningState.CLOSED_FOR_WORKS;
import static org.riaya.facility.OpeningState.OPEN;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riaya.platform.security.CurrentScope;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RiayaTest
class OpeningsTest {

    @Autowired
    Facilities facilities;

    @Autowired
    Openings openings;

    @Autowired
    JdbcClient jdbc;

    UUID centre;

    @BeforeEach
    void given() {
        centre = new FacilityFixture(facilities).facility("T-1").id();
    }

    @Test
    void endsTheStateBeforeWhenANewOneBegins() {
        say(OPEN, "2020-01-01");
        say(CLOSED_FOR_WORKS, "2024-06-01");

        assertHistory(
                tuple(CLOSED_FOR_WORKS, LocalDate.parse("2024-06-01"), null),
                tuple(OPEN, LocalDate.parse("2020-01-01"), LocalDate.parse("2024-06-01")));
        assertThat(now().state()).isEqualTo(CLOSED_FOR_WORKS);
        assertThat(now().stateSince()).isEqualTo(LocalDate.parse("2024-06-01"));
    }

    @Test
    void fitsAForgottenStateBetweenTwoKnownOnes() {
        say(OPEN, "2020-01-01");
        say(OPEN, "2024-06-01");
        say(CLOSED_FOR_LACK_OF_STAFF, "2022-03-01");

        assertHistory(
                tuple(OPEN, LocalDate.parse("2024-06-01"), null),
                tuple(CLOSED_FOR_LACK_OF_STAFF, LocalDate.parse("2022-03-01"), LocalDate.parse("2024-06-01")),
                tuple(OPEN, LocalDate.parse("2020-01-01"), LocalDate.parse("2022-03-01")));
    }

    @Test
    void takesAStatementForTheSameDayAsACorrection() {
        say(OPEN, "2020-01-01");
        say(CLOSED_FOR_WORKS, "2020-01-01");

        assertHistory(tuple(CLOSED_FOR_WORKS, LocalDate.parse("2020-01-01"), null));
    }

    @Test
    void leavesDaysBeforeTheFirstStatementUnknown() {
        say(OPEN, LocalDate.now().plusDays(30).toString());

        assertThat(now().state()).isEqualTo(OpeningState.UNKNOWN);
    }

    @Test
    void refusesOverlappingStatesInTheDatabaseItself() {
        say(OPEN, "2020-01-01");

        assertThatThrownBy(() -> CurrentScope.run(
                        DELEGATE, () -> jdbc.sql("""
                                INSERT INTO facility.opening (id, facility_id, state, period, said_by)
                                VALUES (gen_random_uuid(), :id, 'OPEN', daterange('2021-01-01', NULL), 'x')
                                """).param("id", centre).update()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("opening_once");
    }

    @Test
    void refusesAStatementFromAPersonWhoMayNotChangeTheFacility() {
        var said = new Openings.Statement(OPEN, LocalDate.parse("2020-01-01"), null, "délégation");

        CurrentScope.run(
                FacilityFixture.AUDITOR,
                () -> assertRefused(
                        () -> openings.state(centre, said, FacilityFixture.AUDITOR), "platform.forbidden.place"));
        CurrentScope.run(DELEGATE, () -> openings.state(centre, said, DELEGATE));
    }

    @Test
    void keepsTheServicesOffered() {
        CurrentScope.run(DELEGATE, () -> {
            openings.offer(centre, "DELIVERY", null, DELEGATE);
            openings.offer(centre, "VACCINATION", LocalDate.parse("2019-05-02"), DELEGATE);
            openings.withdraw(centre, "DELIVERY", DELEGATE);

            assertThat(openings.services(centre))
                    .extracting(service -> service.type().code(), OfferedService::since)
                    .containsExactly(tuple("VACCINATION", LocalDate.parse("2019-05-02")));
            assertRefused(() -> openings.offer(centre, "NONSENSE", null, DELEGATE), "facility.service.unknown");
        });
    }

    private void say(OpeningState state, String from) {
        CurrentScope.run(
                DELEGATE,
                () -> openings.state(
                        centre,
                        new Openings.Statement(state, LocalDate.parse(from), "travaux", "délégation"),
                        DELEGATE));
    }

    private Facility now() {
        return CurrentScope.call(DELEGATE, () -> facilities.get(centre));
    }

    private void assertHistory(org.assertj.core.groups.Tuple... expected) {
        CurrentScope.run(
                DELEGATE,
                () -> assertThat(openings.history(centre))
                        .extracting(OpeningPeriod::state, OpeningPeriod::from, OpeningPeriod::until)
                        .containsExactly(expected));
    }
}
