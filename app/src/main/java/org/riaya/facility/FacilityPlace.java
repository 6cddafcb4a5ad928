package org.riaya.facility;

import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;

/**
 * The commune or arrondissement that a facility stands in.
 *
 * @param path     as in {@code territory.place.path}
 * @param province the province or prefecture around it, null when it lies in none
 */
public record FacilityPlace(
        String code,
        String path,
        LocalizedText name,
        @Nullable LocalizedText province) {}
