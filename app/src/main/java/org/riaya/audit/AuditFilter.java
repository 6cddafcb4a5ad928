package org.riaya.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.TimeConfiguration;

/**
 * What part of the trail to read; a null asks for everything.
 *
 * @param person  part of a person's name
 * @param subject a sort of thing, or the identifier, code or username of one
 * @param action  message key of an action
 * @param from    first day, in Moroccan time
 * @param to      last day, in Moroccan time
 */
public record AuditFilter(
        @Nullable String person,
        @Nullable String subject,
        @Nullable String action,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public AuditFilter {
        person = blankToNull(person);
        subject = blankToNull(subject);
        action = blankToNull(action);
    }

    @Nullable
    OffsetDateTime begins() {
        return from == null ? null : from.atStartOfDay(TimeConfiguration.ZONE).toOffsetDateTime();
    }

    /** The first instant after the last day. */
    @Nullable
    OffsetDateTime ends() {
        return to == null
                ? null
                : to.plusDays(1).atStartOfDay(TimeConfiguration.ZONE).toOffsetDateTime();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
