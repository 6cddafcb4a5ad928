package org.riaya.campaign.web;

import java.util.List;
import org.riaya.campaign.Edition;
import org.riaya.campaign.Editions;
import org.riaya.campaign.PlaceRef;
import org.riaya.platform.Text;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Option;
import org.riaya.platform.web.Tab;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills what all pages of an edition share. */
@Component
class Frames {

    private static final List<String> PAGES =
            List.of("", "/calendar", "/map", "/visits", "/unserved", "/plans", "/points", "/douars", "/units", "/days");

    private final Editions editions;

    Frames(Editions editions) {
        this.editions = editions;
    }

    /** The edition of the code, with its frame in the model. */
    Edition open(String code, String page, Text t, Model model) {
        Edition edition = editions.get(code);
        String base = "/campaigns/" + edition.code();
        List<Tab> tabs = PAGES.stream()
                .map(one -> new Tab(
                        base + one,
                        t.localize("campaign.tab" + (one.isEmpty() ? ".overview" : one.replace('/', '.'))),
                        one.equals(page)))
                .toList();
        model.addAttribute("frame", new Frame(edition, tabs));
        return edition;
    }

    /** Provinces to choose from, "all" first. */
    List<Option> provinces(Edition edition, Text t, Scope scope) {
        var all = new java.util.ArrayList<Option>();
        all.add(new Option("", t.localize("campaign.all-provinces")));
        for (PlaceRef province : editions.provinces(edition, scope))
            all.add(new Option(province.code(), t.name(province.name())));
        return all;
    }
}
