package org.riaya.territory.shape;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A file of boundaries that waits for its acceptance.
 *
 * @param property  the feature property that holds the place's code: {@code code}, {@code ref:MA:HCP}
 * @param source    who made the boundaries
 * @param licence   on what terms they may be used
 * @param validFrom since when they are so
 */
public record ShapeUpload(
        UUID id,
        String fileName,
        byte[] content,
        String property,
        String source,
        String licence,
        LocalDate validFrom) {}
