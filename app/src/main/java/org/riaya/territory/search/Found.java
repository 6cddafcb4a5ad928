package org.riaya.territory.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;
import org.riaya.territory.PlaceName;

/**
 * One answer of the search box.
 *
 * @param within    the places it lies in, the region first, the country left out; names repeat across provinces
 * @param people    null when unknown
 * @param generated whether it is made up for demonstration
 */
public record Found(
        String kind,
        String code,
        String labelKey,
        String url,
        LocalizedText name,
        List<PlaceName> within,
        @Nullable Integer people,
        boolean generated) {}
