package org.riaya.facility;

import java.util.UUID;

/** Published in the transaction in which a facility was added, or its type, place, name or position changed. */
public record FacilityChanged(UUID facility, String code) {}
