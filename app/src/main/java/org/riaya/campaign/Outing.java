package org.riaya.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.riaya.access.SeasonProfile;
import org.riaya.platform.LocalizedText;

/**
 * One team on one day: it leaves its base, serves stops and returns.
 *
 * @param road           state of the roads that its travel times stand for
 * @param travelMinutes  on the road, there and back
 * @param travelMetres   there and back
 * @param estimated      whether some travel time is the model's estimate rather than measured
 * @param peopleExpected attendances expected, over all stops
 * @param stops          in the order in which they are served
 */
public record Outing(
        UUID id,
        UUID planId,
        PlaceRef province,
        UUID unitId,
        String unitCode,
        LocalizedText unit,
        LocalizedText base,
        LocalDate day,
        LocalTime departure,
        LocalTime returnTime,
        SeasonProfile road,
        int travelMinutes,
        int travelMetres,
        boolean estimated,
        int peopleExpected,
        List<Stop> stops) {

    /**
     * A visit of one point.
     *
     * @param sequence       1 for the first
     * @param peopleExpected attendances expected
     */
    public record Stop(
            int sequence,
            UUID pointId,
            String pointCode,
            LocalizedText point,
            PlaceRef commune,
            RiskLevel risk,
            MapPosition position,
            LocalTime arrival,
            LocalTime starts,
            LocalTime ends,
            int peopleExpected) {}

    public Outing {
        stops = List.copyOf(stops);
    }

    Outing withStops(List<Stop> others) {
        return new Outing(
                id,
                planId,
                province,
                unitId,
                unitCode,
                unit,
                base,
                day,
                departure,
                returnTime,
                road,
                travelMinutes,
                travelMetres,
                estimated,
                peopleExpected,
                others);
    }
}
