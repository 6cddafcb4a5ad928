package org.riaya.data;

/**
 * What one visit of a point takes in the demonstration. A quarter of the people come, 60 to 160 of them as mobile teams
 * usually see at a stop, or all where there are fewer; the team needs 20 minutes to set up and leave, then 6 minutes for 5
 * people, since doctor, nurse and midwife work side by side.
 */
final class DemoVisit {

    private DemoVisit() {}

    static int expectedPeople(int people) {
        return Math.min(people, Math.clamp(Math.ceilDiv(people, 4), 60, 160));
    }

    static int serviceMinutes(int expectedPeople) {
        return 20 + Math.ceilDiv(expectedPeople * 6, 5);
    }
}
