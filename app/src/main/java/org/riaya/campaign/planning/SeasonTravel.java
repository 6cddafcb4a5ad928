package org.riaya.campaign.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.riaya.access.Position;
import org.riaya.access.SeasonProfile;
import org.riaya.access.TravelModel;
import org.riaya.access.TravelPlace;
import org.riaya.campaign.Base;
import org.riaya.campaign.Edition;
import org.riaya.campaign.GatheringPoint;
import org.riaya.campaign.MapPosition;
import org.riaya.planner.Matrix;
import org.riaya.planner.Travel;

/**
 * Travel times between bases and points, one table for each state of the roads: measured where somebody did, else the
 * model's estimate. A base counts as lying on a paved road; how far a point lies from one is unknown, and the model's
 * usual track stands for it.
 */
final class SeasonTravel {

    private static final TravelModel MODEL = TravelModel.withDefaults();

    private final SeasonInput input;
    private final List<TravelPlace> places = new ArrayList<>();
    private final Map<String, Integer> number = new HashMap<>();

    SeasonTravel(SeasonInput input, List<Base> bases) {
        this.input = input;
        for (Base base : bases) add(base.code(), base.position(), base.altitude(), 0);
        for (GatheringPoint point : input.points()) add(point.code(), point.position(), point.altitude(), null);
    }

    private void add(String code, MapPosition at, @Nullable Integer altitude, @Nullable Integer trackMetres) {
        number.put(code, places.size());
        places.add(new TravelPlace(new Position(at.latitude(), at.longitude()), altitude, trackMetres));
    }

    /** The dry table first; that of snow only where the season has days of snow. */
    Travel tables() {
        Edition edition = input.calendar().edition();
        List<String> ofDay = IntStream.range(0, edition.days())
                .mapToObj(day -> input.parameters().isSnow(edition.day(day)) ? SeasonProfile.SNOW : SeasonProfile.DRY)
                .map(Enum::name)
                .toList();
        var dry = profile(SeasonProfile.DRY);
        return ofDay.contains(SeasonProfile.SNOW.name())
                ? new Travel(List.of(dry, profile(SeasonProfile.SNOW)), ofDay)
                : new Travel(List.of(dry), ofDay);
    }

    private Travel.Profile profile(SeasonProfile road) {
        var estimate = MODEL.matrix(places, road);
        int[][] minutes = estimate.minutesTable();
        int[][] metres = estimate.metresTable();
        for (MeasuredTravel measured : input.measured()) {
            Integer from = number.get(measured.from());
            Integer to = number.get(measured.to());
            if (measured.road() != road || from == null || to == null) continue;
            minutes[from][to] = measured.minutes();
            if (measured.metres() != null) metres[from][to] = measured.metres();
        }
        return new Travel.Profile(road.name(), Matrix.of(minutes), Matrix.of(metres));
    }
}
