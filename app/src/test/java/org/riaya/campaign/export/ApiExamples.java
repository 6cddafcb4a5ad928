package org.riaya.campaign.export;

import java.util.HashMap;
import java.util.Map;
import org.riaya.facility.Facilities;
import org.riaya.facility.FacilityFilter;
import org.riaya.identity.OrganisationUnits;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Scope;
import org.springframework.stereotype.Component;

/** Values to call every operation of the API with, by the name of the parameter. */
@Component
public class ApiExamples {

    private final PlannedSeason given;
    private final Facilities facilities;
    private final OrganisationUnits units;

    ApiExamples(PlannedSeason given, Facilities facilities, OrganisationUnits units) {
        this.given = given;
        this.facilities = facilities;
        this.units = units;
    }

    public Map<String, String> values() {
        var season = given.approved();
        var facility = CurrentScope.call(
                Scope.system(), () -> facilities.list(FacilityFilter.ALL).getFirst());
        Map<String, String> values = new HashMap<>();
        values.put("edition", season.edition().code());
        values.put("point", season.points().getFirst().id().toString());
        values.put("unit", season.unit().id().toString());
        values.put("plan", season.plan().toString());
        values.put("outing", season.outings().getFirst().toString());
        values.put("code", "03.271");
        values.put("on", "2026-01-14");
        values.put("level", "PROVINCE");
        values.put("below", "03");
        values.put("q", "ifrane");
        values.put("place", "03");
        values.put("organisationUnit", units.list(units.today()).getFirst().id().toString());
        values.put("facility", facility.id().toString());
        return values;
    }
}
