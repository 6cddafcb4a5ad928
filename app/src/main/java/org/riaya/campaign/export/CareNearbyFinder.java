package org.riaya.campaign.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.riaya.campaign.MapPosition;
import org.riaya.campaign.Outing;
import org.riaya.campaign.PlaceRef;
import org.riaya.facility.Facilities;
import org.riaya.facility.Facility;
import org.riaya.facility.FacilityFilter;
import org.riaya.facility.FacilityLevel;
import org.riaya.facility.FacilityPosition;
import org.riaya.facility.OpeningState;
import org.springframework.stereotype.Component;

/** Finds, in the facility registry, where the people of an outing can be sent on to. */
@Component
class CareNearbyFinder {

    private static final Set<String> GENERAL_HOSPITALS = Set.of(
            "PROXIMITY_HOSPITAL", "RURAL_HOSPITAL", "PROVINCIAL_HOSPITAL", "REGIONAL_HOSPITAL", "UNIVERSITY_HOSPITAL");
    private static final Set<OpeningState> NEVER_OPEN =
            Set.of(OpeningState.CLOSED_PERMANENTLY, OpeningState.NOT_OPENED_YET);
    private static final double EARTH_RADIUS_KM = 6_371.0088; // mean radius, IUGG 1980

    private final Facilities facilities;

    CareNearbyFinder(Facilities facilities) {
        this.facilities = facilities;
    }

    /** Facilities with a position in a province: its primary care, and its general hospitals. */
    record Around(List<Facility> primary, List<Facility> hospitals) {

        /** The nearest primary care of each stop, in the order of stops; a facility stands once. */
        List<CareNearby> primaryCare(List<Outing.Stop> stops) {
            Map<String, CareNearby> found = new LinkedHashMap<>();
            for (Outing.Stop stop : stops) {
                nearest(primary, stop)
                        .ifPresent(facility -> found.merge(
                                facility.code(),
                                care(facility, stop),
                                (before, more) -> new CareNearby(
                                        before.code(),
                                        before.name(),
                                        before.type(),
                                        joined(before.stops(), more.stops()),
                                        before.kilometres(),
                                        before.approximate(),
                                        before.state())));
            }
            return List.copyOf(found.values());
        }

        /** The general hospital nearest to the last stop, where the outing is farthest from its own start. */
        Optional<CareNearby> hospital(List<Outing.Stop> stops) {
            return stops.isEmpty()
                    ? Optional.empty()
                    : nearest(hospitals, stops.getLast()).map(facility -> care(facility, stops.getLast()));
        }
    }

    Around around(PlaceRef province) {
        return new Around(
                list(province, FacilityLevel.PRIMARY),
                list(province, FacilityLevel.HOSPITAL).stream()
                        .filter(facility ->
                                GENERAL_HOSPITALS.contains(facility.type().code()))
                        .toList());
    }

    private List<Facility> list(PlaceRef province, FacilityLevel level) {
        return facilities.list(new FacilityFilter(null, "{" + province.path() + "}", null, level, null)).stream()
                .filter(facility -> facility.position() != null && !NEVER_OPEN.contains(facility.state()))
                .toList();
    }

    private static Optional<Facility> nearest(List<Facility> among, Outing.Stop stop) {
        return among.stream().min(Comparator.comparingDouble(facility -> kilometres(facility, stop)));
    }

    private static CareNearby care(Facility facility, Outing.Stop stop) {
        FacilityPosition position = facility.position();
        return new CareNearby(
                facility.code(),
                facility.name(),
                facility.type().name(),
                List.of(stop.sequence()),
                Math.round(kilometres(facility, stop)),
                stop.position().approximate()
                        || position == null
                        || position.quality().approximate(),
                facility.state());
    }

    private static double kilometres(Facility facility, Outing.Stop stop) {
        FacilityPosition from = facility.position();
        if (from == null) return Double.POSITIVE_INFINITY;
        MapPosition to = stop.position();
        double latitude1 = Math.toRadians(from.lat());
        double latitude2 = Math.toRadians(to.latitude());
        double sinLatitude = Math.sin((latitude2 - latitude1) / 2);
        double sinLongitude = Math.sin(Math.toRadians(to.longitude() - from.lon()) / 2);
        double haversine =
                sinLatitude * sinLatitude + Math.cos(latitude1) * Math.cos(latitude2) * sinLongitude * sinLongitude;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(haversine));
    }

    private static List<Integer> joined(List<Integer> one, List<Integer> other) {
        List<Integer> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
