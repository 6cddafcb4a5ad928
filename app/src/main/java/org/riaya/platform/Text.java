package org.riaya.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The words of one reader: every template receives one as {@code t} and prints nothing that doesn't pass through it. */
public final class Text {

    private final Messages messages;
    private final Language language;

    public Text(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return messages.has(key);
    }

    public String localize(String key) {
        return messages.localize(language, key, Map.of());
    }

    public String localize(String key, Map<String, ?> values) {
        return messages.localize(language, key, values);
    }

    /** {@link #localize(String, Map)} with one named value. */
    public String localize(String key, String name, Object value) {
        return localize(key, Map.of(name, value));
    }

    public String localize(String key, String name1, Object value1, String name2, Object value2) {
        return localize(key, Map.of(name1, value1, name2, value2));
    }

    /** The message of one of an enumeration's values: {@code prefix.VALUE}. */
    public String localize(String prefix, Enum<?> value) {
        return localize(prefix + "." + value.name());
    }

    /** The reader's form of a name, or the language-neutral word for "unknown" when there is none. */
    public String name(@Nullable LocalizedText text) {
        return text == null ? unknown() : text.in(language);
    }

    public String unknown() {
        return localize("platform.unknown");
    }

    public String number(long value) {
        return Formats.number(value, language);
    }

    /** The number, or the word for "unknown": unknown is never shown as zero. */
    public String numberOrUnknown(@Nullable Number value) {
        return value == null ? unknown() : number(value.longValue());
    }

    public String decimal(double value, int digits) {
        return Formats.decimal(value, digits, language);
    }

    /** The percentage, or the word for "none": no rate isn't a rate of zero. */
    public String percent(OptionalInt percent) {
        return percent.isPresent() ? Formats.percent(percent.getAsInt(), language) : localize("platform.none");
    }

    public String date(LocalDate date) {
        return Formats.date(date, language);
    }

    public String longDate(LocalDate date) {
        return Formats.longDate(date, language);
    }

    public String dayAndMonth(LocalDate date) {
        return Formats.dayAndMonth(date, language);
    }

    public String dayOfWeek(LocalDate date) {
        return Formats.dayOfWeek(date, language);
    }

    public String time(LocalTime time) {
        return Formats.time(time);
    }

    public String dateTime(Instant instant) {
        return Formats.dateTime(instant, language);
    }
}
