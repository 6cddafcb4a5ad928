package org.riaya.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts to list; a null asks for all.
 *
 * @param words     part of a name or username
 * @param role      a role held today
 * @param placeCode a place on or below which a role is held today
 * @param open      whether they still open
 */
public record AccountFilter(
        @Nullable String words,
        @Nullable Role role,
        @Nullable String placeCode,
        @Nullable Boolean open) {

    public AccountFilter {
        words = words == null || words.isBlank() ? null : words.strip();
        placeCode = placeCode == null || placeCode.isBlank() ? null : placeCode.strip();
    }

    public static AccountFilter all() {
        return new AccountFilter(null, null, null, null);
    }
}
