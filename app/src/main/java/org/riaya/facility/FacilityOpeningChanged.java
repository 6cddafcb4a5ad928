package org.riaya.facility;

import java.time.LocalDate;
import java.util.UUID;

/** Published in the transaction in which a facility's state was said to change. */
public record FacilityOpeningChanged(UUID facility, String code, OpeningState state, LocalDate from) {}
