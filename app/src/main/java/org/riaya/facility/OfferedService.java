package org.riaya.facility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service that a facility offers.
 *
 * @param since first day, null when unknown
 */
public record OfferedService(ServiceType type, @Nullable LocalDate since) {}
