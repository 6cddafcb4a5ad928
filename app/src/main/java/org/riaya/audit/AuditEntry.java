package org.riaya.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change in the trail.
 *
 * @param at          when, to the microsecond
 * @param account     who acted, null for the system
 * @param displayName how the person was shown then, null for the system
 * @param address     network address of the request, null for a job
 * @param action      message key of what was done
 * @param subjectType sort of thing changed
 * @param subjectId   its identifier or natural code
 * @param placePath   part of the territory that it is about
 * @param before      JSON of the thing before, null when there was nothing
 * @param after       JSON of the thing after, null when nothing is left
 */
public record AuditEntry(
        UUID id,
        Instant at,
        @Nullable UUID account,
        @Nullable String displayName,
        @Nullable String address,
        String action,
        String subjectType,
        String subjectId,
        String placePath,
        @JsonRawValue @Nullable String before,
        @JsonRawValue @Nullable String after) {}
