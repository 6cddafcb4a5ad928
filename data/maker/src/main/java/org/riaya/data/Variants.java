package org.riaya.data;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Other spellings of places' names, met in sources that tie them to a place. A spelling is kept when it resembles the name,
 * because a list that names a neighbouring place is not a variant.
 */
final class Variants {

    private final Map<String, Set<String>> seen = new TreeMap<>();

    /** Notes that a source writes the place so; a remark, "(Mun.)" after the name or "C.R." before it, is dropped. */
    void note(String code, String spelling) {
        var name = Names.tidy(spelling.replaceAll("\\(.*?\\)", " ").replaceFirst("^C\\.R\\. ", ""));
        if (!name.isEmpty() && name.indexOf('|') < 0)
            seen.computeIfAbsent(code, _ -> new TreeSet<>()).add(name);
    }

    /** The spellings other than the two names, in code-point order, parted by {@code |}. */
    String of(String code, String arabic, String french) {
        var kept = new TreeMap<String, String>();
        for (var spelling : seen.getOrDefault(code, Set.of())) {
            if (spelling.equalsIgnoreCase(arabic) || spelling.equalsIgnoreCase(french)) continue;
            if (resembles(spelling, arabic) || resembles(spelling, french))
                kept.putIfAbsent(spelling.toLowerCase(Locale.ROOT), spelling);
        }
        return String.join("|", kept.values());
    }

    /** At most a third of the letters differ, accents and punctuation aside. */
    static boolean resembles(String a, String b) {
        var left = letters(a);
        var right = letters(b);
        int longest = Math.max(left.length(), right.length());
        return !left.isEmpty() && !right.isEmpty() && 3 * distance(left, right) <= longest;
    }

    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    /** Levenshtein's edit distance. */
    private static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) previous[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            var current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
