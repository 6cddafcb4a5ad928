package org.riaya.campaign;

import java.util.List;
import java.util.UUID;
import org.riaya.audit.Audit;
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
    private final Audit audit;

    Resources(ResourceRepository repository, Audit audit) {
        this.repository = repository;
        this.audit = audit;
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

    @Transactional
    public void add(Edition edition, Base base, Scope scope) {
        scope.require(Permission.EDIT_CAMPAIGN, base.province().path());
        repository.insert(edition.id(), base);
    }

    @Transactional
    public void add(Edition edition, MobileUnit unit, Scope scope) {
        scope.require(Permission.EDIT_CAMPAIGN, unit.province().path());
        repository.insert(edition.id(), unit);
    }

    @Transactional
    public void add(Edition edition, Caravan caravan, Scope scope) {
        scope.require(Permission.EDIT_CAMPAIGN, caravan.commune().path());
        repository.insert(edition.id(), caravan);
    }

    /** Changes name, crew, skills, days, hours and limits of a unit; its code and province stay. */
    @Transactional
    public void change(Edition edition, MobileUnit unit, Scope scope) {
        MobileUnit before = unit(edition, unit.id(), scope);
        scope.require(Permission.EDIT_CAMPAIGN, before.province().path());
        if (unit.crew().isEmpty()) throw new InvalidValueException("campaign.unit.crew-empty", before.code());
        if (!unit.hours().to().isAfter(unit.hours().from()))
            throw new InvalidValueException(
                    "campaign.unit.hours-refused", unit.hours().to());
        if (unit.maxStops() < 1) throw new InvalidValueException("campaign.unit.stops", unit.maxStops());
        repository.update(edition.id(), unit);
        audit.record(
                "campaign.audit.unit-changed",
                "mobileUnit",
                before.code(),
                before.province().path(),
                before,
                unit);
    }
}
