package org.riaya.planner;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The checks that several records make of their components. Each throws {@link RefusedInputException}. */
final class Require {

    /** Largest value of a single time, distance, demand or reward: three of them added stay an int. */
    static final int LARGEST = 500_000_000;

    private Require() {}

    static void between(String path, long value, long least, long most) {
        if (value < least)
            throw RefusedInputException.value("planner.value.too-small", path, value, "less than " + least);
        if (value > most)
            throw RefusedInputException.value("planner.value.too-large", path, value, "more than " + most);
    }

    static void notNegative(String path, long value) {
        between(path, value, 0, LARGEST);
    }

    /** A limit may also be absent. */
    static void limit(String path, int value) {
        if (value != Team.NO_LIMIT) notNegative(path, value);
    }

    static void ordered(int from, int to) {
        notNegative("from", from);
        notNegative("to", to);
        if (to < from)
            throw RefusedInputException.conflict("planner.hours.to-before-from", "to", to, "before", "from", from);
    }

    static void notBlank(String path, String text) {
        if (text.isBlank())
            throw RefusedInputException.at("planner.text.blank", path, "blank: give it a name of its own");
    }

    /** Every element at most once. */
    static void distinct(String path, List<?> elements) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            Object element = elements.get(i);
            if (!seen.add(element))
                throw RefusedInputException.value(
                        "planner.value.repeated", path + "[" + i + "]", element, "given twice");
        }
    }

    static void days(String path, List<Integer> days, int count) {
        for (int i = 0; i < days.size(); i++) between(path + "[" + i + "]", days.get(i), 0, count - 1);
    }

    static void known(String path, Object value, Collection<?> known, String what) {
        if (!known.contains(value))
            throw RefusedInputException.value("planner.reference.unknown", path, value, "no such " + what);
    }
}
