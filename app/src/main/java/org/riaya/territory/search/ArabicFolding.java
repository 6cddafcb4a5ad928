package org.riaya.territory.search;

import java.util.Map;

/** What is written in several ways in Arabic is written in one. */
final class ArabicFolding {

    private static final String ARTICLE = "ال";

    private static final Map<String, String> SAME_WORD = Map.of(
            "ولاد", "اولاد",
            "بنو", "بني",
            "وادي", "واد",
            "سيد", "سيدي",
            "ايث", "ايت");

    private ArabicFolding() {}

    /** Letters that stand for one another; other scripts pass unchanged. */
    static String letters(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case 'أ', 'إ', 'آ', 'ٱ' -> folded.append('ا');
                case 'ؤ' -> folded.append('و');
                case 'ئ', 'ى', 'ی', 'ے' -> folded.append('ي');
                case 'ة', 'ۃ', 'ۀ' -> folded.append('ه');
                case 'ڭ', 'گ', 'ݣ', 'ڮ', 'ک', 'ڨ' -> folded.append('ك');
                case 'پ' -> folded.append('ب');
                case 'ڤ', 'ڥ' -> folded.append('ف');
                case 'چ' -> folded.append('ج');
                case 'ء' -> {}
                default -> folded.append(Character.isDigit(c) ? Character.forDigit(Character.digit(c, 10), 10) : c);
            }
        }
        return folded.toString();
    }

    /** A word whose letters were folded, without its article; "" when it is the article. */
    static String fold(String word) {
        String bare = word.startsWith(ARTICLE) && word.length() > ARTICLE.length() + 1
                ? word.substring(ARTICLE.length())
                : word.equals(ARTICLE) ? "" : word;
        return SAME_WORD.getOrDefault(bare, bare);
    }
}
