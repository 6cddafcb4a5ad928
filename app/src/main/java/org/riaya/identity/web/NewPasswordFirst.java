package org.riaya.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.riaya.identity.Accounts;
import org.riaya.platform.DomainException;
import org.riaya.platform.security.AllowEveryone;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Permission;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Sends a person whose password was given by someone else to choose one. Until then the account's scope is empty
 * anyway; this says why.
 */
@Configuration(proxyBeanMethods = false)
class NewPasswordFirst implements WebMvcConfigurer, HandlerInterceptor {

    private static final String PAGE = "/account/password";

    private final Accounts accounts;

    NewPasswordFirst(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var scope = CurrentScope.get();
        if (!(handler instanceof HandlerMethod method)
                || method.hasMethodAnnotation(AllowEveryone.class)
                || request.getRequestURI().equals(PAGE)
                || scope.account() == null
                || scope.allows(Permission.VIEW)
                || !accounts.mustChangePassword(scope.account())) return true;
        if (request.getRequestURI().startsWith("/api/"))
            throw new DomainException(DomainException.Kind.FORBIDDEN, "identity.password.must-change", Map.of());
        response.sendRedirect(PAGE);
        return false;
    }
}
