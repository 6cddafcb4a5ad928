package org.riaya.campaign.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.riaya.audit.Audit;
import org.riaya.campaign.CampaignPlan;
import org.riaya.campaign.Edition;
import org.riaya.campaign.Editions;
import org.riaya.campaign.MobileUnit;
import org.riaya.campaign.Outing;
import org.riaya.campaign.Plans;
import org.riaya.campaign.Resources;
import org.riaya.platform.Ids;
import org.riaya.platform.InvalidValueException;
import org.riaya.platform.Language;
import org.riaya.platform.Messages;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.Text;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.security.ScopeSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calendars of teams that phones subscribe to. The address holds 256 random bits and stands for its owner: it shows what
 * they may see at that moment, for that one team, and nothing once they lost the right or revoked it.
 */
@Service
public class CalendarFeeds {

    private static final int SECRET_BYTES = 32;
    private static final int LABEL_LENGTH = 80;

    private final SecureRandom random = new SecureRandom();
    private final CalendarFeedRepository repository;
    private final Editions editions;
    private final Resources resources;
    private final Plans plans;
    private final ScopeSource people;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    CalendarFeeds(
            CalendarFeedRepository repository,
            Editions editions,
            Resources resources,
            Plans plans,
            ScopeSource people,
            Messages messages,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.editions = editions;
        this.resources = resources;
        this.plans = plans;
        this.people = people;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** The account's own feeds of a team, the newest first. */
    public List<CalendarFeed> list(MobileUnit unit, UUID account) {
        return repository.list(unit.id(), account);
    }

    /**
     * Opens a feed.
     *
     * @return the secret part of its address, which is told this once and kept nowhere
     */
    @Transactional
    public String open(Edition edition, MobileUnit unit, UUID account, String label, Language language, Scope scope) {
        scope.require(Permission.VIEW, unit.province().path());
        String name = label.strip();
        if (name.isEmpty() || name.length() > LABEL_LENGTH)
            throw new InvalidValueException("campaign.feed.label-length", Map.of("most", LABEL_LENGTH));
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        CalendarFeed feed = new CalendarFeed(
                Ids.next(),
                edition.id(),
                unit.id(),
                unit.province().path(),
                account,
                name,
                language,
                clock.instant(),
                null);
        repository.insert(feed, hash(secret));
        audit.record("campaign.audit.feed-opened", "calendarFeed", feed.id(), feed.placePath(), null, feed);
        return secret;
    }

    /** @throws NotFoundException when the account has no such feed of the team */
    @Transactional
    public void revoke(UUID feed, MobileUnit unit, UUID account) {
        if (!repository.revoke(feed, unit.id(), account, clock.instant()))
            throw new NotFoundException("calendar-feed", feed);
        audit.record(
                "campaign.audit.feed-revoked",
                "calendarFeed",
                feed,
                unit.province().path(),
                Map.of("unit", unit.code()),
                null);
    }

    /**
     * The calendar of a secret address, as iCalendar.
     *
     * @throws NotFoundException when the address is unknown or revoked, or its owner no longer sees the team: which of
     *     these isn't told
     */
    public String read(String secret) {
        CalendarFeed feed = CurrentScope.call(Scope.system(), () -> repository.find(hash(secret)))
                .orElseThrow(() -> new NotFoundException("calendar-feed", ""));
        Scope owner = people.scopeOf(feed.account());
        if (!owner.allows(Permission.VIEW, feed.placePath())) throw new NotFoundException("calendar-feed", "");
        Scope narrow = Scope.of(feed.account(), List.of(new Scope.Authority(Permission.VIEW, feed.placePath())));
        return CurrentScope.call(narrow, () -> {
            repository.read(feed.id(), clock.instant());
            return calendar(feed, narrow);
        });
    }

    private String calendar(CalendarFeed feed, Scope scope) {
        Edition edition = editions.get(feed.editionId());
        MobileUnit unit = resources.unit(edition, feed.unitId(), scope);
        CampaignPlan plan = plans.current(edition, scope).stream()
                .filter(one -> one.province().equals(unit.province()))
                .findFirst()
                .orElse(null);
        List<Outing> outings = plan == null
                ? List.of()
                : plans.outings(List.of(plan), scope).stream()
                        .filter(outing -> outing.unitId().equals(unit.id()))
                        .toList();
        return TeamCalendar.of(edition, unit, plan, outings, new Text(messages, feed.language()));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
