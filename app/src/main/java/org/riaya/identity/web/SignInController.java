package org.riaya.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riaya.identity.Accounts;
import org.riaya.identity.SignIns;
import org.riaya.identity.SignIns.Outcome;
import org.riaya.platform.Language;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.AllowEveryone;
import org.riaya.platform.security.SignedIn;
import org.riaya.platform.web.DemonstrationSignIns;
import org.riaya.platform.web.LanguageInterceptor;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
class SignInController {

    /** Browsers drop control characters before they look for a host, and braces stand for variables of a view. */
    private static final Pattern OURS = Pattern.compile("/(?:[^/\\\\{}\\p{Cntrl}][^\\\\{}\\p{Cntrl}]*)?");

    private final SignIns signIns;
    private final Accounts accounts;
    private final SecurityContextRepository contexts;
    private final List<DemonstrationSignIns> demonstration;

    SignInController(
            SignIns signIns,
            Accounts accounts,
            SecurityContextRepository contexts,
            List<DemonstrationSignIns> demonstration) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.contexts = contexts;
        this.demonstration = demonstration;
    }

    @GetMapping("/sign-in")
    @AllowEveryone
    String form(@RequestParam(defaultValue = "/") String next, Model page) {
        return form(next, "", null, page);
    }

    @PostMapping("/sign-in")
    @AllowEveryone
    String signIn(
            @RequestParam String username,
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Outcome outcome = signIns.attempt(username, password, request.getRemoteAddr());
        return switch (outcome) {
            case Outcome.Refused _ -> {
                response.setStatus(422);
                yield form(next, username, outcome, page);
            }
            case Outcome.Blocked(var left) -> {
                response.setStatus(429);
                response.setHeader(
                        "Retry-After", Long.toString(left.plusSeconds(1).toSeconds()));
                yield form(next, username, outcome, page);
            }
            case Outcome.Admitted(var person, var language) -> {
                open(person, language, request, response);
                yield "redirect:" + (accounts.mustChangePassword(person.account()) ? "/account/password" : ours(next));
            }
        };
    }

    /** The demonstration accounts for the launcher to print; in production there is no such page. */
    @GetMapping(value = "/demonstration/sign-ins.txt", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @AllowEveryone
    @ResponseBody
    String demonstrationSignIns() {
        var offered = offered();
        if (offered.isEmpty()) throw new NotFoundException("page", "/demonstration/sign-ins.txt");
        return offered.stream()
                .map(one -> "  %-20s %s   %s"
                        .formatted(one.username(), one.password(), one.role().in(Language.EN)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String form(String next, String username, @Nullable Outcome outcome, Model page) {
        page.addAllAttributes(Map.of("next", next, "username", username, "offered", offered()));
        page.addAttribute("refused", outcome instanceof Outcome.Refused);
        page.addAttribute("minutes", outcome instanceof Outcome.Blocked blocked ? blocked.minutes() : 0L);
        return "identity/sign-in";
    }

    private List<DemonstrationSignIns.SignIn> offered() {
        return demonstration.stream().flatMap(source -> source.list().stream()).toList();
    }

    private void open(
            SignedIn person, @Nullable Language language, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId(); // a session known before sign-in must not become a signed-in one
        SessionNotes.write(person, request);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        if (language != null) LanguageInterceptor.remember(language, response);
    }

    /** Only a path of our own: a link to the sign-in page must not lead elsewhere afterwards. */
    private static String ours(String next) {
        return OURS.matcher(next).matches() ? next : "/";
    }
}
