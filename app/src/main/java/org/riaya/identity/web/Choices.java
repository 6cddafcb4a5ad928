package org.riaya.identity.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.identity.OrganisationUnit;
import org.riaya.identity.OrganisationUnits;
import org.riaya.identity.PlaceChoices;
import org.riaya.identity.Role;
import org.riaya.identity.Roles;
import org.riaya.identity.UnitKind;
import org.riaya.platform.InvalidValueException;
import org.riaya.platform.Text;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Option;
import org.springframework.stereotype.Component;

/** The choices that the forms of accounts and of the organisation offer, in the reader's language. */
@Component
class Choices {

    /** What stands before a unit's identifier where a place or a unit may be chosen. */
    private static final String UNIT = "unit:";

    private final PlaceChoices places;
    private final OrganisationUnits units;
    private final Roles roles;

    Choices(PlaceChoices places, OrganisationUnits units, Roles roles) {
        this.places = places;
        this.units = units;
        this.roles = roles;
    }

    List<Option> places(Permission permission, Scope scope, Text t) {
        return places.list(permission, scope).stream()
                .map(place -> new Option(place.code(), t.name(place.name()) + " · " + place.code()))
                .toList();
    }

    /** Units that exist, then places: what a role can be held on. */
    List<Option> placesAndUnits(Scope scope, Text t) {
        List<Option> all = new ArrayList<>();
        for (OrganisationUnit unit : units.list(units.today()))
            if (scope.allows(Permission.MANAGE_ACCOUNTS, unit.placePath()))
                all.add(new Option(UNIT + unit.id(), t.name(unit.name())));
        all.addAll(places(Permission.MANAGE_ACCOUNTS, scope, t));
        return all;
    }

    /** The unit of a choice of {@link #placesAndUnits}, null when it is a place. */
    static @Nullable UUID unitOf(String choice) {
        if (!choice.startsWith(UNIT)) return null;
        try {
            return UUID.fromString(choice.substring(UNIT.length()));
        } catch (IllegalArgumentException _) {
            throw new InvalidValueException("identity.role.unit-closed", choice);
        }
    }

    List<Option> roles(Scope scope, Text t) {
        return roles.grantable(scope).stream()
                .map(role -> new Option(role.name(), t.localize("identity.role", role)))
                .toList();
    }

    /** Every role, after one choice for all of them. */
    List<Option> rolesOrAll(Text t) {
        List<Option> all = new ArrayList<>(List.of(new Option("", t.localize("platform.filter.all"))));
        for (Role role : Role.values()) all.add(new Option(role.name(), t.localize("identity.role", role)));
        return all;
    }

    List<Option> kinds(Text t) {
        return units.kinds().stream()
                .map((UnitKind kind) -> new Option(kind.code(), t.name(kind.name())))
                .toList();
    }

    List<Option> kindsOrAll(Text t) {
        List<Option> all = new ArrayList<>(List.of(new Option("", t.localize("platform.filter.all"))));
        all.addAll(kinds(t));
        return all;
    }

    /** Units that exist on the day, without one, after an empty choice with the words of the key. */
    List<Option> units(LocalDate day, @Nullable UUID without, String emptyKey, Text t) {
        List<Option> all = new ArrayList<>(List.of(new Option("", t.localize(emptyKey))));
        for (OrganisationUnit unit : units.list(day))
            if (!unit.id().equals(without)) all.add(new Option(unit.id().toString(), t.name(unit.name())));
        return all;
    }
}
