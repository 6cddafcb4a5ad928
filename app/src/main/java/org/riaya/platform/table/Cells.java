package org.riaya.platform.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads numbers and dates as people in Morocco write them in tables. Empty when the text is neither. */
public final class Cells {

    private static final List<DateTimeFormatter> DATES = List.of(
            strict("uuuu-MM-dd"), strict("d/M/uuuu"), strict("d-M-uuuu"), strict("d.M.uuuu"), strict("uuuu/M/d"));

    private Cells() {}

    /** A number with a point or a comma before its decimals. */
    public static OptionalDouble decimal(String text) {
        String plain = text.replace(',', '.').replace('−', '-');
        return plain.matches("[+-]?\\d{1,9}(\\.\\d{1,15})?")
                ? OptionalDouble.of(Double.parseDouble(plain))
                : OptionalDouble.empty();
    }

    /** A day, year first or day first: 2025-11-15, 15/11/2025, 15-11-2025, 15.11.2025. */
    public static Optional<LocalDate> date(String text) {
        for (DateTimeFormatter format : DATES)
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeException _) {
                continue; // the next way of writing it
            }
        return Optional.empty();
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
