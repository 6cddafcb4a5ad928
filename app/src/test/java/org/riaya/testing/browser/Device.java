package org.riaya.testing.browser;

/** The two windows in which every page is looked at, in CSS pixels. */
public enum Device {
    PHONE(360, 740),
    DESKTOP(1280, 800);

    final int width;
    final int height;

    Device(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
