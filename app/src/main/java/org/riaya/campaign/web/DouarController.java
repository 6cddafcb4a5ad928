package org.riaya.campaign.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riaya.campaign.Edition;
import org.riaya.campaign.Editions;
import org.riaya.campaign.ExposedDouar;
import org.riaya.campaign.IsolationLevel;
import org.riaya.campaign.Points;
import org.riaya.platform.TableExport;
import org.riaya.platform.Text;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Listing;
import org.riaya.platform.web.Option;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Douars at risk in the season. */
@Controller
@RequestMapping("/campaigns/{code}/douars")
class DouarController {

    private static final int SIZE = 50;

    private static final Map<String, Comparator<ExposedDouar>> ORDERS = Map.of(
            "isolation", Comparator.comparing(ExposedDouar::isolation),
            "people", Comparator.comparing(ExposedDouar::people, Comparator.nullsFirst(Comparator.naturalOrder())),
            "walk", Comparator.comparing(ExposedDouar::walkMetres, Comparator.nullsFirst(Comparator.naturalOrder())));

    private final Frames frames;
    private final Editions editions;
    private final Points points;

    DouarController(Frames frames, Editions editions, Points points) {
        this.frames = frames;
        this.editions = editions;
        this.points = points;
    }

    @GetMapping
    @Allow(Permission.VIEW)
    String list(@PathVariable String code, Listing listing, Text t, Scope scope, Model page) {
        var edition = frames.open(code, "/douars", t, page);
        var found = find(edition, listing, scope);
        page.addAttribute("listing", listing);
        page.addAttribute("provinces", frames.provinces(edition, t, scope));
        List<Option> levels = new ArrayList<>(List.of(new Option("", t.localize("platform.filter.all"))));
        for (IsolationLevel level : IsolationLevel.values())
            levels.add(new Option(level.name(), t.localize("platform.isolation", level)));
        page.addAttribute("levels", levels);
        page.addAttribute("total", found.size());
        page.addAttribute("size", SIZE);
        page.addAttribute(
                "douars", found.stream().skip(listing.offset(SIZE)).limit(SIZE).toList());
        return "campaign/douars";
    }

    @GetMapping("/export")
    @Allow(Permission.VIEW)
    ResponseEntity<byte[]> export(
            @PathVariable String code, @RequestParam TableExport.Format format, Listing listing, Text t, Scope scope) {
        return TableExport.of(t, t.localize("campaign.douars.title"), find(editions.get(code), listing, scope))
                .column("campaign.douar.code", douar -> douar.place().code())
                .column("campaign.douar.name", douar -> douar.place().name())
                .column("campaign.commune", douar -> douar.commune().name())
                .column("campaign.douar.isolation", douar -> t.localize("platform.isolation", douar.isolation()))
                .column("campaign.people-exposed", ExposedDouar::people)
                .column("campaign.douar.point", ExposedDouar::pointCode)
                .column("campaign.douar.walk-metres", ExposedDouar::walkMetres)
                .column("campaign.douar.walk-minutes", ExposedDouar::walkMinutes)
                .download(format, "exposed-douars");
    }

    private List<ExposedDouar> find(Edition edition, Listing listing, Scope scope) {
        String words = listing.search().toLowerCase(Locale.ROOT);
        var found = points.douars(edition, scope).stream()
                .filter(douar -> listing.value("province").isEmpty()
                        || douar.place().code().startsWith(listing.value("province") + "."))
                .filter(douar -> listing.value("isolation").isEmpty()
                        || douar.isolation().name().equals(listing.value("isolation")))
                .filter(douar -> words.isEmpty() || text(douar).contains(words));
        var order = ORDERS.get(listing.sort());
        if (order == null) return found.toList();
        return found.sorted(listing.descending() ? order.reversed() : order).toList();
    }

    private static String text(ExposedDouar douar) {
        return (douar.place().code() + " " + douar.place().name().ar() + " "
                        + douar.place().name().fr() + " "
                        + douar.commune().name().ar() + " "
                        + douar.commune().name().fr() + " " + douar.pointCode())
                .toLowerCase(Locale.ROOT);
    }
}
