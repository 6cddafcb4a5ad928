package org.riaya.campaign;

import java.util.List;
import java.util.UUID;
import org.riaya.platform.InvalidValueException;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an edition has to work with: bases, mobile units with their teams, and caravans. */
@Service
public class Resources {

    private final ResourceRepository repository;

    Resources(ResourceRepository repository) {
        this.repository = repository;
    }

    /** In code order. */
    public List<Base> bases(Edition edition, Scope scope) {
        return repository.bases(edition.id(), scope);
    }

    /** In code order. */
    public List<MobileUnit> units(Edition edition, Scope scope) {
        return repository.units(edition.id(), scope);
    }

    /** @throws NotFoundException when there is no such unit in the scope */
    public MobileUnit unit(Edition edition, UUID unit, Scope scope) {
        return repository
                .findUnit(edition.id(), unit, scope)
                .orElseThrow(() -> new NotFoundException("mobile-unit", unit));
    }

    /** In date order. */
    public List<Caravan> caravans(Edition edition, Scope scope) {
        return repository.caravans(edition.id(), scope);
    }

    /** Changes name, crew, skills, days, hours and limits of a unit; its code and province stay. */
    @Transactional
    public void change(Edition edition, MobileUnit unit, Scope scope) {
        MobileUnit before = unit(edition, unit.id(), scope);
        scope.require(Permission.EDIT_CAMPAIGN, before.province().path());
        if (unit.crew().isEmpty()) throw new InvalidValueException("campaign.unit.crew-empty", before.code());
        if (!unit.hours().to().isAfter(unit.hours().from()))
            throw new InvalidValueException("campaign.unit.hours", unit.hours().to());
        if (unit.maxStops() < 1) throw new InvalidValueException("campaign.unit.stops", unit.maxStops());
        repository.update(edition.id(), unit);
    }
}
