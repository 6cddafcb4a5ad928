package org.riaya.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.riaya.platform.LocalizedText;

/**
 * One unit took over from another.
 *
 * @param on first day of the successor's work in its stead
 */
public record UnitSuccession(
        UUID predecessor, LocalizedText predecessorName, UUID successor, LocalizedText successorName, LocalDate on) {}
