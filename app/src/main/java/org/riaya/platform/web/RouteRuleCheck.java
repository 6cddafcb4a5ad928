package org.riaya.platform.web;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Stops the start when a route of any module carries no rule. */
@Component
final class RouteRuleCheck {

    private final RequestMappingHandlerMapping routes;

    RouteRuleCheck(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @EventListener
    void check(ContextRefreshedEvent event) {
        routes.getHandlerMethods().values().forEach(RouteRule::of);
    }
}
