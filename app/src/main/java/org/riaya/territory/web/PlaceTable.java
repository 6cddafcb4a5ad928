package org.riaya.territory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.TableExport;
import org.riaya.platform.Text;
import org.riaya.territory.Place;
import org.riaya.territory.PlacePosition;
import org.riaya.territory.PlaceRow;

/** Places as a file: everything known, empty where unknown. */
final class PlaceTable {

    private PlaceTable() {}

    static TableExport<PlaceRow> of(Text t, String title, List<PlaceRow> rows) {
        return TableExport.of(t, title, rows)
                .column("territory.place.code", row -> row.place().code())
                .column("territory.place.kind", row -> PlaceWords.kind(t, row.place()))
                .column("territory.place.parent", row -> row.place().parentCode())
                .column("territory.place.name-ar", row -> row.place().name().ar())
                .column("territory.place.name-fr", row -> row.place().name().fr())
                .column("territory.place.people", row -> row.place().people())
                .column("territory.place.households", row -> row.place().households())
                .column("territory.place.area", row -> row.place().areaKm2())
                .column("territory.place.elevation", row -> row.place().elevationM())
                .column("territory.distance.paved-road", row -> row.distances().pavedRoadMetres())
                .column("territory.distance.track", row -> row.distances().drivableTrackMetres())
                .column(
                        "territory.distance.health-centre",
                        row -> row.distances().healthCentreMetres())
                .column("territory.place.lat", row -> lat(row.place()))
                .column("territory.place.lon", row -> lon(row.place()))
                .column("territory.place.quality", row -> quality(t, row.place()))
                .column("territory.place.generated", row -> row.place().generated());
    }

    private static @Nullable Double lat(Place place) {
        PlacePosition position = place.position();
        return position == null ? null : position.lat();
    }

    private static @Nullable Double lon(Place place) {
        PlacePosition position = place.position();
        return position == null ? null : position.lon();
    }

    private static @Nullable String quality(Text t, Place place) {
        PlacePosition position = place.position();
        return position == null ? null : t.localize("territory.quality", position.quality());
    }
}
