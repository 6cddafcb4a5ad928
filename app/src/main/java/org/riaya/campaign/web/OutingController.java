package org.riaya.campaign.web;

import java.util.UUID;
import org.riaya.campaign.Plans;
import org.riaya.campaign.Points;
import org.riaya.campaign.Resources;
import org.riaya.platform.Text;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.MapView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One outing: its route, times, people and douars. */
@Controller
class OutingController {

    private final Frames frames;
    private final Plans plans;
    private final Points points;
    private final Resources resources;

    OutingController(Frames frames, Plans plans, Points points, Resources resources) {
        this.frames = frames;
        this.plans = plans;
        this.points = points;
        this.resources = resources;
    }

    @GetMapping("/campaigns/{code}/outings/{id}")
    @Allow(Permission.VIEW)
    String show(@PathVariable String code, @PathVariable UUID id, Text t, Scope scope, Model page) {
        var edition = frames.open(code, "/calendar", t, page);
        var outing = plans.outing(id, scope);
        page.addAttribute("outing", outing);
        page.addAttribute("plan", plans.get(outing.planId(), scope));
        page.addAttribute("unit", resources.unit(edition, outing.unitId(), scope));
        page.addAttribute(
                "douars",
                points.douars(edition, scope).stream()
                        .filter(douar -> outing.stops().stream()
                                .anyMatch(stop -> stop.pointId().equals(douar.pointId())))
                        .toList());
        MapView map = SeasonMap.view("/campaigns/" + code + "/map/routes.geojson?outing=" + id, null, null, t);
        page.addAttribute("map", map);
        return "campaign/outing";
    }
}
