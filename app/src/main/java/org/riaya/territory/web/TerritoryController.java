package org.riaya.territory.web;

import java.util.List;
import org.riaya.platform.Language;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Shells;
import org.riaya.territory.Place;
import org.riaya.territory.PlaceFilter;
import org.riaya.territory.PlaceRow;
import org.riaya.territory.Places;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The territory as a tree that opens from the region down to the douar, and as a map. */
@Controller
@RequestMapping("/territory")
class TerritoryController {

    private static final String BY_CODE = "p.code";

    private final Places places;
    private final Shells shells;

    TerritoryController(Places places, Shells shells) {
        this.places = places;
        this.shells = shells;
    }

    @GetMapping
    @Allow(Permission.VIEW)
    String tree(Scope scope, Language language, Model page) {
        List<TreeBranch> branches = places.roots(scope).stream()
                .map(root -> new TreeBranch(root, children(root, scope)))
                .toList();
        page.addAttribute("branches", branches)
                .addAttribute("mayEdit", scope.allows(Permission.EDIT_TERRITORY))
                .addAttribute(
                        "view",
                        branches.isEmpty()
                                ? null
                                : PlaceMap.of(
                                        shells.text(language),
                                        branches.getFirst().place()));
        return "territory/index";
    }

    /** What opens below a place of the tree. */
    @GetMapping("/{code}/branch")
    @Allow(Permission.VIEW)
    String branch(@PathVariable String code, Scope scope, Model page) {
        page.addAttribute("rows", children(places.get(code, scope), scope));
        return "territory/branch";
    }

    private List<PlaceRow> children(Place place, Scope scope) {
        return places.rows(PlaceFilter.children(place, scope), BY_CODE, null, 0);
    }
}
