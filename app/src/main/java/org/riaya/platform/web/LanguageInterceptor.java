package org.riaya.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.riaya.platform.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The reader's language: {@code ?lang=} when given, kept in a cookie for the next pages; else the cookie; else Arabic.
 * The browser's own preference is not followed: the product speaks Arabic first.
 */
@Component
public final class LanguageInterceptor implements HandlerInterceptor {

    private static final String PARAMETER = "lang";
    private static final java.time.Duration ONE_YEAR = java.time.Duration.ofDays(365);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        asked(request).ifPresent(language -> remember(language, response));
        return true;
    }

    /** Keeps the language for the next pages. */
    public static void remember(Language language, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(PARAMETER, language.code())
                        .path("/")
                        .maxAge(ONE_YEAR)
                        .sameSite("Lax")
                        .httpOnly(true)
                        .build()
                        .toString());
    }

    public static Language languageOf(HttpServletRequest request) {
        return asked(request).or(() -> remembered(request)).orElse(Language.AR);
    }

    private static Optional<Language> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(Language::find);
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        for (Cookie cookie : cookies) if (cookie.getName().equals(PARAMETER)) return Language.find(cookie.getValue());
        return Optional.empty();
    }
}
