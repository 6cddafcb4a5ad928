package org.riaya.campaign.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.Edition;
import org.riaya.campaign.PlanParameters;
import org.riaya.campaign.Plans;
import org.riaya.platform.DomainException;
import org.riaya.platform.Text;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.security.SignedIn;
import org.riaya.platform.web.Form;
import org.riaya.platform.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans: asked for, followed while they are searched, ended early, approved. */
@Controller
@RequestMapping("/campaigns/{code}/plans")
class PlanController {

    static final String FORM = "campaign.plan.form";

    /** What one asks a plan with; the other weights are the usual ones. */
    record PlanForm(
            @NotBlank String province,
            @NotNull @Min(1) @Max(Plans.MOST_SECONDS) Integer seconds,
            @Nullable LocalDate snowFrom,
            @Nullable LocalDate snowTo) {

        PlanParameters parameters(Edition edition) {
            PlanParameters usual = PlanParameters.usual(edition);
            return new PlanParameters(
                    snowFrom,
                    snowTo,
                    usual.highRiskWorth(),
                    usual.lowRiskWorth(),
                    usual.visitPercents(),
                    usual.lowRiskMinDays(),
                    usual.lowRiskMaxDays(),
                    usual.latePercent(),
                    usual.leastVisits(),
                    usual.travelCost(),
                    usual.outingCost(),
                    usual.breadthWeight(),
                    usual.breadthPercent());
        }
    }

    private final Frames frames;
    private final Plans plans;

    PlanController(Frames frames, Plans plans) {
        this.frames = frames;
        this.plans = plans;
    }

    @GetMapping
    @Allow(Permission.VIEW)
    String list(@PathVariable String code, Text t, Scope scope, Model page) {
        var edition = frames.open(code, "/plans", t, page);
        return list(edition, blank(edition), t, scope, page);
    }

    @PostMapping
    @Allow(Permission.PLAN_CAMPAIGN)
    String start(
            @PathVariable String code,
            @Valid @ModelAttribute PlanForm form,
            BindingResult errors,
            Text t,
            Scope scope,
            SignedIn person,
            Model page) {
        var edition = frames.open(code, "/plans", t, page);
        if (errors.hasErrors()) return list(edition, Form.of(FORM, errors), t, scope, page);
        try {
            var plan = plans.start(
                    edition, form.province(), form.parameters(edition), form.seconds(), person.name(), scope);
            return "redirect:/campaigns/" + code + "/plans/" + plan.id();
        } catch (DomainException refusal) {
            if (refusal.kind() == DomainException.Kind.FORBIDDEN) throw refusal;
            return list(edition, Form.refused(FORM, form, "province", refusal), t, scope, page);
        }
    }

    @GetMapping("/{id}")
    @Allow(Permission.VIEW)
    String show(@PathVariable String code, @PathVariable UUID id, Text t, Scope scope, Model page) {
        frames.open(code, "/plans", t, page);
        return show(id, "campaign/plan", scope, page);
    }

    /** The part of the plan's page that changes while it is searched. */
    @GetMapping("/{id}/progress")
    @Allow(Permission.VIEW)
    String progress(@PathVariable String code, @PathVariable UUID id, Text t, Scope scope, Model page) {
        frames.open(code, "/plans", t, page);
        return show(id, "campaign/plan_progress", scope, page);
    }

    @PostMapping("/{id}/cancellation")
    @Allow(Permission.PLAN_CAMPAIGN)
    String cancel(@PathVariable String code, @PathVariable UUID id, Scope scope, RedirectAttributes redirect) {
        plans.cancel(id, scope);
        Notice.success(redirect, "campaign.plan.cancelled");
        return "redirect:/campaigns/" + code + "/plans/" + id;
    }

    @PostMapping("/{id}/approval")
    @Allow(Permission.APPROVE_PLAN)
    String approve(
            @PathVariable String code,
            @PathVariable UUID id,
            Scope scope,
            SignedIn person,
            RedirectAttributes redirect) {
        var approved = plans.approve(id, person.name(), scope);
        Notice.success(
                redirect,
                "campaign.plan.approved",
                java.util.Map.of("version", java.util.Objects.requireNonNull(approved.version())));
        return "redirect:/campaigns/" + code + "/plans/" + id;
    }

    private String list(Edition edition, Form form, Text t, Scope scope, Model page) {
        var provinces = frames.provinces(edition, t, scope);
        page.addAttribute("plans", plans.list(edition, scope));
        page.addAttribute("form", form);
        page.addAttribute("provinces", provinces.subList(1, provinces.size()));
        page.addAttribute("mayPlan", scope.allows(Permission.PLAN_CAMPAIGN));
        page.addAttribute("mayEdit", scope.allows(Permission.EDIT_CAMPAIGN));
        return "campaign/plans";
    }

    private static Form blank(Edition edition) {
        var usual = PlanParameters.usual(edition);
        return Form.filled(FORM, new PlanForm("", 60, usual.snowFrom(), usual.snowTo()));
    }

    private String show(UUID id, String template, Scope scope, Model page) {
        var plan = plans.get(id, scope);
        page.addAttribute("plan", plan);
        page.addAttribute(
                "mayPlan",
                scope.allows(Permission.PLAN_CAMPAIGN, plan.province().path()));
        page.addAttribute(
                "mayApprove",
                scope.allows(Permission.APPROVE_PLAN, plan.province().path()));
        return template;
    }
}
