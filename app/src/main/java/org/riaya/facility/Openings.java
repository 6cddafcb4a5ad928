package org.riaya.facility;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.audit.Audit;
import org.riaya.platform.Ids;
import org.riaya.platform.InvalidValueException;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether facilities are open, and what they offer: what was said, by whom, from which day. */
@Service
public class Openings {

    private final Facilities facilities;
    private final OpeningRepository repository;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Openings(
            Facilities facilities,
            OpeningRepository repository,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.facilities = facilities;
        this.repository = repository;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a person says of a facility's state.
     *
     * @param from   first day of the state; it lasts until the next one known
     * @param reason null when none is given
     * @param saidBy person, office or document that it is known from
     */
    public record Statement(
            OpeningState state, LocalDate from, @Nullable String reason, String saidBy) {}

    private record ServiceChange(
            String facility, String service, @Nullable LocalDate since) {}

    /** All that was said of the facility's state, latest first; days not covered are unknown. */
    public List<OpeningPeriod> history(UUID facility) {
        return repository.history(facility);
    }

    /**
     * Keeps a state from a day on: the one before ends the day before. A statement for a day on which a state begins
     * already takes its place, as a correction.
     */
    @Transactional
    public void state(UUID facility, Statement said, Scope scope) {
        Facility subject = facilities.get(facility);
        scope.require(Permission.EDIT_FACILITIES, subject.place().path());
        if (said.from().isAfter(LocalDate.now(clock).plusYears(2)))
            throw new InvalidValueException(
                    "facility.state.too-far", Map.of("date", said.from().toString()));
        repository.lock(facility);
        List<OpeningPeriod> history = repository.history(facility);
        OpeningPeriod corrected = beginningOn(history, said.from());
        OpeningPeriod added = new OpeningPeriod(
                Ids.next(),
                said.state(),
                said.from(),
                nextAfter(history, said.from()),
                said.reason(),
                said.saidBy(),
                Instant.now(clock));
        if (corrected != null) repository.remove(corrected.id());
        for (OpeningPeriod period : history)
            if (period.from().isBefore(said.from())
                    && (period.until() == null || period.until().isAfter(said.from())))
                repository.end(period.id(), said.from());
        repository.insert(facility, added, scope.account());
        audit.record(
                corrected == null ? "facility.audit.state" : "facility.audit.state-corrected",
                "facility",
                facility,
                subject.place().path(),
                corrected,
                added);
        events.publishEvent(new FacilityOpeningChanged(facility, subject.code(), said.state(), said.from()));
    }

    public List<OfferedService> services(UUID facility) {
        return repository.services(facility);
    }

    /**
     * Says that the facility offers a service, or corrects since when.
     *
     * @param since null when unknown
     */
    @Transactional
    public void offer(UUID facility, String service, @Nullable LocalDate since, Scope scope) {
        Facility subject = facilities.get(facility);
        scope.require(Permission.EDIT_FACILITIES, subject.place().path());
        if (facilities.services().stream().noneMatch(type -> type.code().equals(service)))
            throw new InvalidValueException("facility.service.unknown", Map.of("service", service));
        repository.offer(facility, service, since);
        record("facility.audit.service-added", subject, null, new ServiceChange(subject.code(), service, since));
    }

    /**
     * @throws NotFoundException when the facility doesn't offer the service
     */
    @Transactional
    public void withdraw(UUID facility, String service, Scope scope) {
        Facility subject = facilities.get(facility);
        scope.require(Permission.EDIT_FACILITIES, subject.place().path());
        if (!repository.withdraw(facility, service)) throw new NotFoundException("service", service);
        record("facility.audit.service-removed", subject, new ServiceChange(subject.code(), service, null), null);
    }

    private void record(String action, Facility subject, @Nullable Object before, @Nullable Object after) {
        audit.record(action, "facility", subject.id(), subject.place().path(), before, after);
    }

    private static @Nullable OpeningPeriod beginningOn(List<OpeningPeriod> history, LocalDate day) {
        return history.stream()
                .filter(period -> period.from().equals(day))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate nextAfter(List<OpeningPeriod> history, LocalDate day) {
        return history.stream()
                .map(OpeningPeriod::from)
                .filter(from -> from.isAfter(day))
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
