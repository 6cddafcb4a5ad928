package org.riaya.campaign.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes content lines of iCalendar (RFC 5545): values escaped (section 3.3.11), lines folded at 75 octets without
 * splitting a character (section 3.1), and CRLF at their ends. Times are written as instants in UTC, so that a reader
 * with old rules of Moroccan time isn't an hour wrong in Ramadan.
 */
final class ICalendarWriter {

    private static final int LINE_OCTETS = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();

    /** A line whose value is already in its final form. */
    ICalendarWriter line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    ICalendarWriter text(String name, String value) {
        return line(name, escaped(value));
    }

    ICalendarWriter instant(String name, Instant value) {
        return line(name, UTC.format(value));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "");
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            String text = Character.toString(character);
            int size = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE_OCTETS) {
                out.append("\r\n ");
                octets = 1; // the space counts
            }
            out.append(text);
            octets += size;
            i += Character.charCount(character);
        }
        out.append("\r\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
