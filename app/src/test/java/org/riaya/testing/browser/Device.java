package org.riaya.testing.browser;

/** The windows in which pages are looked at, in CSS pixels. */
public enum Device {
    PHONE(360, 740),
    DESKTOP(1280, 800),
    /** A desktop enlarged four times, as WCAG 2.2 "reflow" asks; not photographed. */
    ENLARGED(320, 256);

    final int width;
    final int height;

    Device(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
