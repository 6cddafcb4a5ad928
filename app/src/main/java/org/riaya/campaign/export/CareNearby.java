package org.riaya.campaign.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.riaya.facility.OpeningState;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.Text;

/**
 * A facility of the registry that a team may refer people to.
 *
 * @param stops       numbers of the stops it is the nearest to
 * @param kilometres  in a straight line from the first of them, rounded
 * @param approximate whether its position is only that of its commune
 * @param state       as last stated
 */
public record CareNearby(
        String code,
        LocalizedText name,
        LocalizedText type,
        List<Integer> stops,
        long kilometres,
        boolean approximate,
        OpeningState state) {

    public CareNearby {
        stops = List.copyOf(stops);
    }

    /** Which stop it is measured from and how far, said to be approximate where positions are. */
    public String distance(Text t) {
        return t.localize(
                approximate ? "campaign.order.distance-approximate" : "campaign.order.distance",
                Map.of(
                        "stops", stops.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        "km", t.number(kilometres)));
    }
}
