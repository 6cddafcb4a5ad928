package org.riaya.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.Language;
import org.riaya.platform.Text;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Scope;
import org.riaya.platform.security.SignedIn;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controller methods the {@link Scope}, the {@link SignedIn} person, the {@link Language}, the {@link Text} and the
 * {@link Listing} of the request.
 */
final class EdgeArguments implements HandlerMethodArgumentResolver {

    private final Shells shells;

    EdgeArguments(Shells shells) {
        this.shells = shells;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Scope.class
                || type == SignedIn.class
                || type == Language.class
                || type == Text.class
                || type == Listing.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        Class<?> type = parameter.getParameterType();
        if (type == Scope.class) return CurrentScope.get();
        if (type == SignedIn.class) return Shells.signedIn();
        var http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        if (type == Listing.class) return Listing.of(http);
        if (type == Text.class) return shells.text(http);
        return LanguageInterceptor.languageOf(http);
    }
}
