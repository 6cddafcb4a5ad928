package org.riaya.platform;

import java.util.Locale;
import java.util.Optional;

/** The languages of the product; Arabic comes first and is the default. */
public enum Language {
    AR("ar", "العربية", true),
    FR("fr", "Français", false),
    EN("en", "English", false);

    private final String code;
    private final String ownName;
    private final boolean rightToLeft;

    Language(String code, String ownName, boolean rightToLeft) {
        this.code = code;
        this.ownName = ownName;
        this.rightToLeft = rightToLeft;
    }

    /** ISO 639-1 code, as in {@code <html lang>}. */
    public String code() {
        return code;
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    public Locale locale() {
        return Locale.of(code, "MA");
    }

    public static Optional<Language> find(String code) {
        for (Language language : values()) if (language.code.equals(code)) return Optional.of(language);
        return Optional.empty();
    }
}
