package org.riaya.platform.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A sentence shown once on the page that follows a change: "The target is set". It waits in the session until then.
 *
 * @param kind   how it looks and is announced
 * @param key    message key
 * @param values named values of the message
 */
public record Notice(Kind kind, String key, HashMap<String, Serializable> values) implements Serializable {

    static final String ATTRIBUTE = "platform.notices";

    public enum Kind {
        SUCCESS,
        INFO,
        WARNING,
        DANGER;

        /** The last part of the style class. */
        public String style() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Leaves word that something was done; call it before returning the redirection. */
    public static void success(RedirectAttributes redirect, String key, Map<String, ? extends Serializable> values) {
        leave(redirect, Kind.SUCCESS, key, values);
    }

    public static void success(RedirectAttributes redirect, String key) {
        success(redirect, key, Map.of());
    }

    public static void leave(
            RedirectAttributes redirect, Kind kind, String key, Map<String, ? extends Serializable> values) {
        redirect.addFlashAttribute(
                ATTRIBUTE, new java.util.ArrayList<>(List.of(new Notice(kind, key, new HashMap<>(values)))));
    }
}
