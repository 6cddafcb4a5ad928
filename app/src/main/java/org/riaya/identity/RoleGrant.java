package org.riaya.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role to give.
 *
 * @param placeCode place it is to be held on, null for a unit
 * @param unit      organisation unit it is to be held on, null for a place
 * @param validFrom first day
 * @param validTo   first day on which it no longer holds, null for no end
 */
public record RoleGrant(
        Role role,
        @Nullable String placeCode,
        @Nullable UUID unit,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public RoleGrant {
        if ((placeCode == null) == (unit == null))
            throw new IllegalArgumentException("a role is held on a place or on a unit: " + placeCode + ", " + unit);
    }
}
