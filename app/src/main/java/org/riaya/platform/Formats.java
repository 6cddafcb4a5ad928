package org.riaya.platform;

import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Numbers, money and dates as Morocco writes them: Western digits, a space between thousands, a comma before decimals,
 * and Morocco's own month names in Arabic. Java's {@code ar-MA} writes 1.234,5 where we write 1 234,5.
 */
public final class Formats {

    private static final char THIN = '\u202f'; // narrow no-break space
    private static final List<String> MONTHS_AR = List.of(
            "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر");
    private static final List<String> DAYS_AR =
            List.of("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Formats() {}

    /** Locale for plurals and messages: {@code latn} keeps Western digits in Arabic. */
    static ULocale icuLocale(Language language) {
        return new ULocale(language.code() + "-MA-u-nu-latn");
    }

    /** 1234567 as {@code 1 234 567}; English groups with a comma. */
    public static String number(long value, Language language) {
        String digits = Long.toString(Math.abs(value));
        StringBuilder text = new StringBuilder(digits.length() + 8);
        if (value < 0) text.append('-');
        char separator = language == Language.EN ? ',' : THIN;
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) text.append(separator);
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    /** A decimal number rounded half up to the digits asked. */
    public static String decimal(double value, int digits, Language language) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
        String sign = rounded.signum() < 0 ? "-" : "";
        BigDecimal absolute = rounded.abs();
        String whole = number(absolute.longValue(), language);
        if (digits == 0) return sign + whole;
        String text = absolute.toPlainString();
        return sign + whole + (language == Language.EN ? '.' : ',') + text.substring(text.indexOf('.') + 1);
    }

    /** A whole percentage with its sign, {@code 108 %}. */
    public static String percent(int value, Language language) {
        return number(value, language) + (language == Language.EN ? "%" : THIN + "%");
    }

    /** 14 January 2026 as {@code 14 يناير 2026}, {@code 14 janvier 2026} or {@code 14 January 2026}. */
    public static String date(LocalDate date, Language language) {
        return date.getDayOfMonth() + " " + month(date.getMonthValue(), language) + " " + date.getYear();
    }

    /** The date without its year. */
    public static String dayAndMonth(LocalDate date, Language language) {
        return date.getDayOfMonth() + " " + month(date.getMonthValue(), language);
    }

    public static String dayOfWeek(LocalDate date, Language language) {
        return language == Language.AR
                ? DAYS_AR.get(date.getDayOfWeek().getValue() - 1)
                : date.getDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL, Locale.of(language.code()));
    }

    /** The day with its date: {@code الأربعاء 14 يناير 2026}. */
    public static String longDate(LocalDate date, Language language) {
        return dayOfWeek(date, language) + " " + date(date, language);
    }

    /**
     * @param month 1 to 12
     */
    public static String month(int month, Language language) {
        return language == Language.AR
                ? MONTHS_AR.get(month - 1)
                : java.time.Month.of(month).getDisplayName(java.time.format.TextStyle.FULL, Locale.of(language.code()));
    }

    /** {@code 08:30}, on 24 hours, in every language. */
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    public static String dateTime(Instant instant, Language language) {
        var local = instant.atZone(TimeConfiguration.ZONE);
        return date(local.toLocalDate(), language) + " " + time(local.toLocalTime());
    }
}
