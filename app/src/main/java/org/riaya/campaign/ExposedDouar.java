package org.riaya.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A douar at risk in the season.
 *
 * @param people      exposed people, null when unknown: never zero instead
 * @param position    null when unknown
 * @param altitude    metres, null when unknown
 * @param pointId     point its people go to, null when none
 * @param pointCode   code of that point
 * @param walkMetres  estimated walk to the point, null when unknown
 * @param walkMinutes estimated walk to the point, null when unknown
 * @param byHand      whether a person chose the point
 */
public record ExposedDouar(
        PlaceRef place,
        PlaceRef commune,
        IsolationLevel isolation,
        @Nullable Integer people,
        @Nullable MapPosition position,
        @Nullable Integer altitude,
        boolean generated,
        @Nullable UUID pointId,
        @Nullable String pointCode,
        @Nullable Integer walkMetres,
        @Nullable Integer walkMinutes,
        boolean byHand) {}
