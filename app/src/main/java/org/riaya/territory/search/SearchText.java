package org.riaya.territory.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A name, or what someone typed for it, in the two forms that are compared. Both the index and the queries pass through
 * here, so that a spelling difference that a form hides makes no difference at all; what remains is left to trigrams.
 *
 * @param folded   the words without case, accents, vowel signs, hamza, article and, in Latin letters, the common
 *                 differences of transliteration: {@code Taounate} and {@code Tawnat} are both {@code taunat}
 * @param skeleton the consonants alone, in one alphabet for both scripts: {@code تاونات} and {@code Taounate} are both
 *                 {@code tnt}. Short ones say little and are only compared whole
 */
public record SearchText(String folded, String skeleton) {

    /** Changes whenever a form does, so that the index is made again. */
    public static final int VERSION = 1;

    public static SearchText of(String text) {
        List<String> words = new ArrayList<>();
        List<String> articles = new ArrayList<>();
        for (String word : Words.of(text)) {
            String folded = Words.isArabic(word) ? ArabicFolding.fold(word) : LatinFolding.fold(word);
            (folded.isEmpty() ? articles : words).add(folded.isEmpty() ? word : folded);
        }
        if (words.isEmpty()) words.addAll(articles); // "El" alone is a search for it
        String folded = String.join(" ", joinPrefix(words));
        return new SearchText(folded, Skeleton.of(folded));
    }

    public boolean isEmpty() {
        return folded.isEmpty();
    }

    /** "Bou Fekrane" and "Boufakrane", «بو فكران» and «بوفكران», are written both ways. */
    private static List<String> joinPrefix(List<String> words) {
        List<String> joined = new ArrayList<>();
        String prefix = "";
        for (String word : words) {
            boolean isPrefix = word.equals("bu") || word.equals("بو");
            if (!isPrefix) joined.add(prefix + word);
            prefix = isPrefix ? prefix + word : "";
        }
        if (!prefix.isEmpty()) joined.add(prefix);
        return joined;
    }
}
