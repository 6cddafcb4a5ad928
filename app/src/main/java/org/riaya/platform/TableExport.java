package org.riaya.platform;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A list that a reader takes away, as an XLSX sheet or a CSV file, in the reader's language:
 * <pre>{@code
 * return TableExport.of(t, t.localize("territory.places.title"), rows)
 *         .column("territory.place.code", PlaceRow::code)
 *         .column("territory.place.people", PlaceRow::people)
 *         .download(format, "places");
 * }</pre>
 *
 * <p>Cells are numbers, dates, times of day, booleans or texts; a {@link LocalizedText} is written in the reader's language and an
 * unknown value (null) as an empty cell, never as zero. The sheet runs from right to left in Arabic. The CSV is UTF-8
 * with a byte order mark, comma separated (RFC 4180), and its texts can't start a formula.
 *
 * @param <T> one row
 */
public final class TableExport<T> {

    /** Most characters of a sheet's name, and the characters that Excel refuses in one. */
    private static final int SHEET_NAME = 31;

    private static final String REFUSED_IN_SHEET_NAME = "[\\[\\]:*?/\\\\]";
    private static final int WIDEST_COLUMN = 60;
    private static final double SECONDS_OF_A_DAY = 86_400;

    private final Text t;
    private final String title;
    private final Collection<T> rows;
    private final List<Column<T>> columns = new ArrayList<>();

    /** What the file is; as a request parameter, {@code ?format=XLSX}. */
    public enum Format {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=UTF-8");

        private final MediaType type;

        Format(String type) {
            this.type = MediaType.parseMediaType(type);
        }

        public MediaType type() {
            return type;
        }

        public String extension() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private record Column<T>(String title, Function<T, ? extends @Nullable Object> value, boolean added) {}

    private TableExport(Text t, String title, Collection<T> rows) {
        this.t = t;
        this.title = title;
        this.rows = rows;
    }

    /**
     * @param title name of the sheet, in the reader's language
     */
    public static <T> TableExport<T> of(Text t, String title, Collection<T> rows) {
        return new TableExport<>(t, title, rows);
    }

    /**
     * Adds a column at the end.
     *
     * @param key   message key of its heading
     * @param value its cell of a row; null when unknown
     */
    public TableExport<T> column(String key, Function<T, ? extends @Nullable Object> value) {
        columns.add(new Column<>(t.localize(key), value, false));
        return this;
    }

    /** Adds a column whose heading is already in the reader's language, such as a date. */
    public TableExport<T> titledColumn(String heading, Function<T, ? extends @Nullable Object> value) {
        columns.add(new Column<>(heading, value, false));
        return this;
    }

    /** Adds a column of numbers whose sum stands under it in XLSX; a CSV file holds rows and nothing else. */
    public TableExport<T> addedColumn(String key, Function<T, ? extends @Nullable Number> value) {
        columns.add(new Column<>(t.localize(key), value, true));
        return this;
    }

    /**
     * Several tables as the sheets of one XLSX file that browsers save.
     *
     * @param name file name without extension, ASCII
     */
    public static ResponseEntity<byte[]> download(List<TableExport<?>> sheets, String name) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Riaya", "1.0")) {
            for (TableExport<?> sheet : sheets) sheet.sheet(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer(Format.XLSX, name, file);
    }

    /**
     * The file as an answer that browsers save.
     *
     * @param name file name without extension, ASCII
     */
    public ResponseEntity<byte[]> download(Format format, String name) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(format, file);
        return answer(format, name, file);
    }

    private static ResponseEntity<byte[]> answer(Format format, String name, ByteArrayOutputStream file) {
        return ResponseEntity.ok()
                .contentType(format.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + format.extension())
                                .build()
                                .toString())
                .body(file.toByteArray());
    }

    public void write(Format format, OutputStream out) {
        try {
            switch (format) {
                case XLSX -> xlsx(out);
                case CSV -> csv(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void xlsx(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Riaya", "1.0")) {
            sheet(workbook);
        }
    }

    private void sheet(Workbook workbook) {
        Worksheet sheet = workbook.newWorksheet(sheetName());
        if (t.language() == Language.AR) sheet.rightToLeft();
        sheet.freezePane(0, 1);
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(0, c, columns.get(c).title());
            sheet.style(0, c).bold().wrapText(true).set();
        }
        int[] width = columns.stream().mapToInt(c -> c.title().length()).toArray();
        long[] sum = new long[columns.size()];
        int r = 1;
        for (T row : rows) {
            for (int c = 0; c < columns.size(); c++) {
                Object value = columns.get(c).value().apply(row);
                cell(sheet, r, c, value);
                width[c] = Math.max(width[c], value == null ? 0 : text(value).length());
                if (columns.get(c).added() && value instanceof Number number) sum[c] += number.longValue();
            }
            r++;
        }
        for (int c = 0; c < width.length; c++) sheet.width(c, Math.min(width[c] + 3, WIDEST_COLUMN));
        if (!columns.isEmpty()) sheet.setAutoFilter(0, 0, r - 1, columns.size() - 1);
        if (columns.stream().anyMatch(Column::added)) sums(sheet, r, sum);
    }

    private void sums(Worksheet sheet, int row, long[] sum) {
        sheet.value(row, 0, t.localize("platform.total"));
        for (int c = 0; c < sum.length; c++) {
            if (columns.get(c).added()) sheet.value(row, c, sum[c]);
            sheet.style(row, c).bold().set();
        }
    }

    private void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case Boolean yes -> sheet.value(row, column, yes);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case LocalTime time -> {
                sheet.value(row, column, time.toSecondOfDay() / SECONDS_OF_A_DAY);
                sheet.style(row, column).format("hh:mm").set();
            }
            default -> sheet.value(row, column, text(value));
        }
    }

    private void csv(OutputStream out) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff'); // without it Excel reads Arabic as Windows-1252
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(columns.stream().map(c -> harmless(c.title())).toList());
        for (T row : rows)
            csv.writeRecord(
                    columns.stream().map(c -> csvText(c.value().apply(row))).toList());
        csv.flush();
    }

    private String csvText(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number _, Boolean _, LocalDate _, LocalTime _, Instant _ -> value.toString();
            default -> harmless(text(value));
        };
    }

    /** A text that a spreadsheet would run as a formula is kept a text by an apostrophe (OWASP, CSV injection). */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private String text(Object value) {
        return value instanceof LocalizedText name ? t.name(name) : value.toString();
    }

    private String sheetName() {
        String name = title.replaceAll(REFUSED_IN_SHEET_NAME, " ").strip();
        return name.length() <= SHEET_NAME ? name : name.substring(0, SHEET_NAME);
    }
}
