package org.riaya.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoVisitTest {

    @Test
    void expectsAQuarterOfThePeopleWithinWhatATeamSeesAtAStop() {
        assertThat(DemoVisit.expectedPeople(400)).isEqualTo(100);
        assertThat(DemoVisit.expectedPeople(401)).isEqualTo(101);
        assertThat(DemoVisit.expectedPeople(100)).isEqualTo(60);
        assertThat(DemoVisit.expectedPeople(2_000)).isEqualTo(160);
        assertThat(DemoVisit.expectedPeople(35)).isEqualTo(35);
    }

    @Test
    void countsTwentyMinutesAndSixForFivePeople() {
        assertThat(DemoVisit.serviceMinutes(100)).isEqualTo(140);
        assertThat(DemoVisit.serviceMinutes(61)).isEqualTo(94);
    }
}
