package org.riaya.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a place promised for the edition.
 *
 * @param source publication it was read in; null when it was set here
 */
public record Target(
        UUID id,
        PlaceRef place,
        Indicator indicator,
        int value,
        @Nullable String source) {}
