package org.riaya.platform.web;

/** Our own small drawings, strokes on a 24 by 24 grid. Those that point the way are mirrored in right-to-left pages. */
public enum Icon {
    MENU("M4 7h16M4 12h16M4 17h16", false),
    CHEVRON("M9 5l7 7-7 7", true),
    ARROW("M4 12h16M14 6l6 6-6 6", true),
    DOWN("M5 9l7 7 7-7", false),
    UP("M5 15l7-7 7 7", false),
    SEARCH("M15.5 15.5L21 21M17 10.5a6.5 6.5 0 1 1-13 0a6.5 6.5 0 0 1 13 0z", false),
    DOWNLOAD("M12 4v11M7 11l5 5 5-5M4 20h16", false),
    UPLOAD("M12 15V4M7 9l5-5 5 5M4 20h16", false),
    PRINT("M7 9V4h10v5M7 17H4v-8h16v8h-3M7 14h10v6H7z", false),
    INFO("M12 11v6M12 7.5v.5M21 12a9 9 0 1 1-18 0a9 9 0 0 1 18 0z", false),
    SUCCESS("M8 12.5l3 3 5.5-6.5M21 12a9 9 0 1 1-18 0a9 9 0 0 1 18 0z", false),
    WARNING("M12 10v4M12 17v.5M12 3.5L22 20.5H2z", false),
    DANGER("M9 9l6 6M15 9l-6 6M8 3h8l5 5v8l-5 5H8l-5-5V8z", false),
    CALENDAR("M4 6h16v14H4zM4 10h16M8 3v5M16 3v5", false),
    CLOCK("M12 7v5l3.5 2M21 12a9 9 0 1 1-18 0a9 9 0 0 1 18 0z", false),
    MAP("M9 4L3 6.5v13.5L9 17.5l6 2.5 6-2.5V4l-6 2.5L9 4zM9 4v13.5M15 6.5V20", false),
    PLACE(
            "M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21zM14.5 9.5a2.5 2.5 0 1 1-5 0a2.5 2.5 0 0 1 5 0z",
            false),
    FACILITY("M4 21V5h16v16M2 21h20M12 8.5v6M9 11.5h6M10 21v-3.5h4V21", false),
    PEOPLE(
            "M12.5 8a3.5 3.5 0 1 1-7 0a3.5 3.5 0 0 1 7 0zM2.5 20c0-4 2.5-6 6.5-6s6.5 2 6.5 6M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 14.5c2.3.8 3.5 2.7 3.5 5.5",
            false),
    PERSON("M16 8a4 4 0 1 1-8 0a4 4 0 0 1 8 0zM4 21c0-4.5 3-7 8-7s8 2.5 8 7", false),
    LANGUAGE(
            "M3.5 9h17M3.5 15h17M12 3c-5 5.5-5 12.5 0 18c5-5.5 5-12.5 0-18zM21 12a9 9 0 1 1-18 0a9 9 0 0 1 18 0z",
            false),
    VAN(
            "M2 17V6h12v11M14 9.5h4.5L22 13.5V17h-2M9 17h6.5M2 17h2.5M9 17a2.25 2.25 0 1 1-4.5 0a2.25 2.25 0 0 1 4.5 0zM20 17a2.25 2.25 0 1 1-4.5 0a2.25 2.25 0 0 1 4.5 0z",
            true),
    EDIT("M4 20l1-5L16.5 3.5l4 4L9 19zM14 6l4 4", false),
    ADD("M12 5v14M5 12h14", false),
    DOCUMENT("M6 3h8l5 5v13H6zM14 3v5h5M9 13h7M9 17h7", false),
    AUDIT("M5 4h14v17H5zM9 2.5h6V6H9zM8.5 12l2 2 3.5-4M8.5 18h7", false);

    private final String path;
    private final boolean directional;

    Icon(String path, boolean directional) {
        this.path = path;
        this.directional = directional;
    }

    /** Data of the SVG path. */
    public String path() {
        return path;
    }

    public boolean directional() {
        return directional;
    }
}
