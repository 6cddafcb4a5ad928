package org.riaya.identity.web;

import org.riaya.platform.security.Permission;
import org.riaya.platform.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentityNavigation {

    @Bean
    NavigationItem organisationSection() {
        return new NavigationItem(70, "/organisation", "identity.organisation.title", Permission.VIEW);
    }

    @Bean
    NavigationItem accountSection() {
        return new NavigationItem(80, "/accounts", "identity.accounts.title", Permission.MANAGE_ACCOUNTS);
    }
}
