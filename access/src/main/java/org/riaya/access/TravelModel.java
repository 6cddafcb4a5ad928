package org.riaya.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how long a vehicle or a walker needs between two places when no road network and no measured time is at
 * hand: great-circle distance, a detour factor, speeds by surface and season, climb and altitude. It does not know
 * rivers, gorges, missing bridges or closed passes; {@link TravelParameters} states all it assumes.
 *
 * <p>Results are whole minutes rounded up, so that a plan made on them is not late by construction. Stateless.
 */
public final class TravelModel {

    private final TravelParameters parameters;

    public TravelModel(TravelParameters parameters) {
        this.parameters = parameters;
    }

    public static TravelModel withDefaults() {
        return new TravelModel(TravelParameters.defaults());
    }

    public TravelParameters parameters() {
        return parameters;
    }

    /** Estimated drive; 0 minutes and 0 metres between equal positions. */
    public TravelEstimate drive(TravelPlace from, TravelPlace to, SeasonProfile profile) {
        double straight = from.position().metresTo(to.position());
        Integer climb = climb(from, to);
        if (straight == 0) return new TravelEstimate(0, 0, climb != null);

        double road = lengthened(straight * parameters.detourFactor(), climb, parameters.maximumGrade());
        double track = Math.min(road, trackMetres(from) + trackMetres(to));
        Double altitude = meanAltitude(from, to);
        var speeds = speeds(profile, altitude);
        double keptSpeed = keptSpeed(altitude);
        double minutes = minutes(road - track, speeds.roadKmh() * keptSpeed)
                + minutes(track, speeds.trackKmh() * keptSpeed)
                + climbMinutes(climb, speeds);
        return estimate(minutes, road, climb);
    }

    /** Estimated walk by Tobler's law; 0 minutes and 0 metres between equal positions. */
    public TravelEstimate walk(TravelPlace from, TravelPlace to) {
        double straight = from.position().metresTo(to.position());
        Integer climb = climb(from, to);
        if (straight == 0) return new TravelEstimate(0, 0, climb != null);

        var walking = parameters.walking();
        double path = lengthened(straight * walking.detourFactor(), climb, walking.maximumGrade());
        double slope = climb == null ? 0 : climb / path;
        return estimate(minutes(path, walking.speedKmh(slope)), path, climb);
    }

    /** All pairs of the list in one state of the roads; about 0.2 s for 2,000 places. */
    public TravelMatrix matrix(List<TravelPlace> places, SeasonProfile profile) {
        int n = places.size();
        var minutes = new int[n][n];
        var metres = new int[n][n];
        boolean climbAccounted = true;
        for (int i = 0; i < n; i++) {
            climbAccounted &= places.get(i).elevationMetres() != null;
            for (int j = 0; j < n; j++) {
                if (i == j) continue;
                var estimate = drive(places.get(i), places.get(j), profile);
                minutes[i][j] = estimate.minutes();
                metres[i][j] = estimate.metres();
            }
        }
        return new TravelMatrix(profile, minutes, metres, climbAccounted);
    }

    private DrivingParameters speeds(SeasonProfile profile, @Nullable Double altitude) {
        return switch (profile) {
            case DRY -> parameters.dry();
            case SNOW -> parameters.dry().towards(parameters.snow(), snowShare(altitude));
        };
    }

    /** Share of snow on the way, 0 to 1; without any altitude it is 1, the cautious side. */
    private double snowShare(@Nullable Double altitude) {
        if (altitude == null) return 1;
        double range = parameters.snowFullAbove() - parameters.snowFreeBelow();
        return Math.clamp((altitude - parameters.snowFreeBelow()) / range, 0, 1);
    }

    private double keptSpeed(@Nullable Double altitude) {
        if (altitude == null) return 1;
        double above = Math.max(0, altitude - parameters.windingFrom()) / 1_000;
        return Math.max(0.5, 1 - parameters.windingPer1000m() * above);
    }

    private double trackMetres(TravelPlace place) {
        return place.trackMetres() == null ? parameters.usualTrackMetres() : place.trackMetres();
    }

    private static @Nullable Integer climb(TravelPlace from, TravelPlace to) {
        if (from.elevationMetres() == null || to.elevationMetres() == null) return null;
        return to.elevationMetres() - from.elevationMetres();
    }

    private static @Nullable Double meanAltitude(TravelPlace from, TravelPlace to) {
        if (from.elevationMetres() == null) {
            return to.elevationMetres() == null ? null : to.elevationMetres().doubleValue();
        }
        if (to.elevationMetres() == null) return from.elevationMetres().doubleValue();
        return (from.elevationMetres() + to.elevationMetres()) / 2.0;
    }

    private static double lengthened(double metres, @Nullable Integer climb, double maximumGrade) {
        return climb == null ? metres : Math.max(metres, Math.abs(climb) / maximumGrade);
    }

    private static double climbMinutes(@Nullable Integer climb, DrivingParameters speeds) {
        if (climb == null) return 0;
        return climb > 0
                ? climb / 100.0 * speeds.climbMinutesPer100m()
                : -climb / 100.0 * speeds.descentMinutesPer100m();
    }

    private static double minutes(double metres, double kmh) {
        return metres * 60 / (kmh * 1_000);
    }

    private static TravelEstimate estimate(double minutes, double metres, @Nullable Integer climb) {
        return new TravelEstimate(
                Math.max(1, (int) Math.ceil(minutes - 1e-9)), (int) Math.round(metres), climb != null);
    }
}
