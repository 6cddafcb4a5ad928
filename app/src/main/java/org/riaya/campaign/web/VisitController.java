package org.riaya.campaign.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.Editions;
import org.riaya.campaign.Plans;
import org.riaya.campaign.PointVisits;
import org.riaya.campaign.Summaries;
import org.riaya.platform.Text;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Listing;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** When each commune and each point is visited, and what the plan leaves out. */
@Controller
class VisitController {

    private final Frames frames;
    private final Editions editions;
    private final Plans plans;
    private final Summaries summaries;

    VisitController(Frames frames, Editions editions, Plans plans, Summaries summaries) {
        this.frames = frames;
        this.editions = editions;
        this.plans = plans;
        this.summaries = summaries;
    }

    @GetMapping("/campaigns/{code}/visits")
    @Allow(Permission.VIEW)
    String visits(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            Listing listing,
            Text t,
            Scope scope,
            Model page) {
        var edition = frames.open(code, "/visits", t, page);
        Map<String, List<PointVisits>> byCommune = new LinkedHashMap<>();
        var visits = summaries.visits(edition, plans.current(edition, scope), scope).stream()
                .filter(one -> in(one, listing.value("province")))
                .filter(one -> !listing.value("interval").equals("late")
                        || Boolean.FALSE.equals(one.intervalKept())
                        || one.days().isEmpty())
                .sorted(java.util.Comparator.comparing(
                        one -> one.point().commune().code() + " " + one.point().code()))
                .toList();
        for (PointVisits one : visits)
            byCommune
                    .computeIfAbsent(one.point().commune().code(), _ -> new ArrayList<>())
                    .add(one);
        page.addAttribute(
                "communes",
                byCommune.values().stream()
                        .map(all -> new CommuneVisits(all.getFirst().point().commune(), all))
                        .toList());
        page.addAttribute("day", editions.day(edition, date));
        page.addAttribute("listing", listing);
        page.addAttribute("provinces", frames.provinces(edition, t, scope));
        return "campaign/visits";
    }

    @GetMapping("/campaigns/{code}/unserved")
    @Allow(Permission.VIEW)
    String unserved(@PathVariable String code, Text t, Scope scope, Model page) {
        var edition = frames.open(code, "/unserved", t, page);
        var current = plans.current(edition, scope);
        page.addAttribute("unserved", plans.unserved(current, scope));
        page.addAttribute("planned", !current.isEmpty());
        page.addAttribute(
                "waiting",
                summaries.visits(edition, current, scope).stream()
                        .filter(one -> !one.days().isEmpty() && Boolean.FALSE.equals(one.intervalKept()))
                        .sorted(java.util.Comparator.comparingInt(PointVisits::longestWait)
                                .reversed())
                        .toList());
        return "campaign/unserved";
    }

    private static boolean in(PointVisits one, String province) {
        return province.isEmpty() || one.point().province().code().equals(province);
    }
}
