package org.riaya.campaign;

import org.jspecify.annotations.Nullable;
import org.riaya.access.Position;
import org.riaya.access.TravelEstimate;
import org.riaya.access.TravelModel;
import org.riaya.access.TravelPlace;

/** Walks from douars to points, estimated by the travel model. */
final class Walks {

    static final TravelModel MODEL = TravelModel.withDefaults();

    private Walks() {}

    /** The walk of a douar's people to a point; null when nobody knows where the douar lies. */
    static @Nullable TravelEstimate between(ExposedDouar douar, GatheringPoint point) {
        TravelPlace from = place(douar);
        return from == null ? null : MODEL.walk(from, place(point.position(), point.altitude(), null));
    }

    static @Nullable TravelPlace place(ExposedDouar douar) {
        return douar.position() == null ? null : place(douar.position(), douar.altitude(), null);
    }

    /** @param trackMetres metres of unpaved track to the place, null when unknown */
    static TravelPlace place(MapPosition position, @Nullable Integer altitude, @Nullable Integer trackMetres) {
        return new TravelPlace(new Position(position.latitude(), position.longitude()), altitude, trackMetres);
    }
}
