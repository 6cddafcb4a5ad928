package org.riaya.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.riaya.platform.DomainException;
import org.riaya.platform.security.CurrentScope;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through only when its route has a rule and its caller meets it: the one gate of pages and API. */
@Component
final class AccessInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) return true; // static files
        switch (RouteRule.of(method)) {
            case RouteRule.Everyone _ -> {}
            case RouteRule.SignedInOnly _ -> requireSignedIn();
            case RouteRule.Holding(var permission) -> {
                requireSignedIn();
                if (!CurrentScope.get().allows(permission))
                    throw new DomainException(
                            DomainException.Kind.FORBIDDEN,
                            "platform.forbidden.permission",
                            Map.of("permission", permission.name()));
            }
        }
        return true;
    }

    private static void requireSignedIn() {
        if (Shells.signedIn() == null) throw new SignInRequiredException();
    }
}
