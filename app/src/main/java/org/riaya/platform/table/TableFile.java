package org.riaya.platform.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.InvalidValueException;

/**
 * A table read from a file: its header and its rows, blank ones left out.
 *
 * @param format    what kind of file it was
 * @param encoding  how a CSV file's letters were written; null for XLSX
 * @param delimiter what stood between the cells of a CSV file; null for XLSX
 * @param headers   the names of the columns, "" where the file gives none
 * @param rows      in the order of the file, at most {@link #MAX_ROWS}
 */
public record TableFile(
        Format format,
        @Nullable Encoding encoding,
        @Nullable Character delimiter,
        List<String> headers,
        List<TableRow> rows) {

    public static final int MAX_BYTES = 20 * 1024 * 1024;
    public static final int MAX_ROWS = 50_000;
    public static final int MAX_COLUMNS = 200;
    static final int MAX_CELL = 4_000; // characters

    /** Kinds of file that can be read. */
    public enum Format {
        CSV,
        XLSX
    }

    /**
     * Reads a file, its format told by its content and never by its name.
     *
     * @param encoding how a CSV file is written, or null to find out
     * @throws InvalidValueException saying why the file can't be read
     */
    public static TableFile read(byte[] content, @Nullable Encoding encoding) {
        if (content.length == 0) throw Encoding.refusal("platform.table.empty");
        if (content.length > MAX_BYTES)
            throw new InvalidValueException("platform.table.too-large", Map.of("megabytes", MAX_BYTES >> 20));
        return switch (Signature.of(content)) {
            case ZIP -> XlsxTable.read(content);
            case OLE2 -> throw Encoding.refusal("platform.table.old-excel");
            case PDF -> throw Encoding.refusal("platform.table.not-text");
            case NONE -> CsvTable.read(content, encoding == null ? Encoding.detect(content) : encoding);
        };
    }

    /**
     * Splits rows into the header and the rest. The header is the first row with two names or more: sheets often begin
     * with a title.
     */
    static TableFile of(Format format, @Nullable Encoding encoding, @Nullable Character delimiter, List<TableRow> all) {
        List<TableRow> rows = all.stream().filter(row -> !row.isBlank()).toList();
        if (rows.isEmpty()) throw Encoding.refusal("platform.table.empty");
        int header = 0;
        for (int i = 0; i < rows.size(); i++)
            if (rows.get(i).filled() >= 2) {
                header = i;
                break;
            }
        List<String> headers = new ArrayList<>(rows.get(header).cells());
        while (!headers.isEmpty() && headers.getLast().isEmpty()) headers.removeLast();
        if (header + 1 == rows.size()) throw Encoding.refusal("platform.table.no-rows");
        return new TableFile(
                format, encoding, delimiter, List.copyOf(headers), List.copyOf(rows.subList(header + 1, rows.size())));
    }

    /**
     * What is wrong with the shape of the file whatever its columns mean: rows with more or fewer cells than the
     * header, and letters that an earlier conversion destroyed. In row order.
     */
    public List<RowError> shapeErrors() {
        List<RowError> errors = new ArrayList<>();
        for (TableRow row : rows) {
            int cells = row.cells().size();
            while (cells > headers.size() && row.cell(cells - 1).isEmpty()) cells--;
            boolean ragged = cells > headers.size() || format == Format.CSV && cells < headers.size();
            if (ragged)
                errors.add(new RowError(
                        row.line(),
                        "",
                        String.join(" | ", row.cells()),
                        "platform.table.row.ragged",
                        Map.of("cells", cells, "columns", headers.size())));
            for (int column = 0; column < Math.min(cells, headers.size()); column++)
                if (row.cell(column).indexOf('\uFFFD') >= 0)
                    errors.add(new RowError(
                            row.line(), headers.get(column), row.cell(column), "platform.table.row.damaged", Map.of()));
        }
        return errors;
    }

    /** What a cell shows: no spaces around, no marks that only steer direction. */
    static String clean(String cell, int line) {
        if (cell.length() > MAX_CELL)
            throw new InvalidValueException("platform.table.cell-too-long", Map.of("line", line, "limit", MAX_CELL));
        StringBuilder kept = new StringBuilder(cell.length());
        cell.codePoints().forEach(c -> {
            if (isSpace(c)) kept.append(' ');
            else if (!isInvisible(c)) kept.appendCodePoint(c);
        });
        return kept.toString().strip();
    }

    private static boolean isSpace(int c) {
        return c == 0x00A0 || c == 0x202F || c == '\t' || c == '\r' || c == '\n';
    }

    private static boolean isInvisible(int c) {
        return c < 0x20
                || c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0xFEFF;
    }
}
