package org.riaya.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One quantity among others of the same unit.
 *
 * @param label  what it is of, in the reader's language
 * @param value  units, 0 or more, or null when unknown
 * @param target units promised, or null when none was set
 */
public record Bar(
        String label, @Nullable Long value, @Nullable Long target) {

    private static final int WIDTH = 1000;

    /** The greatest value or target, at least 1. */
    public static long scale(List<Bar> bars) {
        long most = 1;
        for (Bar bar : bars) {
            if (bar.value != null) most = Math.max(most, bar.value);
            if (bar.target != null) most = Math.max(most, bar.target);
        }
        return most;
    }

    /** Length in thousandths of the scale; 0 when unknown. */
    public int width(long scale) {
        return value == null ? 0 : (int) (WIDTH * value / scale);
    }

    /** Where the target's mark begins, in thousandths of the scale, within the drawing; 0 when there is none. */
    public int targetAt(long scale) {
        return target == null ? 0 : (int) Math.min(WIDTH - 4, WIDTH * target / scale);
    }
}
