package org.riaya.audit.web;

import org.riaya.platform.security.Permission;
import org.riaya.platform.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditNavigation {

    @Bean
    NavigationItem auditSection() {
        return new NavigationItem(90, "/audit", "audit.title", Permission.READ_AUDIT);
    }
}
