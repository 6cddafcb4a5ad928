package org.riaya.facility;

/** What part of the care system a type of facility belongs to. */
public enum FacilityLevel {
    PRIMARY,
    HOSPITAL,
    /** Laboratories, reference and diagnosis centres, dialysis. */
    SUPPORT
}
