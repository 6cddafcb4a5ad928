package org.riaya.territory.search;

/**
 * The consonants of folded words in one alphabet for both scripts. Vowels fall, since Arabic leaves the short ones out;
 * so do alef, waw and yaa, which may be one, and ayn, which Latin letters leave out. Letters that transliteration
 * confuses are one: k, q, kh, g and gh; emphatic and plain.
 */
final class Skeleton {

    private static final String ARABIC = "بتثجحخدذرزسشصضطظغفقكلمنه";
    private static final String LATIN = "bttjhkddrzsxsdtdkfkklmnh";

    private Skeleton() {}

    static String of(String folded) {
        StringBuilder consonants = new StringBuilder(folded.length());
        for (String word : folded.split(" ")) {
            int start = consonants.length();
            append(word, consonants);
            if (consonants.length() > start) consonants.append(' ');
        }
        return consonants.toString().strip();
    }

    private static void append(String word, StringBuilder consonants) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean last = i == word.length() - 1;
            if (last && (c == 'ه' || c == 'ح' || c == 'h'))
                continue; // a last h is hardly heard, taa marbuta not at all
            int arabic = ARABIC.indexOf(c);
            if (arabic >= 0) consonants.append(LATIN.charAt(arabic));
            else if (c == 'g') consonants.append('k');
            else if ("bdfhjklmnprstxz".indexOf(c) >= 0 || Character.isDigit(c)) consonants.append(c);
        }
    }
}
