package org.riaya.facility;

import org.jspecify.annotations.Nullable;

/**
 * Which facilities to list; null asks for all.
 *
 * @param words part of a name or code, in either script
 * @param paths territory paths below which they stand, as a PostgreSQL array literal: {@code {MA.03,MA.05}}
 * @param type  code of a type
 */
public record FacilityFilter(
        @Nullable String words,
        @Nullable String paths,
        @Nullable String type,
        @Nullable FacilityLevel level,
        @Nullable OpeningState state) {

    public static final FacilityFilter ALL = new FacilityFilter(null, null, null, null, null);
}
