package org.riaya.campaign.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.MapPosition;
import org.riaya.platform.LocalizedText;

/** One row of a table that the product ships. An empty cell is unknown. */
record CsvRow(NamedCsvRecord cells) {

    /** All rows of a table on the classpath, in file order. */
    static List<CsvRow> of(String resource) {
        InputStream file = CsvRow.class.getClassLoader().getResourceAsStream(resource);
        if (file == null) throw new IllegalStateException(resource + " is not on the classpath");
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.stream().map(CsvRow::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " can't be read", e);
        }
    }

    String text(String column) {
        return cells.getField(column);
    }

    @Nullable
    String textOrNull(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    int number(String column) {
        return Integer.parseInt(text(column));
    }

    @Nullable
    Integer numberOrNull(String column) {
        return text(column).isEmpty() ? null : Integer.valueOf(text(column));
    }

    LocalDate date(String column) {
        return LocalDate.parse(text(column));
    }

    LocalTime time(String column) {
        return LocalTime.parse(text(column));
    }

    @Nullable
    LocalTime timeOrNull(String column) {
        return text(column).isEmpty() ? null : time(column);
    }

    boolean flag(String column) {
        return Boolean.parseBoolean(text(column));
    }

    /** Parts of a cell that holds several, divided by bars. */
    List<String> list(String column) {
        return text(column).isEmpty() ? List.of() : List.of(text(column).split("\\|"));
    }

    Set<DayOfWeek> weekdays(String column) {
        return list(column).stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }

    LocalizedText name() {
        return LocalizedText.of(textOrNull("name_ar"), textOrNull("name_fr"));
    }

    LocalizedText nameWithEnglish() {
        return new LocalizedText(textOrNull("name_ar"), textOrNull("name_fr"), textOrNull("name_en"));
    }

    MapPosition position() {
        return new MapPosition(
                Double.parseDouble(text("lat")), Double.parseDouble(text("lon")), text("position_quality"));
    }
}
