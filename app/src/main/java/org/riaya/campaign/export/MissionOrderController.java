package org.riaya.campaign.export;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.Edition;
import org.riaya.campaign.Editions;
import org.riaya.document.Desk;
import org.riaya.document.Sheets;
import org.riaya.platform.Text;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Shells;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mission orders, one or a team's week, as a printed page and as PDF. */
@Controller
@RequestMapping("/campaigns/{edition}")
class MissionOrderController {

    private static final String TEMPLATE = "campaign/mission_orders";
    private static final String ONE = "/outings/{outing}/mission-order";
    private static final String WEEK = "/units/{unit}/mission-orders";

    private final Editions editions;
    private final MissionOrders orders;
    private final Sheets sheets;
    private final Shells shells;

    MissionOrderController(Editions editions, MissionOrders orders, Sheets sheets, Shells shells) {
        this.editions = editions;
        this.orders = orders;
        this.sheets = sheets;
        this.shells = shells;
    }

    @GetMapping(ONE)
    @Allow(Permission.VIEW)
    String one(
            @PathVariable String edition,
            @PathVariable UUID outing,
            Scope scope,
            HttpServletRequest request,
            Model page) {
        var order = orders.get(editions.get(edition), outing, scope);
        String here = "/campaigns/" + edition + "/outings/" + outing;
        return page(List.of(order), here, here + "/mission-order", "", scope, request, page);
    }

    @PostMapping(ONE)
    @Allow(Permission.PLAN_CAMPAIGN)
    String issueOne(@PathVariable String edition, @PathVariable UUID outing, Scope scope) {
        orders.issue(List.of(orders.get(editions.get(edition), outing, scope)), scope);
        return "redirect:/campaigns/" + edition + "/outings/" + outing + "/mission-order";
    }

    @GetMapping(ONE + ".pdf")
    @Allow(Permission.VIEW)
    ResponseEntity<byte[]> oneAsPdf(@PathVariable String edition, @PathVariable UUID outing, Scope scope) {
        var order = orders.get(editions.get(edition), outing, scope);
        return pdf(
                List.of(order),
                "mission-order-" + order.unit().code() + "-" + order.outing().day());
    }

    @GetMapping(WEEK)
    @Allow(Permission.VIEW)
    String week(
            @PathVariable String edition,
            @PathVariable UUID unit,
            @RequestParam @Nullable LocalDate week,
            Scope scope,
            HttpServletRequest request,
            Model page) {
        Edition found = editions.get(edition);
        LocalDate day = editions.day(found, week);
        String path = "/campaigns/" + edition + "/units/" + unit + "/mission-orders";
        return page(
                orders.week(found, unit, day, scope),
                "/campaigns/" + edition,
                path,
                "?week=" + day,
                scope,
                request,
                page);
    }

    @PostMapping(WEEK)
    @Allow(Permission.PLAN_CAMPAIGN)
    String issueWeek(@PathVariable String edition, @PathVariable UUID unit, @RequestParam LocalDate week, Scope scope) {
        orders.issue(orders.week(editions.get(edition), unit, week, scope), scope);
        return "redirect:/campaigns/" + edition + "/units/" + unit + "/mission-orders?week=" + week;
    }

    @GetMapping(WEEK + ".pdf")
    @Allow(Permission.VIEW)
    ResponseEntity<byte[]> weekAsPdf(
            @PathVariable String edition,
            @PathVariable UUID unit,
            @RequestParam @Nullable LocalDate week,
            Scope scope) {
        Edition found = editions.get(edition);
        LocalDate day = editions.day(found, week);
        return pdf(orders.week(found, unit, day, scope), "mission-orders-" + day);
    }

    private String page(
            List<MissionOrder> all,
            String back,
            String path,
            String query,
            Scope scope,
            HttpServletRequest request,
            Model page) {
        Text t = shells.text(request);
        boolean approved = all.stream().allMatch(MissionOrder::approved);
        boolean toIssue = all.stream().anyMatch(order -> order.issued() == null);
        boolean mayIssue = all.stream()
                .allMatch(order -> scope.allows(
                        Permission.PLAN_CAMPAIGN, order.outing().province().path()));
        page.addAllAttributes(model(all));
        page.addAttribute(
                "desk",
                new Desk(
                        shells.shell(request),
                        back,
                        sheets.canMakePdf() && !all.isEmpty() ? path + ".pdf" + query : null,
                        note(t, all, approved, toIssue),
                        approved && toIssue && mayIssue ? path + query : null));
        return TEMPLATE;
    }

    private static @Nullable String note(Text t, List<MissionOrder> all, boolean approved, boolean toIssue) {
        if (all.isEmpty()) return t.localize("campaign.order.none-this-week");
        if (!approved) return t.localize("campaign.order.draft-plan");
        if (all.stream().anyMatch(order -> order.outdated() != null))
            return t.localize("campaign.order.changed-since-issued");
        return toIssue ? t.localize("campaign.order.not-issued-yet") : null;
    }

    private ResponseEntity<byte[]> pdf(List<MissionOrder> all, String name) {
        return sheets.pdf(TEMPLATE, model(all), name);
    }

    private Map<String, Object> model(List<MissionOrder> all) {
        Map<String, Object> model = new HashMap<>(sheets.words());
        model.put("orders", all);
        return model;
    }
}
