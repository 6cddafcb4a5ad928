package org.riaya.facility.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.facility.Facilities;
import org.riaya.facility.Facility;
import org.riaya.facility.OpeningState;
import org.riaya.facility.Openings;
import org.riaya.platform.DomainException;
import org.riaya.platform.Language;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Form;
import org.riaya.platform.web.Notice;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is said of a facility's state and services. */
@Controller
@RequestMapping("/facilities/{id}")
class OpeningController {

    private final Facilities facilities;
    private final Openings openings;
    private final FacilityPages pages;

    OpeningController(Facilities facilities, Openings openings, FacilityPages pages) {
        this.facilities = facilities;
        this.openings = openings;
        this.pages = pages;
    }

    record StateForm(
            @NotNull OpeningState state,

            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from,

            @Size(max = 500) @Nullable String reason,
            @NotBlank @Size(max = 200) String saidBy) {

        /** A closure is told with its reason: the reason matters as much as the closure. */
        boolean lacksReason() {
            return state != null
                    && state != OpeningState.OPEN
                    && state != OpeningState.UNKNOWN
                    && (reason == null || reason.isBlank());
        }
    }

    record ServiceForm(
            @NotBlank String service,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate since) {}

    @PostMapping("/states")
    @Allow(Permission.EDIT_FACILITIES)
    String state(
            @PathVariable UUID id,
            @Valid StateForm sent,
            BindingResult errors,
            Scope scope,
            Language language,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model page) {
        Facility facility = facilities.get(id);
        Form form = Form.of(FacilityPages.STATE_FORM, errors);
        if (sent.lacksReason()) form = form.with(new Form.Problem("reason", "NotBlank", Map.of()));
        if (!form.hasProblems())
            try {
                String reason = sent.reason() == null || sent.reason().isBlank()
                        ? null
                        : sent.reason().strip();
                openings.state(
                        id,
                        new Openings.Statement(
                                sent.state(), sent.from(), reason, sent.saidBy().strip()),
                        scope);
                Notice.success(redirect, "facility.state.said");
                return "redirect:/facilities/" + id;
            } catch (DomainException refusal) {
                if (refusal.kind() != DomainException.Kind.INVALID) throw refusal;
                form = Form.refused(FacilityPages.STATE_FORM, sent, "from", refusal);
            }
        response.setStatus(422);
        return pages.show(facility, form, null, scope, language, page);
    }

    @PostMapping("/services")
    @Allow(Permission.EDIT_FACILITIES)
    String offer(
            @PathVariable UUID id,
            @Valid ServiceForm sent,
            BindingResult errors,
            Scope scope,
            Language language,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model page) {
        Facility facility = facilities.get(id);
        if (errors.hasErrors()) {
            response.setStatus(422);
            Form form = Form.of(FacilityPages.SERVICE_FORM, errors);
            return pages.show(facility, null, form, scope, language, page);
        }
        openings.offer(id, sent.service(), sent.since(), scope);
        Notice.success(redirect, "facility.service.added");
        return "redirect:/facilities/" + id;
    }

    @PostMapping("/services/{service}/removal")
    @Allow(Permission.EDIT_FACILITIES)
    String withdraw(@PathVariable UUID id, @PathVariable String service, Scope scope, RedirectAttributes redirect) {
        openings.withdraw(id, service, scope);
        Notice.success(redirect, "facility.service.removed");
        return "redirect:/facilities/" + id;
    }
}
