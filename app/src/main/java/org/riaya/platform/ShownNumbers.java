package org.riaya.platform;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Prints the numbers of messages as {@link Formats} does, where ICU alone would write 121.733 in Arabic. A pattern's
 * {@code #}, {@code {n}} and {@code {n, number}} become {@code {n_shown}}, a text made beforehand; the number itself
 * still chooses the plural form.
 */
final class ShownNumbers {

    private static final String SHOWN = "_shown";

    private ShownNumbers() {}

    /** The pattern with its printed numbers replaced. */
    static String in(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        StringBuilder text = new StringBuilder();
        Deque<String> plurals = new ArrayDeque<>();
        int copied = 0;
        for (int i = 0; i < parsed.countParts(); i++) {
            Part part = parsed.getPart(i);
            switch (part.getType()) {
                case ARG_START -> {
                    String name = parsed.getSubstring(parsed.getPart(i + 1));
                    if (part.getArgType().hasPluralStyle()) plurals.push(name);
                    if (!isPrintedNumber(parsed, i)) continue;
                    int end = parsed.getPart(parsed.getLimitPartIndex(i)).getLimit();
                    text.append(pattern, copied, part.getIndex()).append(shown(name));
                    copied = end;
                }
                case ARG_LIMIT -> {
                    if (part.getArgType().hasPluralStyle()) plurals.pop();
                }
                case REPLACE_NUMBER -> {
                    text.append(pattern, copied, part.getIndex()).append(shown(plurals.getFirst()));
                    copied = part.getLimit();
                }
                default -> {}
            }
        }
        return text.append(pattern, copied, pattern.length()).toString();
    }

    /** The values with a printed form beside each. */
    static Map<String, Object> of(Map<String, ?> values, Language language) {
        Map<String, Object> all = new HashMap<>(values);
        values.forEach((name, value) -> all.put(name + SHOWN, shown(value, language)));
        return all;
    }

    private static boolean isPrintedNumber(MessagePattern parsed, int start) {
        ArgType type = parsed.getPart(start).getArgType();
        if (type == ArgType.NONE) return true;
        int last = parsed.getLimitPartIndex(start) - 1;
        Part kind = parsed.getPart(last);
        return type == ArgType.SIMPLE
                && kind.getType() == Part.Type.ARG_TYPE
                && parsed.getSubstring(kind).equals("number");
    }

    private static String shown(String name) {
        return "{" + name + SHOWN + "}";
    }

    private static Object shown(Object value, Language language) {
        return switch (value) {
            case Long n -> Formats.number(n, language);
            case Integer n -> Formats.number(n, language);
            default -> value;
        };
    }
}
