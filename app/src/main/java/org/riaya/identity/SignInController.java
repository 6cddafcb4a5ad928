package org.riaya.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.riaya.platform.security.AllowEveryone;
import org.riaya.platform.security.SignedIn;
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

    SignInController(Accounts accounts, SecurityContextRepository contexts) {
        this.accounts = accounts;
        this.contexts = contexts;
    }

    @GetMapping("/sign-in")
    @AllowEveryone
    String form(@RequestParam(defaultValue = "/") String next, Model page) {
        page.addAttribute("next", next).addAttribute("username", "").addAttribute("refused", false);
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
            page.addAttribute("next", next).addAttribute("username", username).addAttribute("refused", true);
            response.setStatus(422);
            return "identity/sign-in";
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
