package org.riaya.campaign.web;

import org.riaya.campaign.Editions;
import org.riaya.campaign.ProvinceSummary;
import org.riaya.campaign.Resources;
import org.riaya.campaign.StatedFigure;
import org.riaya.campaign.Summaries;
import org.riaya.platform.Text;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The first page of the campaign: what was promised, what there is, what the plan brings, province by province. */
@Controller
class OverviewController {

    private final Frames frames;
    private final Editions editions;
    private final Summaries summaries;
    private final Resources resources;

    OverviewController(Frames frames, Editions editions, Summaries summaries, Resources resources) {
        this.frames = frames;
        this.editions = editions;
        this.summaries = summaries;
        this.resources = resources;
    }

    @GetMapping("/campaigns")
    @Allow(Permission.VIEW)
    String editions(Model page) {
        var all = editions.list();
        if (all.size() == 1) return "redirect:/campaigns/" + all.getFirst().code();
        page.addAttribute("editions", all);
        return "campaign/editions";
    }

    @GetMapping("/campaigns/{code}")
    @Allow(Permission.VIEW)
    String overview(@PathVariable String code, Text t, Scope scope, Model page) {
        var edition = frames.open(code, "", t, page);
        var provinces = summaries.provinces(edition, scope);
        var figures = editions.statedFigures(edition);
        page.addAttribute("provinces", provinces);
        page.addAttribute(
                "total", provinces.stream().reduce(ProvinceSummary::plus).orElse(null));
        page.addAttribute(
                "stated",
                figures.stream()
                        .filter(figure -> figure.place().equals(edition.place()))
                        .toList());
        page.addAttribute(
                "source", figures.stream().map(StatedFigure::source).findFirst().orElse(null));
        page.addAttribute("caravans", resources.caravans(edition, scope));
        page.addAttribute(
                "wholeRegion", scope.allows(Permission.VIEW, edition.place().path()));
        return "campaign/overview";
    }
}
