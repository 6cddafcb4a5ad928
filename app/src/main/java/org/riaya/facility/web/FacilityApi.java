package org.riaya.facility.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.riaya.facility.Facilities;
import org.riaya.facility.Facility;
import org.riaya.facility.FacilityFilter;
import org.riaya.facility.FacilityType;
import org.riaya.facility.OfferedService;
import org.riaya.facility.OpeningPeriod;
import org.riaya.facility.Openings;
import org.riaya.facility.ServiceType;
import org.riaya.platform.Language;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Listing;
import org.riaya.platform.web.Shells;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The registry as JSON and GeoJSON. */
@RestController
@RequestMapping("/api/v1")
class FacilityApi {

    private static final int PAGE = 200;
    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private final Facilities facilities;
    private final Openings openings;
    private final FacilityLists lists;
    private final Shells shells;

    FacilityApi(Facilities facilities, Openings openings, FacilityLists lists, Shells shells) {
        this.facilities = facilities;
        this.openings = openings;
        this.lists = lists;
        this.shells = shells;
    }

    record FacilityPage(long total, int page, int size, List<Facility> facilities) {}

    record WholeFacility(Facility facility, List<OpeningPeriod> states, List<OfferedService> services) {}

    /** The same filters, order and pages as the list: place, type, level, state, q, sort, page. */
    @GetMapping("/facilities")
    @Allow(Permission.VIEW)
    FacilityPage list(Listing listing, Scope scope, Language language) {
        FacilityFilter filter = lists.filter(listing, scope);
        return new FacilityPage(
                facilities.count(filter),
                listing.page(),
                PAGE,
                facilities.list(filter, lists.order(listing, language), PAGE, listing.offset(PAGE)));
    }

    @GetMapping("/facilities/{id}")
    @Allow(Permission.VIEW)
    WholeFacility get(@PathVariable UUID id) {
        return new WholeFacility(facilities.get(id), openings.history(id), openings.services(id));
    }

    @GetMapping("/facilities.geojson")
    @Allow(Permission.VIEW)
    ResponseEntity<Map<String, Object>> map(Listing listing, Scope scope, Language language) {
        return geoJson(facilities.list(lists.filter(listing, scope)), language);
    }

    @GetMapping("/facilities/{id}/position.geojson")
    @Allow(Permission.VIEW)
    ResponseEntity<Map<String, Object>> position(@PathVariable UUID id, Language language) {
        return geoJson(List.of(facilities.get(id)), language);
    }

    @GetMapping("/facility-types")
    @Allow(Permission.VIEW)
    List<FacilityType> types() {
        return facilities.types();
    }

    @GetMapping("/service-types")
    @Allow(Permission.VIEW)
    List<ServiceType> services() {
        return facilities.services();
    }

    private ResponseEntity<Map<String, Object>> geoJson(List<Facility> shown, Language language) {
        return ResponseEntity.ok().contentType(GEO_JSON).body(FacilityMap.features(shells.text(language), shown));
    }
}
