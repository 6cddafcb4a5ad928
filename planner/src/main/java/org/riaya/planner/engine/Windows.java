package org.riaya.planner.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riaya.planner.Site;
import org.riaya.planner.Window;

/**
 * When a stop may begin at each site on each day, as sets of disjoint intervals in ascending order. Most sites have one set
 * for the whole season; those with windows of certain days have a table by day.
 */
final class Windows {

    /** No set: a stop may not begin at all. */
    static final int NONE = -1;

    private static final int ALWAYS_TO = 500_000_000;

    private int sets;
    private int[] offset = new int[16]; // of set s in from and to; offset[s + 1] ends it
    private int[] from = new int[16];
    private int[] to = new int[16];
    private final int[] daily; // by site
    private final int[] @Nullable [] byDay; // by site, then day; null where the daily set always holds

    Windows(List<Site> sites, int days) {
        daily = new int[sites.size()];
        byDay = new int[sites.size()][];
        int always = add(List.of(Window.daily(0, ALWAYS_TO)));
        for (int i = 0; i < daily.length; i++) {
            var windows = sites.get(i).windows();
            var everyDay = windows.stream().filter(Window::isDaily).toList();
            daily[i] = windows.isEmpty() ? always : add(everyDay);
            if (everyDay.size() < windows.size()) byDay[i] = tableByDay(windows, days, daily[i]);
        }
    }

    private int[] tableByDay(List<Window> windows, int days, int otherDays) {
        int[] table = new int[days];
        Arrays.fill(table, otherDays);
        var named = windows.stream()
                .filter(w -> !w.isDaily())
                .flatMap(w -> w.days().stream())
                .distinct()
                .toList();
        for (int day : named) {
            table[day] = add(windows.stream()
                    .filter(w -> !w.isDaily() && w.days().contains(day))
                    .toList());
        }
        return table;
    }

    /** Number of the set, {@link #NONE} when there is no window; overlapping windows become one. */
    private int add(List<Window> windows) {
        if (windows.isEmpty()) return NONE;
        if (sets + 2 > offset.length) offset = Arrays.copyOf(offset, 2 * offset.length);
        int end = offset[sets];
        for (var window :
                windows.stream().sorted(Comparator.comparingInt(Window::from)).toList()) {
            if (end > offset[sets] && window.from() <= to[end - 1] + 1) {
                to[end - 1] = Math.max(to[end - 1], window.to());
                continue;
            }
            if (end == from.length) {
                from = Arrays.copyOf(from, 2 * end);
                to = Arrays.copyOf(to, 2 * end);
            }
            from[end] = window.from();
            to[end++] = window.to();
        }
        offset[++sets] = end;
        return sets - 1;
    }

    int set(int site, int day) {
        int[] table = byDay[site];
        return table == null ? daily[site] : table[day];
    }

    /** First moment at or after {@code time} at which a stop may begin, -1 when there is none. */
    int atOrAfter(int set, int time) {
        for (int k = offset[set], end = offset[set + 1]; k < end; k++) {
            if (time <= to[k]) return Math.max(time, from[k]);
        }
        return -1;
    }

    /** Last moment at or before {@code time} at which a stop may begin, -1 when there is none. */
    int atOrBefore(int set, int time) {
        for (int k = offset[set + 1] - 1, start = offset[set]; k >= start; k--) {
            if (time >= from[k]) return Math.min(time, to[k]);
        }
        return -1;
    }

    boolean isOne(int set) {
        return offset[set + 1] - offset[set] == 1;
    }

    int last(int set) {
        return to[offset[set + 1] - 1];
    }

    int first(int set) {
        return from[offset[set]];
    }
}
