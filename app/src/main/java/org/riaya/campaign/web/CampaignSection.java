package org.riaya.campaign.web;

import org.jspecify.annotations.Nullable;
import org.riaya.campaign.Edition;
import org.riaya.campaign.Editions;
import org.riaya.campaign.Plans;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Permission;
import org.riaya.platform.web.HomeCard;
import org.riaya.platform.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The campaign's places in the navigation and on the home page. */
@Configuration(proxyBeanMethods = false)
class CampaignSection {

    @Bean
    NavigationItem campaignNavigation() {
        return new NavigationItem(10, "/campaigns", "campaign.navigation", Permission.VIEW);
    }

    @Bean
    HomeCard campaignCard(Editions editions, Plans plans) {
        return new HomeCard(10, Permission.VIEW, "campaign/home-card", () -> today(editions, plans));
    }

    /** The newest edition's outings of the day; null before there is an edition. */
    private static @Nullable HomeOutings today(Editions editions, Plans plans) {
        var scope = CurrentScope.get();
        var all = editions.list();
        if (all.isEmpty()) return null;
        Edition edition = all.getFirst();
        var day = editions.day(edition, null);
        var outings = plans.outings(plans.current(edition, scope), scope);
        var next = outings.stream()
                .map(outing -> outing.day())
                .filter(other -> !other.isBefore(day))
                .findFirst()
                .orElse(day);
        return new HomeOutings(
                edition,
                next,
                outings.stream().filter(outing -> outing.day().equals(next)).toList());
    }
}
