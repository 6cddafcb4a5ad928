package org.riaya.platform.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.DomainException;
import org.riaya.platform.InvalidValueException;

/**
 * Reads the first visible sheet of a workbook that has rows. Formulas and macros aren't run: a formula's cell is the
 * text that the workbook last stored for it. A file that swells beyond measure is refused before it is parsed.
 */
final class XlsxTable {

    private static final long MAX_INFLATED = 150L * 1024 * 1024;
    private static final int MAX_ENTRIES = 1_000;
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private XlsxTable() {}

    static TableFile read(byte[] content) {
        measure(content);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content), OPTIONS)) {
            List<TableRow> rows = List.of();
            for (Iterator<Sheet> sheets = workbook.getSheets().iterator(); sheets.hasNext() && rows.isEmpty(); ) {
                Sheet sheet = sheets.next();
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) rows = rows(sheet);
            }
            return TableFile.of(TableFile.Format.XLSX, null, null, rows);
        } catch (DomainException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // the library throws many kinds on a damaged workbook
            throw Encoding.refusal("platform.table.broken-xlsx");
        }
    }

    /** Inflates each part once without keeping anything, as the parser will find them, to know that none is a bomb. */
    private static void measure(byte[] content) {
        byte[] buffer = new byte[1 << 16];
        long inflated = 0;
        int entries = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            if (zip.getEntry("xl/workbook.xml") == null) throw Encoding.refusal("platform.table.broken-xlsx");
            for (var all = zip.getEntries(); all.hasMoreElements(); ) {
                if (++entries > MAX_ENTRIES) throw Encoding.refusal("platform.table.inflates");
                try (InputStream entry = zip.getInputStream(all.nextElement())) {
                    inflated += inflate(entry, buffer, MAX_INFLATED - inflated);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Encoding.refusal("platform.table.broken-xlsx");
        }
    }

    private static long inflate(InputStream entry, byte[] buffer, long left) throws IOException {
        long size = 0;
        for (int n = entry.read(buffer); n >= 0; n = entry.read(buffer)) {
            size += n;
            if (size > left) throw Encoding.refusal("platform.table.inflates");
        }
        return size;
    }

    private static List<TableRow> rows(Sheet sheet) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        try (Stream<Row> found = sheet.openStream()) {
            for (Iterator<Row> each = found.iterator(); each.hasNext(); ) {
                TableRow row = row(each.next());
                if (row.isBlank()) continue;
                rows.add(row);
                if (rows.size() > TableFile.MAX_ROWS + 1)
                    throw new InvalidValueException(
                            "platform.table.too-many-rows", Map.of("limit", TableFile.MAX_ROWS));
            }
        }
        return rows;
    }

    private static TableRow row(Row row) {
        if (row.getCellCount() > TableFile.MAX_COLUMNS)
            throw new InvalidValueException(
                    "platform.table.too-many-columns", Map.of("line", row.getRowNum(), "limit", TableFile.MAX_COLUMNS));
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++)
            cells.add(TableFile.clean(text(row.hasCell(i) ? row.getCell(i) : null), row.getRowNum()));
        return new TableRow(row.getRowNum(), cells);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) return "";
        if (cell.getType() == CellType.STRING) return cell.asString();
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.FORMULA && (raw == null || raw.isEmpty())) return "=" + cell.getFormula();
        if (raw == null) return "";
        if (cell.getType() == CellType.BOOLEAN) return raw.equals("1") ? "true" : "false";
        if (cell.getType() != CellType.NUMBER) return raw;
        return isDate(cell.getDataFormatString()) ? date(cell.asDate()) : number(raw);
    }

    private static String date(LocalDateTime date) {
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.toString();
    }

    /** As a person sees it: 33.520000000000003 in the file is the double 33.52. */
    private static String number(String raw) {
        double value = Double.parseDouble(raw);
        if (!Double.isFinite(value) || Math.abs(value) > 1e15) return raw;
        BigDecimal shortest = BigDecimal.valueOf(value);
        return shortest.signum() == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
    }

    /** Whether a number format shows a day: it has a y or a d outside quotes and brackets. */
    private static boolean isDate(@Nullable String format) {
        if (format == null) return false;
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
    }
}
