package org.riaya.campaign.export;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.riaya.document.Desk;
import org.riaya.document.Sheets;
import org.riaya.platform.Text;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Shells;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The season list of a province, cercle or commune, as a printed page and as PDF. */
@Controller
@RequestMapping("/campaigns/{edition}/places/{place}")
class SeasonListController {

    private static final String TEMPLATE = "campaign/season_list";

    private final SeasonLists lists;
    private final Sheets sheets;
    private final Shells shells;

    SeasonListController(SeasonLists lists, Sheets sheets, Shells shells) {
        this.lists = lists;
        this.sheets = sheets;
        this.shells = shells;
    }

    @GetMapping("/season-list")
    @Allow(Permission.VIEW)
    String show(
            @PathVariable String edition,
            @PathVariable String place,
            Scope scope,
            Text t,
            HttpServletRequest request,
            Model page) {
        SeasonList list = lists.get(edition, place, scope);
        String here = "/campaigns/" + edition + "/places/" + place + "/season-list";
        page.addAllAttributes(model(list));
        page.addAttribute(
                "desk",
                new Desk(
                        shells.shell(request),
                        "/campaigns/" + edition,
                        sheets.canMakePdf() ? here + ".pdf" : null,
                        list.draft() ? t.localize("campaign.list.draft") : null,
                        null));
        return TEMPLATE;
    }

    @GetMapping("/season-list.pdf")
    @Allow(Permission.VIEW)
    ResponseEntity<byte[]> pdf(@PathVariable String edition, @PathVariable String place, Scope scope) {
        return sheets.pdf(TEMPLATE, model(lists.get(edition, place, scope)), "season-list-" + edition + "-" + place);
    }

    private Map<String, Object> model(SeasonList list) {
        Map<String, Object> model = new HashMap<>(sheets.words());
        model.put("list", list);
        return model;
    }
}
