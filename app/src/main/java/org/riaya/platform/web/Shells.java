package org.riaya.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.Language;
import org.riaya.platform.Messages;
import org.riaya.platform.RiayaProperties;
import org.riaya.platform.Text;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Shell} and the {@link Text} that a request's page is printed with. */
public final class Shells {

    private final Messages messages;
    private final RiayaProperties properties;
    private final List<NavigationItem> navigation;

    Shells(Messages messages, RiayaProperties properties, List<NavigationItem> navigation) {
        this.messages = messages;
        this.properties = properties;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
    }

    public Text text(HttpServletRequest request) {
        return new Text(messages, LanguageInterceptor.languageOf(request));
    }

    public Text text(Language language) {
        return new Text(messages, language);
    }

    public Shell shell(HttpServletRequest request) {
        SignedIn signedIn = signedIn();
        var scope = CurrentScope.get();
        return new Shell(
                path(request),
                request.getQueryString(),
                signedIn,
                csrf(request),
                properties.demonstration(),
                signedIn == null
                        ? List.of()
                        : navigation.stream()
                                .filter(item -> scope.allows(item.permission()))
                                .toList(),
                notices(request));
    }

    private static List<Notice> notices(HttpServletRequest request) {
        var left = RequestContextUtils.getInputFlashMap(request);
        return left != null && left.get(Notice.ATTRIBUTE) instanceof List<?> all
                ? all.stream().map(Notice.class::cast).toList()
                : List.of();
    }

    static @Nullable SignedIn signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private static @Nullable String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : null;
    }
}
