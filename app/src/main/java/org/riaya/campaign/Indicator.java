package org.riaya.campaign;

/** What a target counts. Two targets are never compared without it. */
public enum Indicator {
    /** One team on one day. */
    OUTINGS,
    CARAVANS,
    /** People of the places served, each once: not attendances, and not acts. */
    PEOPLE
}
