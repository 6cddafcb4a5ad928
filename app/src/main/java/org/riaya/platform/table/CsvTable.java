package org.riaya.platform.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.riaya.platform.InvalidValueException;

/** Reads CSV as RFC 4180 says, with the delimiter found out. Cells are text: nothing in them is evaluated. */
final class CsvTable {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final String NO_DELIMITER = "\"\r\n";
    private static final int SAMPLE = 30; // lines that tell the delimiter

    private CsvTable() {}

    static TableFile read(byte[] content, Encoding encoding) {
        String text = encoding.decode(content);
        char delimiter = delimiter(text);
        boolean announced = text.startsWith("sep=");
        List<TableRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = reader(delimiter).ofCsvRecord(text)) {
            for (CsvRecord found : records) {
                if (announced && found.getStartingLineNumber() == 1) continue;
                rows.add(row(found));
                if (rows.size() > TableFile.MAX_ROWS + 1)
                    throw new InvalidValueException(
                            "platform.table.too-many-rows", Map.of("limit", TableFile.MAX_ROWS));
            }
        } catch (CsvParseException e) {
            int line = rows.isEmpty() ? 1 : rows.getLast().line() + 1;
            throw new InvalidValueException("platform.table.broken-csv", Map.of("line", line));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory
        }
        return TableFile.of(TableFile.Format.CSV, encoding, delimiter, rows);
    }

    private static CsvReader.CsvReaderBuilder reader(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(1 << 16);
    }

    private static TableRow row(CsvRecord found) {
        int line = Math.toIntExact(found.getStartingLineNumber());
        if (found.getFieldCount() > TableFile.MAX_COLUMNS)
            throw new InvalidValueException(
                    "platform.table.too-many-columns", Map.of("line", line, "limit", TableFile.MAX_COLUMNS));
        return new TableRow(
                line,
                found.getFields().stream()
                        .map(cell -> TableFile.clean(cell, line))
                        .toList());
    }

    /** The delimiter that splits the first lines into the most cells while giving them all the same number. */
    private static char delimiter(String text) {
        if (text.startsWith("sep=") && text.length() > 4 && NO_DELIMITER.indexOf(text.charAt(4)) < 0)
            return text.charAt(4);
        char best = ',';
        double bestScore = -1;
        for (char candidate : DELIMITERS) {
            List<Integer> counts = counts(text, candidate);
            int first = counts.isEmpty() ? 0 : counts.getFirst();
            long alike = counts.stream().filter(count -> count == first).count();
            double score = first == 0 ? 0 : (double) alike / counts.size() * (1 + Math.log(first));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** How often the candidate stands outside quotes, for each of the first lines that aren't empty. */
    private static List<Integer> counts(String text, char candidate) {
        List<Integer> counts = new ArrayList<>();
        boolean quoted = false;
        int count = 0;
        boolean filled = false;
        for (int i = 0; i < text.length() && counts.size() < SAMPLE; i++) {
            char c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            if (c == '\n' && !quoted) {
                if (filled) counts.add(count);
                count = 0;
                filled = false;
            } else {
                filled |= !Character.isWhitespace(c);
                if (c == candidate && !quoted) count++;
            }
        }
        if (filled && counts.size() < SAMPLE) counts.add(count);
        return counts;
    }
}
