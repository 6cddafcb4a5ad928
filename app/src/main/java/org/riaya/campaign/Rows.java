package org.riaya.campaign;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;

/** Reads the campaign's column types from a row, and writes them as parameters. */
final class Rows {

    private Rows() {}

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable UUID idOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static LocalTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalTime.class);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** An instant as PostgreSQL takes it. */
    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    /** Columns {@code prefix_ar}, {@code prefix_fr}; English too where the columns say so. */
    static LocalizedText name(ResultSet row, String prefix) throws SQLException {
        return LocalizedText.of(row.getString(prefix + "_ar"), row.getString(prefix + "_fr"));
    }

    static LocalizedText nameWithEnglish(ResultSet row, String prefix) throws SQLException {
        return new LocalizedText(
                row.getString(prefix + "_ar"), row.getString(prefix + "_fr"), row.getString(prefix + "_en"));
    }

    /** Columns {@code prefix_code}, {@code prefix_path}, {@code prefix_ar}, {@code prefix_fr}. */
    static PlaceRef place(ResultSet row, String prefix) throws SQLException {
        return new PlaceRef(row.getString(prefix + "_code"), row.getString(prefix + "_path"), name(row, prefix));
    }

    /** Columns {@code lat}, {@code lon} and {@code position_quality}. */
    static MapPosition position(ResultSet row) throws SQLException {
        return new MapPosition(row.getDouble("lat"), row.getDouble("lon"), row.getString("position_quality"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    static Set<DayOfWeek> weekdays(ResultSet row, String column) throws SQLException {
        return texts(row, column).stream().map(DayOfWeek::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    static String[] array(Set<DayOfWeek> days) {
        return Stream.of(DayOfWeek.values())
                .filter(days::contains)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
