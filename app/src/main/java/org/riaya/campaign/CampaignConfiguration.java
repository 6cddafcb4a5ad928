package org.riaya.campaign;

import org.riaya.platform.security.Permission;
import org.riaya.platform.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The campaign's place in the navigation. */
@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

    @Bean
    NavigationItem campaignNavigation() {
        return new NavigationItem(10, "/campaigns", "campaign.navigation", Permission.VIEW);
    }
}
