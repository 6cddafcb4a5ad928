package org.riaya.platform.security;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.DomainException;

/**
 * What the person or job at work may see and change: for each permission, the paths of the territory (ltree, as in
 * {@code territory.place.path}) below which it holds.
 *
 * <p>Every repository statement that returns or changes operational rows takes a scope, and every database connection
 * carries it for row-level security.
 */
public final class Scope {

    /** The path above every place. */
    public static final String WHOLE_TERRITORY = "MA";

    private static final Scope NOTHING = new Scope(null, Map.of());

    private final @Nullable UUID account;
    private final Map<Permission, Set<String>> paths;

    private Scope(@Nullable UUID account, Map<Permission, Set<String>> paths) {
        this.account = account;
        this.paths = paths;
    }

    /** One permission on one part of the territory. */
    public record Authority(Permission permission, String path) {}

    /** The scope of nobody: sees nothing and changes nothing. */
    public static Scope nothing() {
        return NOTHING;
    }

    /** The scope of a job that acts for the system on the whole territory. */
    public static Scope system() {
        return of(
                null,
                Stream.of(Permission.values())
                        .map(p -> new Authority(p, WHOLE_TERRITORY))
                        .toList());
    }

    /**
     * @param account     who acts, or null for the system
     * @param authorities what was granted; a path below another one of the same permission is dropped
     */
    public static Scope of(@Nullable UUID account, Collection<Authority> authorities) {
        Map<Permission, Set<String>> paths = new EnumMap<>(Permission.class);
        for (Authority authority : authorities)
            paths.computeIfAbsent(authority.permission(), _ -> new TreeSet<>()).add(authority.path());
        paths.replaceAll((_, all) -> topmost(all));
        return new Scope(account, paths);
    }

    public @Nullable UUID account() {
        return account;
    }

    /** Paths on which the permission holds, in path order; empty when nowhere. */
    public List<String> paths(Permission permission) {
        return List.copyOf(paths.getOrDefault(permission, Set.of()));
    }

    /** Whether the permission holds somewhere. */
    public boolean allows(Permission permission) {
        return !paths.getOrDefault(permission, Set.of()).isEmpty();
    }

    /** Whether the permission holds on the place of the path. */
    public boolean allows(Permission permission, String path) {
        return paths.getOrDefault(permission, Set.of()).stream().anyMatch(held -> covers(held, path));
    }

    /**
     * @throws DomainException FORBIDDEN when the permission doesn't hold on the place of the path
     */
    public void require(Permission permission, String path) {
        if (!allows(permission, path))
            throw new DomainException(
                    DomainException.Kind.FORBIDDEN,
                    "platform.forbidden.place",
                    Map.of("permission", permission.name(), "path", path));
    }

    /** Paths that may be read, as a PostgreSQL array literal for row-level security and {@code ::ltree[]} casts. */
    public String readable() {
        return array(paths(Permission.VIEW).stream());
    }

    /** Paths on which anything may be changed, as a PostgreSQL array literal. */
    public String writable() {
        Set<String> all = new TreeSet<>();
        paths.forEach((permission, where) -> {
            if (permission != Permission.VIEW && permission != Permission.READ_AUDIT) all.addAll(where);
        });
        return array(topmost(all).stream());
    }

    /** Paths on which the permission holds, as a PostgreSQL array literal. */
    public String array(Permission permission) {
        return array(paths(permission).stream());
    }

    private static String array(Stream<String> paths) {
        return paths.collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    private static boolean covers(String held, String path) {
        return path.equals(held) || path.startsWith(held + ".");
    }

    private static Set<String> topmost(Set<String> all) {
        Set<String> kept = new TreeSet<>();
        for (String path : new TreeSet<>(all)) if (kept.stream().noneMatch(held -> covers(held, path))) kept.add(path);
        return kept;
    }

    @Override
    public String toString() {
        return "Scope[" + account + " " + paths + "]";
    }
}
