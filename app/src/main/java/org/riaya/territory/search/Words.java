package org.riaya.territory.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts a text into lower-case words of letters and digits, without accents and vowel signs. */
final class Words {

    private static final Pattern MARKS =
            Pattern.compile("[\\p{Mn}\\u0640\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼʿʾ]");
    /** The French article, kept apart from its word by the apostrophe: {@code L'had}. */
    private static final Pattern ELIDED_ARTICLE = Pattern.compile("(?<![\\p{L}\\p{N}])[ld]['’‘`´ʼ](?=\\p{L}{2})");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    static List<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain = ELIDED_ARTICLE.matcher(plain.replace('ç', 's')).replaceAll("");
        plain = APOSTROPHES.matcher(plain).replaceAll("");
        // Arabic letters with hamza come apart into the letter and a mark, so marks fall only after they were folded.
        plain = ArabicFolding.letters(plain);
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        plain = plain.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss").replace("ı", "i");
        return Arrays.stream(BETWEEN.split(plain)).filter(w -> !w.isEmpty()).toList();
    }

    static boolean isArabic(String word) {
        return word.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }
}
