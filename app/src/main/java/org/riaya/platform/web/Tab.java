package org.riaya.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * One page of a section, in its row of tabs.
 *
 * @param path    address of the page
 * @param label   its name in the reader's language
 * @param current whether it is the page being read
 * @param count   how many things it lists, or null when that isn't said
 */
public record Tab(
        String path,
        String label,
        boolean current,
        @Nullable Long count) {

    public Tab(String path, String label, boolean current) {
        this(path, label, current, null);
    }
}
