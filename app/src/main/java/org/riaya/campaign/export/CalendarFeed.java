package org.riaya.campaign.export;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.Language;

/**
 * A secret address under which a calendar program reads a team's outings.
 *
 * @param placePath  of the unit's province
 * @param account    whose right to see the team it stands on
 * @param label      what its owner calls it
 * @param lastReadAt when a program last read it, null when none has
 */
public record CalendarFeed(
        UUID id,
        UUID editionId,
        UUID unitId,
        String placePath,
        UUID account,
        String label,
        Language language,
        Instant createdAt,
        @Nullable Instant lastReadAt) {}
