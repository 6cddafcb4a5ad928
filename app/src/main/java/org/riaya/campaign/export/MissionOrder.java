package org.riaya.campaign.export;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.CampaignPlan;
import org.riaya.campaign.Edition;
import org.riaya.campaign.MobileUnit;
import org.riaya.campaign.Outing;
import org.riaya.campaign.PlanStatus;
import org.riaya.document.IssuedDocument;
import org.riaya.document.Letterhead;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.Text;

/**
 * The order that sends a team out on one day.
 *
 * @param care     nearest primary care of the stops
 * @param hospital nearest general hospital in the registry, null when it knows none
 * @param issued   its number, null before it was issued or when what was issued says something else
 * @param outdated what was issued for the same team and day but says something else, null when nothing was
 */
public record MissionOrder(
        Edition edition,
        CampaignPlan plan,
        Outing outing,
        MobileUnit unit,
        Letterhead letterhead,
        List<CareNearby> care,
        @Nullable CareNearby hospital,
        @Nullable IssuedDocument issued,
        @Nullable IssuedDocument outdated) {

    /** Sort of document in the register. */
    public static final String KIND = "MISSION_ORDER";

    public MissionOrder {
        care = List.copyOf(care);
    }

    /** Whether it may be issued: only an approved plan sends people out. */
    public boolean approved() {
        return plan.status() == PlanStatus.APPROVED;
    }

    public boolean demonstration() {
        return edition.generated() || unit.generated();
    }

    /** Distance and time on the road in one sentence, said to be an estimate where it is one. */
    public String travel(Text t) {
        return t.localize(
                outing.estimated() ? "campaign.order.travel-estimated" : "campaign.order.travel",
                Map.of(
                        "km", t.number(Math.round(outing.travelMetres() / 1_000.0)),
                        "hours", outing.travelMinutes() / 60,
                        "minutes", String.format(Locale.ROOT, "%02d", outing.travelMinutes() % 60)));
    }

    /** The word for a staff category, or its code when no word is known. */
    public static String category(Text t, String code) {
        String key = "campaign.order.category." + code;
        return t.has(key) ? t.localize(key) : code;
    }

    /** What the order is about, whichever version of the plan says it. */
    String subject() {
        return subject(edition, unit.code(), outing.day());
    }

    static String subject(Edition edition, String unitCode, LocalDate day) {
        return edition.code() + "/" + unitCode + "/" + day;
    }

    MissionOrder with(@Nullable IssuedDocument now, @Nullable IssuedDocument before) {
        return new MissionOrder(edition, plan, outing, unit, letterhead, care, hospital, now, before);
    }

    /** All that the reader of the paper learns from it. */
    record Content(
            List<LocalizedText> letterhead,
            @Nullable LocalizedText signatory,
            LocalizedText edition,
            String unitCode,
            LocalizedText unit,
            List<String> crew,
            LocalDate day,
            LocalizedText base,
            LocalTime departure,
            LocalTime returnTime,
            int travelMinutes,
            int travelMetres,
            boolean estimated,
            List<Outing.Stop> stops,
            List<CareNearby> care,
            @Nullable CareNearby hospital) {}

    Content content() {
        return new Content(
                letterhead.lines(),
                letterhead.signatory(),
                edition.name(),
                unit.code(),
                unit.name(),
                unit.crew(),
                outing.day(),
                outing.base(),
                outing.departure(),
                outing.returnTime(),
                outing.travelMinutes(),
                outing.travelMetres(),
                outing.estimated(),
                outing.stops(),
                care,
                hospital);
    }
}
