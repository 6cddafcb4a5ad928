package org.riaya.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.riaya.platform.security.AllowEveryone;
import org.riaya.platform.security.SignedIn;
import org.riaya.platform.web.DemonstrationSignIns;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    private final Accounts accounts;
    private final SecurityContextRepository contexts;
    private final List<DemonstrationSignIns> demonstration;

    SignInController(Accounts accounts, SecurityContextRepository contexts, List<DemonstrationSignIns> demonstration) {
        this.accounts = accounts;
        this.contexts = contexts;
        this.demonstration = demonstration;
    }

    @GetMapping("/sign-in")
    @AllowEveryone
    String form(@RequestParam(defaultValue = "/") String next, Model page) {
        return form(next, "", false, page);
    }

    private String form(String next, String username, boolean refused, Model page) {
        page.addAttribute("next", next).addAttribute("username", username).addAttribute("refused", refused);
        page.addAttribute(
                "offered",
                demonstration.stream().flatMap(source -> source.list().stream()).toList());
        return "identity/sign-in";
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
        var person = accounts.authenticate(username, password);
        if (person.isEmpty()) {
            response.setStatus(422);
            return form(next, username, true, page);
        }
        open(person.get(), request, response);
        return "redirect:" + (next.startsWith("/") && !next.startsWith("//") && !next.contains("\\") ? next : "/");
    }

    private void open(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId(); // a session known before sign-in must not become a signed-in one
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
