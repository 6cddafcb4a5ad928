package org.riaya.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Objects;
import org.riaya.identity.Accounts;
import org.riaya.identity.OpenSessions;
import org.riaya.platform.DomainException;
import org.riaya.platform.Language;
import org.riaya.platform.security.AllowSignedIn;
import org.riaya.platform.security.SignedIn;
import org.riaya.platform.web.Form;
import org.riaya.platform.web.LanguageInterceptor;
import org.riaya.platform.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: roles held, language, password, sessions. */
@Controller
@RequestMapping("/account")
class OwnAccountController {

    private static final String PASSWORD_FORM = "identity.own.password";

    private final Accounts accounts;
    private final OpenSessions sessions;

    OwnAccountController(Accounts accounts, OpenSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    record LanguageForm(@NotNull Language language) {}

    record PasswordForm(
            @NotEmpty String present,
            @NotEmpty String wanted,
            @NotEmpty String repeated) {

        @Override
        public String toString() {
            return "PasswordForm[]";
        }
    }

    @GetMapping
    @AllowSignedIn
    String show(SignedIn person, HttpServletRequest request, Model page) {
        page.addAttribute("account", accounts.own(person.account()));
        page.addAttribute("sessions", sessions.list(person.account(), SessionNotes.current(request)));
        return "identity/own-account";
    }

    @PostMapping("/language")
    @AllowSignedIn
    String chooseLanguage(
            @Valid LanguageForm form, SignedIn person, HttpServletResponse response, RedirectAttributes redirect) {
        accounts.chooseLanguage(person, form.language());
        LanguageInterceptor.remember(form.language(), response);
        Notice.success(redirect, "identity.own.language.done");
        return "redirect:/account";
    }

    @GetMapping("/password")
    @AllowSignedIn
    String password(SignedIn person, Model page) {
        return password(Form.blank(PASSWORD_FORM), person, page);
    }

    @PostMapping("/password")
    @AllowSignedIn
    String changePassword(
            @Valid PasswordForm form,
            BindingResult errors,
            SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page,
            RedirectAttributes redirect) {
        if (!Objects.equals(form.wanted(), form.repeated()))
            errors.rejectValue("repeated", "different", "not the same as the new password");
        if (errors.hasErrors()) {
            response.setStatus(422);
            return password(Form.of(PASSWORD_FORM, errors), person, page);
        }
        try {
            accounts.changePassword(person, form.present(), form.wanted(), SessionNotes.current(request));
        } catch (DomainException refusal) {
            response.setStatus(refusal.kind().status());
            String field = refusal.key().equals("identity.password.present-wrong") ? "present" : "wanted";
            return password(Form.refused(PASSWORD_FORM, form, field, refusal), person, page);
        }
        request.changeSessionId();
        Notice.success(redirect, "identity.own.password.done");
        return "redirect:/account";
    }

    @PostMapping("/sessions/{session}/revocation")
    @AllowSignedIn
    String endSession(@PathVariable String session, SignedIn person, RedirectAttributes redirect) {
        sessions.end(person.account(), session);
        Notice.success(redirect, "identity.own.session.ended");
        return "redirect:/account";
    }

    private String password(Form form, SignedIn person, Model page) {
        page.addAllAttributes(Map.of("form", form, "mustChange", accounts.mustChangePassword(person.account())));
        return "identity/own-password";
    }
}
