package org.riaya.access.gathering;

/** What a candidate place is, in order of preference between places that serve equally well. */
public enum PlaceKind {
    /** Was a gathering point before: people know it. */
    EXISTING_POINT,
    /** Hospital, health centre or dispensary. */
    FACILITY,
    SCHOOL,
    /** Centre of a commune or market village. */
    CENTRE,
    /** A douar itself. */
    DOUAR
}
