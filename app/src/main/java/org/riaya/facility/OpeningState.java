package org.riaya.facility;

/** Whether a facility serves people, and if not why. */
public enum OpeningState {
    OPEN,
    CLOSED_FOR_WORKS,
    /** The walls stand and nobody is there to receive people. */
    CLOSED_FOR_LACK_OF_STAFF,
    CLOSED_FOR_LACK_OF_EQUIPMENT,
    CLOSED_SEASONALLY,
    CLOSED_PERMANENTLY,
    NOT_OPENED_YET,
    /** Nobody said. A list that names a facility doesn't say that it is open. */
    UNKNOWN;

    /** How pages colour it: the kind of a {@code platform.tag}. */
    public String kind() {
        return switch (this) {
            case OPEN -> "success";
            case CLOSED_FOR_WORKS, CLOSED_SEASONALLY -> "warning";
            case CLOSED_FOR_LACK_OF_STAFF, CLOSED_FOR_LACK_OF_EQUIPMENT, CLOSED_PERMANENTLY -> "danger";
            case NOT_OPENED_YET -> "info";
            case UNKNOWN -> "outline";
        };
    }
}
