package org.riaya.territory.web;

import java.util.List;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.territory.search.Found;
import org.riaya.territory.search.Search;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The one search box: a page, suggestions while typing, and the API. */
@Controller
class SearchController {

    private static final int ON_PAGE = 50;
    private static final int SUGGESTED = 8;
    private static final int MOST = 100;

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    @Allow(Permission.VIEW)
    String page(@RequestParam(defaultValue = "") String q, Scope scope, Model page) {
        page.addAttribute("query", q.strip()).addAttribute("found", search.find(q, null, scope, ON_PAGE));
        return "territory/search";
    }

    /** The first answers as a list, for the search box. */
    @GetMapping("/search/suggestions")
    @Allow(Permission.VIEW)
    String suggestions(@RequestParam(defaultValue = "") String q, Scope scope, Model page) {
        page.addAttribute("query", q.strip()).addAttribute("found", search.find(q, null, scope, SUGGESTED));
        return "territory/suggestions";
    }

    @GetMapping("/api/v1/search")
    @Allow(Permission.VIEW)
    @ResponseBody
    List<Found> api(
            @RequestParam String q,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String kind,
            @RequestParam(defaultValue = "20") int limit,
            Scope scope) {
        return search.find(q, kind, scope, Math.clamp(limit, 1, MOST));
    }
}
