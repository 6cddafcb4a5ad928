package org.riaya.campaign.export;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.Edition;
import org.riaya.campaign.Editions;
import org.riaya.campaign.MobileUnit;
import org.riaya.campaign.Resources;
import org.riaya.platform.Language;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.AllowEveryone;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person opens and revokes calendars of a team, and where calendar programs read them. */
@Controller
class CalendarFeedController {

    private static final String PAGE = "/campaigns/{edition}/units/{unit}/calendars";

    private final CalendarFeeds feeds;
    private final Editions editions;
    private final Resources resources;

    CalendarFeedController(CalendarFeeds feeds, Editions editions, Resources resources) {
        this.feeds = feeds;
        this.editions = editions;
        this.resources = resources;
    }

    @GetMapping(PAGE)
    @Allow(Permission.VIEW)
    String list(@PathVariable String edition, @PathVariable UUID unit, Scope scope, Model page) {
        return page(editions.get(edition), unit, null, scope, page);
    }

    /** Answers with the page itself: the new address is shown this once. */
    @PostMapping(PAGE)
    @Allow(Permission.VIEW)
    String open(
            @PathVariable String edition,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "") String label,
            Language language,
            Scope scope,
            HttpServletRequest request,
            Model page) {
        Edition found = editions.get(edition);
        MobileUnit team = resources.unit(found, unit, scope);
        String secret = feeds.open(found, team, owner(scope), label, language, scope);
        String origin = Objects.toString(request.getRequestURL()).replace(request.getRequestURI(), "");
        return page(found, unit, origin + "/calendars/" + secret + ".ics", scope, page);
    }

    @PostMapping(PAGE + "/{feed}/revocation")
    @Allow(Permission.VIEW)
    String revoke(@PathVariable String edition, @PathVariable UUID unit, @PathVariable UUID feed, Scope scope) {
        feeds.revoke(feed, resources.unit(editions.get(edition), unit, scope), owner(scope));
        return "redirect:/campaigns/" + edition + "/units/" + unit + "/calendars";
    }

    /** For calendar programs: the secret in the address is all they have. */
    @GetMapping("/calendars/{secret}.ics")
    @AllowEveryone
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TeamCalendar.TYPE))
                .cacheControl(CacheControl.noStore())
                .body(feeds.read(secret).getBytes(StandardCharsets.UTF_8));
    }

    private String page(Edition edition, UUID unit, @Nullable String address, Scope scope, Model page) {
        MobileUnit team = resources.unit(edition, unit, scope);
        List<CalendarFeed> own = feeds.list(team, owner(scope));
        page.addAttribute("edition", edition);
        page.addAttribute("unit", team);
        page.addAttribute("feeds", own);
        page.addAttribute("address", address);
        return "campaign/calendar_feeds";
    }

    /** The account at work; a route that asks for a permission always has one. */
    private static UUID owner(Scope scope) {
        return Objects.requireNonNull(scope.account());
    }
}
