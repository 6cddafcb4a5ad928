package org.riaya.campaign.web;

import java.util.List;
import org.riaya.campaign.PlaceRef;
import org.riaya.campaign.PointVisits;

/** The points of one commune. */
public record CommuneVisits(PlaceRef commune, List<PointVisits> points) {

    public int people() {
        return points.stream().mapToInt(one -> one.point().people()).sum();
    }

    public long seen() {
        return points.stream().filter(one -> !one.days().isEmpty()).count();
    }
}
