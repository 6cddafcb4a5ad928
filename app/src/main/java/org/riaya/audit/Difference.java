package org.riaya.audit;

import org.jspecify.annotations.Nullable;

/**
 * One value that a change touched.
 *
 * @param field  path of the value in the thing, {@code name.ar} or {@code roles[0].role}
 * @param before its text before, null when there was none
 * @param after  its text after, null when none is left
 */
public record Difference(
        String field, @Nullable String before, @Nullable String after) {}
