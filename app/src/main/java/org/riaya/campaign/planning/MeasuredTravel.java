package org.riaya.campaign.planning;

import org.jspecify.annotations.Nullable;
import org.riaya.access.SeasonProfile;

/**
 * A travel time that somebody measured, in place of the model's estimate.
 *
 * @param from   code of a base or a gathering point
 * @param to     code of another one
 * @param metres length of the way, null when only the time is known: the estimated length then stands
 */
public record MeasuredTravel(
        String from,
        String to,
        SeasonProfile road,
        int minutes,
        @Nullable Integer metres) {}
