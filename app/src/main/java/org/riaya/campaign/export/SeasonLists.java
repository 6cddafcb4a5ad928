package org.riaya.campaign.export;

import java.util.List;
import org.riaya.campaign.CampaignPlan;
import org.riaya.campaign.Edition;
import org.riaya.campaign.Editions;
import org.riaya.campaign.Plans;
import org.riaya.document.Letterheads;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Scope;
import org.riaya.territory.Place;
import org.riaya.territory.Places;
import org.springframework.stereotype.Service;

/** Makes the season lists of local authorities from the plans that provinces go by. */
@Service
public class SeasonLists {

    private final Editions editions;
    private final Places places;
    private final Plans plans;
    private final Letterheads letterheads;

    SeasonLists(Editions editions, Places places, Plans plans, Letterheads letterheads) {
        this.editions = editions;
        this.places = places;
        this.plans = plans;
        this.letterheads = letterheads;
    }

    /**
     * @param placeCode province, cercle or commune
     * @throws NotFoundException when the place is unknown, lies outside the scope or in no participating province
     */
    public SeasonList get(String editionCode, String placeCode, Scope scope) {
        Edition edition = editions.get(editionCode);
        Place place = places.get(placeCode, scope);
        boolean takesPart =
                editions.provinces(edition, scope).stream().anyMatch(province -> within(place.path(), province.path()));
        if (!takesPart) throw new NotFoundException("place", placeCode);
        List<CampaignPlan> current = plans.current(edition, scope).stream()
                .filter(plan -> within(place.path(), plan.province().path()))
                .toList();
        List<SeasonList.Visit> visits = plans.outings(current, scope).stream()
                .flatMap(outing -> outing.stops().stream().map(stop -> new SeasonList.Visit(outing, stop)))
                .filter(visit -> within(visit.stop().commune().path(), place.path()))
                .toList();
        return new SeasonList(edition, place.name(), letterheads.of(place.path(), edition.from()), current, visits);
    }

    private static boolean within(String path, String above) {
        return path.equals(above) || path.startsWith(above + ".");
    }
}
