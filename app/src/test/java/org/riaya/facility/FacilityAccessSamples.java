package org.riaya.facility;

import org.riaya.testing.access.AccessSamples;
import org.riaya.testing.access.Samples;
import org.riaya.testing.access.Samples.Kind;

/** A health centre of Ifrane: read by everyone, changed within the territory. */
class FacilityAccessSamples implements AccessSamples {

    private final Facilities facilities;

    FacilityAccessSamples(Facilities facilities) {
        this.facilities = facilities;
    }

    @Override
    public void give(Samples to) {
        var id = new FacilityFixture(facilities).facility("ACCESS-1").id();
        to.variable("/facilities/{id}", "id", id, Kind.IN_TERRITORY)
                .variable("GET /facilities/{id}", "id", id, Kind.OPEN)
                .variable("GET /facilities/{id}/edit", "id", id, Kind.IN_TERRITORY)
                .variable("/api/v1/facilities/{id}", "id", id, Kind.OPEN)
                .variable("/facilities/{id}/services/", "service", "VACCINATION", Kind.ABSENT)
                .variable("/facilities/export/", "format", "XLSX", Kind.OPEN);
    }
}
