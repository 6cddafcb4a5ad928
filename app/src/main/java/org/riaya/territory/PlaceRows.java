package org.riaya.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;

/** Reads rows of {@code territory.place p LEFT JOIN territory.population n} into records. */
final class PlaceRows {

    /** The columns that {@link #place} reads, for {@code SELECT}. */
    static final String COLUMNS = """
            p.code, p.kind, p.parent_code, p.path::text AS path, p.hcp_code, p.name_ar, p.name_fr, p.name_en,
            p.urban_commune, p.settlement_type, p.generated, p.lat, p.lon, p.position_quality, p.elevation_m,
            p.area_km2, n.people, n.households, p.valid_from, p.valid_to
            """;

    /** Where {@link #COLUMNS} come from, for {@code FROM}. */
    static final String TABLES = "territory.place p LEFT JOIN territory.population n ON n.place_code = p.code"
            + " AND n.census = " + Population.LATEST_CENSUS;

    private PlaceRows() {}

    static Place place(ResultSet row) throws SQLException {
        String settlement = row.getString("settlement_type");
        return new Place(
                row.getString("code"),
                PlaceKind.valueOf(row.getString("kind")),
                row.getString("parent_code"),
                row.getString("path"),
                row.getString("hcp_code"),
                name(row),
                row.getObject("urban_commune", Boolean.class),
                settlement == null ? null : SettlementType.valueOf(settlement),
                row.getBoolean("generated"),
                position(row),
                row.getObject("elevation_m", Integer.class),
                row.getObject("area_km2", Double.class),
                row.getObject("people", Integer.class),
                row.getObject("households", Integer.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    static PlaceName placeName(ResultSet row) throws SQLException {
        return new PlaceName(
                row.getString("code"), PlaceKind.valueOf(row.getString("kind")), name(row), row.getString("path"));
    }

    static LocalizedText name(ResultSet row) throws SQLException {
        return new LocalizedText(row.getString("name_ar"), row.getString("name_fr"), row.getString("name_en"));
    }

    private static @Nullable PlacePosition position(ResultSet row) throws SQLException {
        String quality = row.getString("position_quality");
        return quality == null
                ? null
                : new PlacePosition(row.getDouble("lat"), row.getDouble("lon"), PositionQuality.valueOf(quality));
    }
}
