package org.riaya.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;

/**
 * Where mobile units leave from and return to: usually a health centre.
 *
 * @param facilityCode facility that shelters it, null when it is elsewhere
 * @param altitude     metres, null when unknown
 */
public record Base(
        UUID id,
        String code,
        PlaceRef province,
        PlaceRef commune,
        @Nullable String facilityCode,
        LocalizedText name,
        MapPosition position,
        @Nullable Integer altitude,
        boolean generated) {}
