package org.riaya.campaign.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.Edition;
import org.riaya.campaign.Editions;
import org.riaya.campaign.GatheringPoint;
import org.riaya.campaign.Plans;
import org.riaya.campaign.PointVisits;
import org.riaya.campaign.Points;
import org.riaya.campaign.RiskLevel;
import org.riaya.campaign.Summaries;
import org.riaya.platform.TableExport;
import org.riaya.platform.Text;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Listing;
import org.riaya.platform.web.Option;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gathering points: the list, and the page of each. */
@Controller
@RequestMapping("/campaigns/{code}/points")
class PointController {

    static final int SIZE = 50;

    private static final Map<String, Comparator<GatheringPoint>> ORDERS = Map.of(
            "code", Comparator.comparing(GatheringPoint::code),
            "people", Comparator.comparingInt(GatheringPoint::people),
            "douars", Comparator.comparingInt(GatheringPoint::douars),
            "altitude",
                    Comparator.comparing(GatheringPoint::altitude, Comparator.nullsFirst(Comparator.naturalOrder())));

    private final Frames frames;
    private final Editions editions;
    private final Points points;
    private final Plans plans;
    private final Summaries summaries;

    PointController(Frames frames, Editions editions, Points points, Plans plans, Summaries summaries) {
        this.frames = frames;
        this.editions = editions;
        this.points = points;
        this.plans = plans;
        this.summaries = summaries;
    }

    @GetMapping
    @Allow(Permission.VIEW)
    String list(@PathVariable String code, Listing listing, Text t, Scope scope, Model page) {
        var edition = frames.open(code, "/points", t, page);
        var found = find(edition, listing, t, scope);
        page.addAttribute("listing", listing);
        page.addAttribute("provinces", frames.provinces(edition, t, scope));
        page.addAttribute("risks", risks(t));
        page.addAttribute("total", found.size());
        page.addAttribute(
                "people", found.stream().mapToInt(GatheringPoint::people).sum());
        page.addAttribute("size", SIZE);
        page.addAttribute(
                "points", found.stream().skip(listing.offset(SIZE)).limit(SIZE).toList());
        page.addAttribute("mayEdit", scope.allows(Permission.EDIT_CAMPAIGN));
        return "campaign/points";
    }

    @GetMapping("/export")
    @Allow(Permission.VIEW)
    ResponseEntity<byte[]> export(
            @PathVariable String code, @RequestParam TableExport.Format format, Listing listing, Text t, Scope scope) {
        var found = find(editions.get(code), listing, t, scope);
        return TableExport.of(t, t.localize("campaign.points.title"), found)
                .column("campaign.point.code", GatheringPoint::code)
                .column("campaign.point.name", GatheringPoint::name)
                .column("campaign.province", point -> point.province().name())
                .column("campaign.commune", point -> point.commune().name())
                .column("campaign.point.risk", point -> t.localize("platform.risk", point.risk()))
                .column("campaign.people-exposed", GatheringPoint::knownPeople)
                .column("campaign.point.douars", GatheringPoint::douars)
                .column("campaign.point.expected", GatheringPoint::expectedPeople)
                .column("campaign.point.minutes", GatheringPoint::serviceMinutes)
                .column("campaign.point.altitude", GatheringPoint::altitude)
                .column("campaign.point.latitude", point -> point.position().latitude())
                .column("campaign.point.longitude", point -> point.position().longitude())
                .download(format, "gathering-points");
    }

    @GetMapping("/{id}")
    @Allow(Permission.VIEW)
    String show(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            Text t,
            Scope scope,
            Model page) {
        var edition = frames.open(code, "/points", t, page);
        var point = points.get(edition, id, scope);
        var current = plans.current(edition, scope);
        page.addAttribute("point", point);
        page.addAttribute("douars", points.douarsOf(edition, id, scope));
        page.addAttribute(
                "visits",
                summaries.visits(edition, current, scope).stream()
                        .filter(one -> one.point().id().equals(id))
                        .findFirst()
                        .orElse(new PointVisits(point, List.of(), edition)));
        page.addAttribute(
                "outings",
                plans.outings(current, scope).stream()
                        .filter(outing -> outing.stops().stream()
                                .anyMatch(stop -> stop.pointId().equals(id)))
                        .toList());
        page.addAttribute(
                "unserved",
                plans.unserved(current, scope).stream()
                        .filter(one -> one.point().id().equals(id))
                        .findFirst()
                        .orElse(null));
        page.addAttribute(
                "closures",
                points.closures(edition, scope).stream()
                        .filter(closure -> closure.pointId().equals(id))
                        .toList());
        page.addAttribute("day", editions.day(edition, date));
        page.addAttribute(
                "mayEdit",
                scope.allows(Permission.EDIT_CAMPAIGN, point.commune().path()));
        return "campaign/point";
    }

    private List<GatheringPoint> find(Edition edition, Listing listing, Text t, Scope scope) {
        String words = listing.search().toLowerCase(Locale.ROOT);
        var found = points.list(edition, scope).stream()
                .filter(point -> listing.value("province").isEmpty()
                        || point.province().code().equals(listing.value("province")))
                .filter(point ->
                        listing.value("risk").isEmpty() || point.risk().name().equals(listing.value("risk")))
                .filter(point -> words.isEmpty() || text(point).contains(words));
        var order = ORDERS.get(listing.sort());
        if (listing.sort().equals("name"))
            order = Comparator.comparing(
                    point -> t.name(point.name()),
                    java.text.Collator.getInstance(t.language().locale()));
        if (order == null) return found.toList();
        return found.sorted(listing.descending() ? order.reversed() : order).toList();
    }

    /** What the search box looks through. */
    private static String text(GatheringPoint point) {
        return (point.code() + " " + point.name().ar() + " " + point.name().fr() + " "
                        + point.commune().name().ar() + " "
                        + point.commune().name().fr())
                .toLowerCase(Locale.ROOT);
    }

    static List<Option> risks(Text t) {
        return List.of(
                new Option("", t.localize("platform.filter.all")),
                new Option(RiskLevel.HIGH.name(), t.localize("platform.risk", RiskLevel.HIGH)),
                new Option(RiskLevel.LOW.name(), t.localize("platform.risk", RiskLevel.LOW)));
    }
}
