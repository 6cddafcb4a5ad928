package org.riaya.territory.web;

import org.riaya.platform.security.Permission;
import org.riaya.platform.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the territory stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class TerritorySection {

    @Bean
    NavigationItem territoryNavigation() {
        return new NavigationItem(20, "/territory", "territory.title", Permission.VIEW);
    }
}
