package org.riaya.exchange;

import java.util.UUID;
import org.riaya.platform.security.Permission;
import org.riaya.testing.access.AccessSamples;
import org.riaya.testing.access.Samples;
import org.riaya.testing.access.Samples.Kind;

/** An import is found by the person who began it and by nobody else. */
class ExchangeAccessSamples implements AccessSamples {

    @Override
    public void give(Samples to) {
        to.variable("/imports/{id}", "id", UUID.randomUUID(), Kind.ABSENT)
                .variable("/api/v1/imports/{id}", "id", UUID.randomUUID(), Kind.ABSENT)
                .parameter("GET /imports/{id}/errors", "format", "XLSX", Kind.OPEN)
                .needs("GET /imports/new", Permission.EDIT_FACILITIES);
    }
}
