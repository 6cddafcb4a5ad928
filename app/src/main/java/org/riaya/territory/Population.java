package org.riaya.territory;

import org.jspecify.annotations.Nullable;

/**
 * Who lived in a place at a census.
 *
 * @param census          year
 * @param people          legal population, null when unknown
 * @param households      null when unknown
 * @param ruralPeople     the part in rural settings, null when the source doesn't tell
 * @param ruralHouseholds the part in rural settings, null when the source doesn't tell
 */
public record Population(
        int census,
        @Nullable Integer people,
        @Nullable Integer households,
        @Nullable Integer ruralPeople,
        @Nullable Integer ruralHouseholds) {

    /** The census that the pages show first. */
    public static final int LATEST_CENSUS = 2024;
}
