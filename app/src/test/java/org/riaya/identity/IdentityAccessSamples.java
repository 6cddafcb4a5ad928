package org.riaya.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.security.Scope;
import org.riaya.testing.access.AccessSamples;
import org.riaya.testing.access.Samples;
import org.riaya.testing.access.Samples.Kind;

/** A team leader and an association of Ifrane; units are read by everyone and changed within the territory. */
class IdentityAccessSamples implements AccessSamples {

    private final Accounts accounts;
    private final OrganisationUnits units;

    IdentityAccessSamples(Accounts accounts, OrganisationUnits units) {
        this.accounts = accounts;
        this.units = units;
    }

    @Override
    public void give(Samples to) {
        var leader = new IdentityFixture(accounts).person(Role.TEAM_LEADER, Samples.INSIDE);
        UUID unit = units.add(
                new UnitDraft(
                        "ASSOCIATION",
                        null,
                        Samples.INSIDE,
                        LocalizedText.of("جمعية", null),
                        LocalDate.of(2020, 1, 1),
                        null),
                Scope.system());
        to.variable("/accounts/{account}", "account", leader.account(), Kind.IN_TERRITORY)
                .variable("/api/v1/accounts/{account}", "account", leader.account(), Kind.IN_TERRITORY)
                .variable(
                        "/accounts/{account}/roles/{role}",
                        "role",
                        accounts.own(leader.account()).roles().getFirst().id(),
                        Kind.IN_TERRITORY)
                .variable("/account/sessions/", "session", "0123456789abcdef01234567", Kind.ABSENT)
                .variable("/organisation/{unit}", "unit", unit, Kind.IN_TERRITORY)
                .variable("GET /organisation/{unit}", "unit", unit, Kind.OPEN)
                .variable("GET /organisation/{unit}/", "unit", unit, Kind.IN_TERRITORY)
                .variable("/api/v1/organisation-units/", "unit", unit, Kind.OPEN)
                .parameter("GET /accounts/access", "place", Samples.INSIDE, Kind.IN_TERRITORY)
                .parameter("GET /api/v1/access", "place", Samples.INSIDE, Kind.IN_TERRITORY)
                .parameter("GET /organisation/kinds/edit", "code", "MINISTRY", Kind.WHOLE)
                .parameter("POST /organisation/kinds", "code", "MINISTRY", Kind.WHOLE);
    }
}
