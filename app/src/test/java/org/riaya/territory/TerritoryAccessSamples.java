package org.riaya.territory;

import java.util.UUID;
import org.riaya.testing.access.AccessSamples;
import org.riaya.testing.access.Samples;
import org.riaya.testing.access.Samples.Kind;

/** A commune of Ifrane. */
class TerritoryAccessSamples implements AccessSamples {

    private static final String TIMAHDITE = "03.271.03.11";

    @Override
    public void give(Samples to) {
        to.variable("/territory/{code}", "code", TIMAHDITE, Kind.IN_TERRITORY)
                .variable("/api/v1/places/{code}", "code", TIMAHDITE, Kind.IN_TERRITORY)
                .variable("/territory/shapes/{id}", "id", UUID.randomUUID(), Kind.ABSENT)
                .parameter("GET /territory/{code}/export", "format", "XLSX", Kind.OPEN)
                .parameter("GET /territory/shapes/{id}/errors", "format", "XLSX", Kind.OPEN)
                .parameter("GET /territory/{code}/as-of", "on", "2025-01-01", Kind.OPEN)
                .parameter("GET /api/v1/places/{code}/as-of", "on", "2025-01-01", Kind.OPEN)
                .parameter("GET /api/v1/search", "q", "ifrane", Kind.OPEN);
        for (String shapes : new String[] {"/territory/shapes.geojson", "/api/v1/places/shapes.geojson"})
            to.parameter("GET " + shapes, "level", "COMMUNE", Kind.OPEN)
                    .parameter("GET " + shapes, "below", Samples.INSIDE, Kind.IN_TERRITORY);
    }
}
