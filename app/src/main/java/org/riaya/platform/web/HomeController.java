package org.riaya.platform.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.security.AllowSignedIn;
import org.riaya.platform.security.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that a person sees first: what each module has to show to somebody with these rights. */
@Controller
class HomeController {

    private final List<HomeCard> cards;
    private final Shells shells;
    private final TemplateEngine templates;

    HomeController(List<HomeCard> cards, Shells shells, TemplateEngine templates) {
        this.cards =
                cards.stream().sorted(Comparator.comparingInt(HomeCard::order)).toList();
        this.shells = shells;
        this.templates = templates;
    }

    @GetMapping("/")
    @AllowSignedIn
    String home(Scope scope, HttpServletRequest request, Model page) {
        var shown = cards.stream()
                .filter(card -> scope.allows(card.permission()))
                .map(card -> print(card, request))
                .filter(Objects::nonNull)
                .toList();
        page.addAttribute("cards", shown);
        return "platform/home";
    }

    private @Nullable Content print(HomeCard card, HttpServletRequest request) {
        Object shown = card.card().get();
        if (shown == null) return null;
        Map<String, Object> values = Map.of("t", shells.text(request), "shell", shells.shell(request), "card", shown);
        return output -> templates.render(card.template() + ".jte", values, output);
    }
}
