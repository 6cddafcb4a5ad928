package org.riaya.campaign.web;

import java.io.IOException;
import java.util.Map;
import org.riaya.campaign.Editions;
import org.riaya.campaign.TravelTimes;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a file of measured travel times. */
@Controller
class TravelController {

    private final Editions editions;
    private final TravelTimes travel;

    TravelController(Editions editions, TravelTimes travel) {
        this.editions = editions;
        this.travel = travel;
    }

    @PostMapping("/campaigns/{code}/travel-times")
    @Allow(Permission.EDIT_CAMPAIGN)
    String replace(
            @PathVariable String code,
            @RequestParam String province,
            @RequestParam MultipartFile file,
            Scope scope,
            RedirectAttributes redirect)
            throws IOException {
        int legs = travel.replace(editions.get(code), province, file.getBytes(), scope);
        Notice.success(redirect, "campaign.travel.imported", Map.of("n", legs));
        return "redirect:/campaigns/" + code + "/plans";
    }
}
