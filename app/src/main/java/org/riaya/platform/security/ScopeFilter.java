package org.riaya.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the signed-in person's scope to the request's thread. */
final class ScopeFilter extends OncePerRequestFilter {

    private final ScopeSource scopes;

    ScopeFilter(ScopeSource scopes) {
        this.scopes = scopes;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Thrown thrown = new Thrown();
        CurrentScope.run(scope(), () -> {
            try {
                chain.doFilter(request, response);
            } catch (IOException e) {
                thrown.io = e;
            } catch (ServletException e) {
                thrown.servlet = e;
            }
        });
        if (thrown.io != null) throw thrown.io;
        if (thrown.servlet != null) throw thrown.servlet;
    }

    private Scope scope() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? scopes.scopeOf(signedIn.account())
                : Scope.nothing();
    }

    private static final class Thrown {
        @org.jspecify.annotations.Nullable
        IOException io;

        @org.jspecify.annotations.Nullable
        ServletException servlet;
    }
}
