package org.riaya.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.Language;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Scope;
import org.riaya.platform.security.SignedIn;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controller methods the {@link Scope}, the {@link SignedIn} person and the {@link Language} of the request. */
final class EdgeArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Scope.class || type == SignedIn.class || type == Language.class;
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
        return LanguageInterceptor.languageOf(
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
