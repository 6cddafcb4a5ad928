package org.riaya.campaign.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.CampaignPlan;
import org.riaya.campaign.Editions;
import org.riaya.campaign.Outing;
import org.riaya.campaign.PlaceRef;
import org.riaya.campaign.Plans;
import org.riaya.campaign.ProvinceSummary;
import org.riaya.campaign.Summaries;
import org.riaya.campaign.UnservedPoint;
import org.riaya.platform.InvalidValueException;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans, their outings and what they leave out, as JSON and GeoJSON; each list holds what the caller may see. */
@RestController
@RequestMapping("/api/v1/editions/{edition}")
class PlanApi {

    private static final int LARGEST_PAGE = 500;
    private static final String USUAL_PAGE = "100";

    private final Editions editions;
    private final Plans plans;
    private final SeasonPlans seasons;
    private final Summaries summaries;

    PlanApi(Editions editions, Plans plans, SeasonPlans seasons, Summaries summaries) {
        this.editions = editions;
        this.plans = plans;
        this.seasons = seasons;
        this.summaries = summaries;
    }

    /** @param page 1 for the first */
    record OutingPage(long total, int page, int size, List<Outing> outings) {}

    /**
     * What a province planned against what it promised.
     *
     * @param plan         the plan it goes by, null before the first
     * @param target       outings promised, null when no target was set
     * @param outings      outings planned, null without a plan
     * @param points       open points of the province
     * @param pointsSeen   points with a visit at least, null without a plan
     * @param peopleWithinReach exposed people of the douars of those points, null without a plan
     */
    record Progress(
            PlaceRef province,
            @Nullable UUID plan,
            @Nullable Integer target,
            @Nullable Integer outings,
            int points,
            @Nullable Integer pointsSeen,
            @Nullable Integer peopleWithinReach) {}

    @GetMapping("/plans")
    @Allow(Permission.VIEW)
    List<CampaignPlan> plans(@PathVariable String edition, Scope scope) {
        return plans.list(editions.get(edition), scope);
    }

    @GetMapping("/plans/{plan}")
    @Allow(Permission.VIEW)
    CampaignPlan plan(@PathVariable String edition, @PathVariable UUID plan, Scope scope) {
        CampaignPlan found = plans.get(plan, scope);
        if (!found.editionId().equals(editions.get(edition).id())) throw new NotFoundException("plan", plan);
        return found;
    }

    /** Outings of the plans that provinces go by, or of one plan; by day and unit code. */
    @GetMapping("/outings")
    @Allow(Permission.VIEW)
    OutingPage outings(
            @PathVariable String edition,
            @RequestParam @Nullable UUID plan,
            @RequestParam @Nullable String province,
            @RequestParam @Nullable UUID unit,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = USUAL_PAGE) int size,
            Scope scope) {
        if (page < 1) throw new InvalidValueException("campaign.api.page", page);
        if (size < 1 || size > LARGEST_PAGE)
            throw new InvalidValueException("campaign.api.size", Map.of("value", size, "most", LARGEST_PAGE));
        List<CampaignPlan> of =
                plan == null ? seasons.get(edition, province, scope).plans() : List.of(plan(edition, plan, scope));
        List<Outing> found = plans.outings(of, scope).stream()
                .filter(outing -> unit == null || outing.unitId().equals(unit))
                .filter(outing -> from == null || !outing.day().isBefore(from))
                .filter(outing -> to == null || !outing.day().isAfter(to))
                .toList();
        return new OutingPage(
                found.size(),
                page,
                size,
                found.stream().skip((page - 1L) * size).limit(size).toList());
    }

    @GetMapping("/outings/{outing}")
    @Allow(Permission.VIEW)
    Outing outing(@PathVariable String edition, @PathVariable UUID outing, Scope scope) {
        Outing found = plans.outing(outing, scope);
        plan(edition, found.planId(), scope);
        return found;
    }

    @GetMapping("/unserved")
    @Allow(Permission.VIEW)
    List<UnservedPoint> unserved(@PathVariable String edition, @RequestParam @Nullable String province, Scope scope) {
        return seasons.get(edition, province, scope).unserved();
    }

    @GetMapping("/progress")
    @Allow(Permission.VIEW)
    List<Progress> progress(@PathVariable String edition, Scope scope) {
        return summaries.provinces(editions.get(edition), scope).stream()
                .map(PlanApi::progress)
                .toList();
    }

    private static Progress progress(ProvinceSummary summary) {
        CampaignPlan plan = summary.plan();
        return new Progress(
                summary.province(),
                plan == null ? null : plan.id(),
                summary.target(),
                plan == null ? null : Integer.valueOf(summary.outings()),
                summary.points(),
                plan == null ? null : Integer.valueOf(summary.pointsSeen()),
                plan == null ? null : Integer.valueOf(summary.peopleWithinReach()));
    }

    @GetMapping("/plan.geojson")
    @Allow(Permission.VIEW)
    ResponseEntity<Map<String, Object>> geoJson(
            @PathVariable String edition, @RequestParam @Nullable String province, Scope scope) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/geo+json"))
                .body(PlanGeoJson.of(seasons.get(edition, province, scope)));
    }
}
