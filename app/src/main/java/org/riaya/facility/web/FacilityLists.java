package org.riaya.facility.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riaya.facility.Facilities;
import org.riaya.facility.FacilityFilter;
import org.riaya.facility.FacilityLevel;
import org.riaya.facility.OpeningState;
import org.riaya.platform.Language;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Listing;
import org.springframework.stereotype.Component;

/** Reads from an address which facilities are asked for, in which order: the same for page, map, export and API. */
@Component
class FacilityLists {

    private static final Map<String, String> COLUMNS = Map.of(
            "code", "f.code",
            "type", "ft.sort_order",
            "commune", "coalesce(c.name_fr, c.name_ar)",
            "province", "coalesce(p.name_fr, p.name_ar)",
            "state", "coalesce(o.state, 'UNKNOWN')");
    private static final String NAME_AR = "coalesce(f.name_ar, f.name_fr)";
    private static final String NAME_FR = "coalesce(f.name_fr, f.name_ar)";
    private static final String NOWHERE = "{}";

    private final Facilities facilities;

    FacilityLists(Facilities facilities) {
        this.facilities = facilities;
    }

    /** Without a place asked for, the reader's own territory; "MA" is the whole country. */
    FacilityFilter filter(Listing listing, Scope scope) {
        String place = listing.value("place");
        String paths = place.isEmpty()
                ? scope.array(Permission.VIEW)
                : facilities.path(place).map(path -> "{" + path + "}").orElse(NOWHERE);
        String type = listing.value("type");
        return new FacilityFilter(
                listing.search().isEmpty() ? null : listing.search(),
                paths,
                type.isEmpty() ? null : type,
                find(FacilityLevel.values(), listing.value("level")),
                find(OpeningState.values(), listing.value("state")));
    }

    /** The outlines that show where the facilities asked for lie; null when they lie in no single readable place. */
    FacilityMap.@Nullable Background background(Listing listing, Scope scope) {
        String place = listing.value("place");
        List<String> paths = place.isEmpty()
                ? scope.paths(Permission.VIEW)
                : facilities.path(place).map(List::of).orElse(List.of());
        return paths.size() == 1 ? FacilityMap.Background.of(paths.getFirst(), scope) : null;
    }

    String order(Listing listing, Language language) {
        String name = language == Language.AR ? NAME_AR : NAME_FR;
        return listing.sort().equals("name")
                ? listing.orderBy(Map.of("name", name), Facilities.STANDARD_ORDER)
                : listing.orderBy(COLUMNS, Facilities.STANDARD_ORDER);
    }

    private static <E extends Enum<E>> @Nullable E find(E[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
