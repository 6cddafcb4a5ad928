package org.riaya.campaign.export;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.Base;
import org.riaya.campaign.CalendarPeriod;
import org.riaya.campaign.Caravan;
import org.riaya.campaign.Edition;
import org.riaya.campaign.Editions;
import org.riaya.campaign.ExposedDouar;
import org.riaya.campaign.GatheringPoint;
import org.riaya.campaign.MobileUnit;
import org.riaya.campaign.PlaceRef;
import org.riaya.campaign.Points;
import org.riaya.campaign.Resources;
import org.riaya.campaign.StatedFigure;
import org.riaya.campaign.Target;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An edition and what it has to work with, as JSON; each list holds what the caller may see. */
@RestController
@RequestMapping("/api/v1/editions")
class CampaignApi {

    private final Editions editions;
    private final Points points;
    private final Resources resources;

    CampaignApi(Editions editions, Points points, Resources resources) {
        this.editions = editions;
        this.points = points;
        this.resources = resources;
    }

    /** @param stated what was published, as it was said; never added to anything */
    record Targets(List<Target> targets, List<StatedFigure> stated) {}

    record WholePoint(GatheringPoint point, List<ExposedDouar> douars, List<GatheringPoint.Closure> closures) {}

    @GetMapping
    @Allow(Permission.VIEW)
    List<Edition> editions() {
        return editions.list();
    }

    @GetMapping("/{edition}")
    @Allow(Permission.VIEW)
    Edition edition(@PathVariable String edition) {
        return editions.get(edition);
    }

    @GetMapping("/{edition}/provinces")
    @Allow(Permission.VIEW)
    List<PlaceRef> provinces(@PathVariable String edition, Scope scope) {
        return editions.provinces(editions.get(edition), scope);
    }

    @GetMapping("/{edition}/targets")
    @Allow(Permission.VIEW)
    Targets targets(@PathVariable String edition, Scope scope) {
        Edition found = editions.get(edition);
        return new Targets(editions.targets(found, scope), editions.statedFigures(found));
    }

    @GetMapping("/{edition}/calendar")
    @Allow(Permission.VIEW)
    List<CalendarPeriod> calendar(@PathVariable String edition) {
        return editions.calendar(editions.get(edition)).periods();
    }

    @GetMapping("/{edition}/points")
    @Allow(Permission.VIEW)
    List<GatheringPoint> points(@PathVariable String edition, @RequestParam @Nullable String province, Scope scope) {
        Edition found = editions.get(edition);
        return of(found, province, points.list(found, scope), GatheringPoint::province, scope);
    }

    @GetMapping("/{edition}/points/{point}")
    @Allow(Permission.VIEW)
    WholePoint point(@PathVariable String edition, @PathVariable UUID point, Scope scope) {
        Edition found = editions.get(edition);
        return new WholePoint(
                points.get(found, point, scope),
                points.douarsOf(found, point, scope),
                points.closures(found, scope).stream()
                        .filter(closure -> closure.pointId().equals(point))
                        .toList());
    }

    @GetMapping("/{edition}/douars")
    @Allow(Permission.VIEW)
    List<ExposedDouar> douars(@PathVariable String edition, @RequestParam @Nullable String province, Scope scope) {
        Edition found = editions.get(edition);
        String path = province == null || province.isEmpty()
                ? null
                : editions.province(found, province, scope).path();
        return points.douars(found, scope).stream()
                .filter(douar -> path == null || douar.place().path().startsWith(path + "."))
                .toList();
    }

    @GetMapping("/{edition}/bases")
    @Allow(Permission.VIEW)
    List<Base> bases(@PathVariable String edition, @RequestParam @Nullable String province, Scope scope) {
        Edition found = editions.get(edition);
        return of(found, province, resources.bases(found, scope), Base::province, scope);
    }

    @GetMapping("/{edition}/units")
    @Allow(Permission.VIEW)
    List<MobileUnit> units(@PathVariable String edition, @RequestParam @Nullable String province, Scope scope) {
        Edition found = editions.get(edition);
        return of(found, province, resources.units(found, scope), MobileUnit::province, scope);
    }

    @GetMapping("/{edition}/units/{unit}")
    @Allow(Permission.VIEW)
    MobileUnit unit(@PathVariable String edition, @PathVariable UUID unit, Scope scope) {
        return resources.unit(editions.get(edition), unit, scope);
    }

    @GetMapping("/{edition}/caravans")
    @Allow(Permission.VIEW)
    List<Caravan> caravans(@PathVariable String edition, @RequestParam @Nullable String province, Scope scope) {
        Edition found = editions.get(edition);
        return of(found, province, resources.caravans(found, scope), Caravan::province, scope);
    }

    /** Rows of the province asked for, all of them when none was. */
    private <T> List<T> of(
            Edition edition, @Nullable String province, List<T> rows, Function<T, PlaceRef> provinceOf, Scope scope) {
        if (province == null || province.isEmpty()) return rows;
        PlaceRef asked = editions.province(edition, province, scope);
        return rows.stream().filter(row -> provinceOf.apply(row).equals(asked)).toList();
    }
}
