package org.riaya.data;

import java.util.regex.Pattern;

/** Names as sources type them, without what is not part of the name. */
final class Names {

    private static final Pattern FOOTNOTE = Pattern.compile("\\(?\\s*\\*+\\s*\\)?$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private Names() {}

    /** Single ordinary spaces, and no asterisk calling a footnote of the source. */
    static String tidy(String typed) {
        var spaced = SPACES.matcher(typed).replaceAll(" ").strip();
        return FOOTNOTE.matcher(spaced).replaceFirst("").strip();
    }
}
