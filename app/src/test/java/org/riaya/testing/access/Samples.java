package org.riaya.testing.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riaya.platform.security.Permission;

/** Values of path variables and parameters, by the beginning of the route they are for; the longest beginning wins. */
public final class Samples {

    /** The province in which every sample that belongs to a territory lies. */
    public static final String INSIDE = "03.271";

    /** Where the other people of the matrix hold their roles. */
    public static final String OUTSIDE = "03.561";

    public enum Kind {
        /** Lies in {@link #INSIDE}: refused to those who hold their role elsewhere. */
        IN_TERRITORY,
        /** Everyone who may call the route may ask for it. */
        OPEN,
        /** Isn't there, or isn't the caller's: not found for everyone who may call the route. */
        ABSENT,
        /** Is there, but belongs to the whole territory: refused to those who hold their role on a part of it. */
        WHOLE
    }

    record Sample(String beginning, String name, String value, Kind kind) {}

    private final List<Sample> variables = new ArrayList<>();
    private final List<Sample> parameters = new ArrayList<>();
    private final Map<String, Permission> needs = new LinkedHashMap<>();

    public Samples variable(String beginning, String name, Object value, Kind kind) {
        variables.add(new Sample(beginning, name, value.toString(), kind));
        return this;
    }

    /** A parameter that the route needs; {@code method} comes first: {@code GET /accounts/access}. */
    public Samples parameter(String route, String name, Object value, Kind kind) {
        parameters.add(new Sample(route, name, value.toString(), kind));
        return this;
    }

    /** What a route's method asks for beyond the route's own rule: {@code GET /imports/new}. */
    public Samples needs(String route, Permission permission) {
        needs.put(route, permission);
        return this;
    }

    Optional<Permission> neededBy(Route route) {
        return Optional.ofNullable(needs.get(route.toString()));
    }

    /** A beginning with a method, {@code GET /facilities/{id}}, is longer and so goes before one without. */
    Optional<Sample> find(Route route, String name) {
        return variables.stream()
                .filter(sample -> sample.name().equals(name)
                        && (route.pattern().startsWith(sample.beginning())
                                || route.toString().startsWith(sample.beginning())))
                .max(java.util.Comparator.comparingInt(
                        sample -> sample.beginning().length()));
    }

    Map<String, Sample> parametersOf(String route) {
        Map<String, Sample> found = new LinkedHashMap<>();
        parameters.stream()
                .filter(sample -> sample.beginning().equals(route))
                .forEach(sample -> found.put(sample.name(), sample));
        return found;
    }
}
