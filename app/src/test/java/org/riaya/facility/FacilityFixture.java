package org.riaya.facility;

import java.util.List;
import java.util.UUID;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;

/** Facilities for tests, on the real communes of the reference tables. */
public final class FacilityFixture {

    public static final String IFRANE = "MA.03.03_271";
    public static final String TIMAHDITE = "03.271.03.11"; // a commune of Ifrane
    public static final String ENJIL = "03.131.03.09"; // a commune of Boulemane

    /** The delegate of Ifrane reads and changes facilities there only. */
    public static final Scope DELEGATE = Scope.of(
            UUID.fromString("01890000-0000-7000-8000-000000000271"),
            List.of(
                    new Scope.Authority(Permission.VIEW, IFRANE),
                    new Scope.Authority(Permission.EDIT_FACILITIES, IFRANE)));

    public static final Scope AUDITOR =
            Scope.of(UUID.randomUUID(), List.of(new Scope.Authority(Permission.VIEW, "MA.03")));

    private final Facilities facilities;

    public FacilityFixture(Facilities facilities) {
        this.facilities = facilities;
    }

    public static FacilityDetails details(String code) {
        return new FacilityDetails(
                code,
                "RURAL_HEALTH_CENTRE_LEVEL_1",
                LocalizedText.of("المركز الصحي تيمحضيت", "Timahdite"),
                TIMAHDITE,
                new FacilityPosition(33.2371, -5.0601, FacilityPosition.Quality.SURVEYED),
                null,
                "test",
                2025);
    }

    public static FacilityDetails in(String placeCode, FacilityDetails d) {
        return new FacilityDetails(
                d.code(), d.type(), d.name(), placeCode, d.position(), d.openedOn(), d.source(), d.sourceYear());
    }

    /** A facility in Timahdite, of unknown state. */
    public Facility facility(String code) {
        return CurrentScope.call(Scope.system(), () -> facilities.get(facilities.add(details(code), Scope.system())));
    }
}
