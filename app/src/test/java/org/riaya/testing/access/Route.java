package org.riaya.testing.access;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riaya.platform.web.RouteRule;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One method and address of the application, with its rule. */
record Route(HttpMethod method, String pattern, RouteRule rule) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)(?::[^}]*)?}");

    /** Every route of every module. */
    static List<Route> all(RequestMappingHandlerMapping router) {
        List<Route> routes = new ArrayList<>();
        router.getHandlerMethods().forEach((info, handler) -> {
            RouteRule rule = RouteRule.of(handler);
            var methods = info.getMethodsCondition().getMethods();
            for (String pattern : info.getPatternValues()) {
                if (methods.isEmpty()) routes.add(new Route(HttpMethod.GET, pattern, rule));
                methods.forEach(method -> routes.add(new Route(method.asHttpMethod(), pattern, rule)));
            }
        });
        routes.sort(java.util.Comparator.comparing(Route::toString));
        return routes;
    }

    boolean reads() {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    boolean isApi() {
        return pattern.startsWith("/api/");
    }

    List<String> variables() {
        List<String> names = new ArrayList<>();
        for (Matcher found = VARIABLE.matcher(pattern); found.find(); ) names.add(found.group(1));
        return names;
    }

    String address(java.util.function.UnaryOperator<String> value) {
        return VARIABLE.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
