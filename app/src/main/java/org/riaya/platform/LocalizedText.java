package org.riaya.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text in Arabic, French and perhaps English, for example the name of a commune.
 *
 * @param ar Arabic, null when unknown
 * @param fr French, null when unknown; at least one of Arabic and French is present
 * @param en English, null when there is none: French then stands for it
 */
public record LocalizedText(
        @Nullable String ar, @Nullable String fr, @Nullable String en) {

    public LocalizedText {
        ar = blankToNull(ar);
        fr = blankToNull(fr);
        en = blankToNull(en);
        if (ar == null && fr == null)
            throw new InvalidValueException("platform.localized-text.empty", Map.of("en", String.valueOf(en)));
    }

    public static LocalizedText of(@Nullable String ar, @Nullable String fr) {
        return new LocalizedText(ar, fr, null);
    }

    /** The text in the language, or in the nearest one there is. */
    public String in(Language language) {
        String asked =
                switch (language) {
                    case AR -> ar;
                    case FR -> fr;
                    case EN -> en;
                };
        if (asked != null) return asked;
        if (fr != null) return fr;
        if (ar != null) return ar;
        throw new IllegalStateException("neither Arabic nor French in " + this);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
