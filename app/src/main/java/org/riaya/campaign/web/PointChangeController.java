package org.riaya.campaign.web;

import java.time.LocalDate;
import java.util.UUID;
import org.riaya.campaign.Editions;
import org.riaya.campaign.GatheringPoint;
import org.riaya.campaign.PointProposal;
import org.riaya.campaign.PointProposals;
import org.riaya.campaign.Points;
import org.riaya.campaign.RiskLevel;
import org.riaya.platform.Ids;
import org.riaya.platform.Text;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Listing;
import org.riaya.platform.web.Notice;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Days on which a point is closed, which douars come to it, and points proposed anew for a province. */
@Controller
@RequestMapping("/campaigns/{code}")
class PointChangeController {

    private final Frames frames;
    private final Editions editions;
    private final Points points;
    private final PointProposals proposals;

    PointChangeController(Frames frames, Editions editions, Points points, PointProposals proposals) {
        this.frames = frames;
        this.editions = editions;
        this.points = points;
        this.proposals = proposals;
    }

    @PostMapping("/points/{id}/closures")
    @Allow(Permission.EDIT_CAMPAIGN)
    String closeDays(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "") String reason,
            Scope scope) {
        var closure = new GatheringPoint.Closure(Ids.next(), id, from, to, reason.isBlank() ? null : reason.strip());
        points.closeDays(editions.get(code), closure, scope);
        return "redirect:/campaigns/" + code + "/points/" + id;
    }

    @PostMapping("/points/{id}/closures/{closure}/removal")
    @Allow(Permission.EDIT_CAMPAIGN)
    String openDays(@PathVariable String code, @PathVariable UUID id, @PathVariable UUID closure, Scope scope) {
        points.openDays(editions.get(code), id, closure, scope);
        return "redirect:/campaigns/" + code + "/points/" + id;
    }

    @PostMapping("/points/{id}/douars")
    @Allow(Permission.EDIT_CAMPAIGN)
    String assign(@PathVariable String code, @PathVariable UUID id, @RequestParam String douar, Scope scope) {
        points.assign(editions.get(code), douar.strip(), id, scope);
        return "redirect:/campaigns/" + code + "/points/" + id;
    }

    @GetMapping("/proposal")
    @Allow(Permission.EDIT_CAMPAIGN)
    String proposal(@PathVariable String code, Listing listing, Text t, Scope scope, Model page) {
        var edition = frames.open(code, "/points", t, page);
        var provinces = frames.provinces(edition, t, scope);
        page.addAttribute("listing", listing);
        page.addAttribute("provinces", provinces.subList(1, provinces.size()));
        page.addAttribute(
                "proposal",
                listing.value("province").isEmpty()
                        ? null
                        : propose(code, listing.value("province"), listing.value("by"), scope));
        page.addAttribute("risks", PointController.risks(t).subList(1, 3));
        return "campaign/proposal";
    }

    @PostMapping("/proposal/acceptance")
    @Allow(Permission.EDIT_CAMPAIGN)
    String accept(
            @PathVariable String code,
            @RequestParam String province,
            @RequestParam(defaultValue = "") String by,
            @RequestParam RiskLevel risk,
            Scope scope,
            RedirectAttributes redirect) {
        proposals.accept(editions.get(code), propose(code, province, by, scope), risk, scope);
        Notice.success(redirect, "campaign.proposal.accepted");
        return "redirect:/campaigns/" + code + "/points?province=" + province;
    }

    private PointProposal propose(String code, String province, String by, Scope scope) {
        var edition = editions.get(code);
        return by.equals("minutes")
                ? proposals.byMinutes(edition, province, null, scope)
                : proposals.byMetres(edition, province, null, scope);
    }
}
