package org.riaya.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.security.SignedIn;

/**
 * What every page shows around its own content; each template receives one as {@code shell}.
 *
 * @param path          path of the page, without its query
 * @param query         query string of the page, or null
 * @param signedIn      who reads, or null
 * @param csrf          token for the hidden field {@code _csrf} of each form, or null on error pages
 * @param demonstration whether the database holds demonstration data
 * @param navigation    the places a reader can go to, in order
 * @param notices       what the change just made has to say
 */
public record Shell(
        String path,
        @Nullable String query,
        @Nullable SignedIn signedIn,
        @Nullable String csrf,
        boolean demonstration,
        List<NavigationItem> navigation,
        List<Notice> notices) {

    /** Whether the page belongs to the section of the navigation item. */
    public boolean isCurrent(NavigationItem item) {
        return item.path().equals("/") ? path.equals("/") : (path + "/").startsWith(item.path() + "/");
    }

    /** Address of this page in another language. */
    public String inLanguage(String code) {
        String kept = query == null
                ? ""
                : java.util.Arrays.stream(query.split("&"))
                        .filter(part -> !part.startsWith("lang=") && !part.isEmpty())
                        .map(part -> part + "&")
                        .collect(java.util.stream.Collectors.joining());
        return path + "?" + kept + "lang=" + code;
    }
}
