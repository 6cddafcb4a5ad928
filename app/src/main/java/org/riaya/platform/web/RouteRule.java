package org.riaya.platform.web;

import org.riaya.platform.security.Allow;
import org.riaya.platform.security.AllowEveryone;
import org.riaya.platform.security.AllowSignedIn;
import org.riaya.platform.security.Permission;
import org.springframework.web.method.HandlerMethod;

/** Who may call a route, read from the annotation on its method. */
public sealed interface RouteRule {

    record Everyone() implements RouteRule {}

    record SignedInOnly() implements RouteRule {}

    record Holding(Permission permission) implements RouteRule {}

    /**
     * @throws IllegalStateException when the method carries no rule: such a route must not exist
     */
    public static RouteRule of(HandlerMethod method) {
        Allow allow = method.getMethodAnnotation(Allow.class);
        if (allow != null) return new Holding(allow.value());
        if (method.hasMethodAnnotation(AllowSignedIn.class)) return new SignedInOnly();
        if (method.hasMethodAnnotation(AllowEveryone.class)) return new Everyone();
        throw new IllegalStateException("route without a rule: " + method);
    }
}
