package org.riaya.campaign.export;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.CampaignPlan;
import org.riaya.campaign.Edition;
import org.riaya.campaign.MobileUnit;
import org.riaya.campaign.Outing;
import org.riaya.campaign.PlanStatus;
import org.riaya.platform.Text;
import org.riaya.platform.TimeConfiguration;

/** A team's outings as an iCalendar object (RFC 5545) that calendar programs subscribe to. */
final class TeamCalendar {

    static final String TYPE = "text/calendar;charset=UTF-8";

    private static final String REFRESH = "PT6H";

    private TeamCalendar() {}

    /**
     * @param plan    the plan that the province goes by; null when it has none
     * @param outings of the team
     */
    static String of(Edition edition, MobileUnit unit, @Nullable CampaignPlan plan, List<Outing> outings, Text t) {
        ICalendarWriter out = new ICalendarWriter();
        out.line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line(
                        "PRODID",
                        "-//Riaya//Outreach plan//" + t.language().code().toUpperCase(java.util.Locale.ROOT))
                .line("CALSCALE", "GREGORIAN")
                .line("METHOD", "PUBLISH")
                .text("X-WR-CALNAME", t.name(unit.name()) + " - " + t.name(edition.name()))
                .line("X-WR-TIMEZONE", TimeConfiguration.ZONE.getId())
                .line("REFRESH-INTERVAL;VALUE=DURATION", REFRESH)
                .line("X-PUBLISHED-TTL", REFRESH);
        if (plan != null) for (Outing outing : outings) event(out, edition, plan, outing, t);
        out.line("END", "VCALENDAR");
        return out.toString();
    }

    private static void event(ICalendarWriter out, Edition edition, CampaignPlan plan, Outing outing, Text t) {
        boolean approved = plan.status() == PlanStatus.APPROVED;
        Instant changed = Objects.requireNonNullElse(plan.approvedAt(), plan.requestedAt());
        out.line("BEGIN", "VEVENT")
                .line("UID", uid(edition, outing))
                .line("SEQUENCE", String.valueOf(Objects.requireNonNullElse(plan.version(), 0)))
                .instant("DTSTAMP", changed)
                .instant("LAST-MODIFIED", changed)
                .instant("DTSTART", at(outing, outing.departure()))
                .instant("DTEND", at(outing, outing.returnTime()))
                .text("SUMMARY", t.localize("campaign.feed.summary", "points", points(outing, t)))
                .text(
                        "LOCATION",
                        outing.stops().stream()
                                .map(stop -> t.name(stop.point()) + " ("
                                        + t.name(stop.commune().name()) + ")")
                                .collect(Collectors.joining(" / ")))
                .text("DESCRIPTION", description(edition, outing, t))
                .line("STATUS", approved ? "CONFIRMED" : "TENTATIVE")
                .line("TRANSP", "OPAQUE")
                .line("END", "VEVENT");
    }

    /** The same in every version of the plan, so that a program moves the outing rather than doubling it. */
    private static String uid(Edition edition, Outing outing) {
        return outing.day() + "." + outing.unitCode() + "." + edition.code() + "@riaya";
    }

    private static String points(Outing outing, Text t) {
        return outing.stops().stream().map(stop -> t.name(stop.point())).collect(Collectors.joining(" / "));
    }

    private static String description(Edition edition, Outing outing, Text t) {
        String stops = outing.stops().stream()
                .map(stop -> t.localize(
                        "campaign.feed.stop",
                        Map.of(
                                "from", t.time(stop.starts()),
                                "to", t.time(stop.ends()),
                                "point", t.name(stop.point()),
                                "people", t.number(stop.peopleExpected()))))
                .collect(Collectors.joining("\n"));
        String first = t.localize("campaign.feed.base", "base", t.name(outing.base()));
        return edition.generated()
                ? first + "\n" + stops + "\n" + t.localize("campaign.feed.demonstration")
                : first + "\n" + stops;
    }

    /** Local date and time of Morocco as an instant: the zone's rules know when Ramadan takes an hour away. */
    private static Instant at(Outing outing, LocalTime time) {
        return outing.day().atTime(time).atZone(TimeConfiguration.ZONE).toInstant();
    }
}
