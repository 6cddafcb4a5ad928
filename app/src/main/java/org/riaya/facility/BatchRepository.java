package org.riaya.facility;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** Writes many facilities with one statement, whatever their number. */
@Repository
class BatchRepository {

    private static final String ROWS = """
              FROM jsonb_to_recordset(:rows::jsonb) AS r (
                       id uuid, code text, type text, name_ar text, name_fr text, place text, lat float8, lon float8,
                       quality text, opened_on date, source text, source_year int, version int)
              JOIN territory.place p ON p.code = r.place
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    BatchRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One facility to write.
     *
     * @param version what it was when read; 0 for a new one
     */
    record Row(UUID id, int version, FacilityDetails details) {}

    /** Adds the facilities whose code isn't there yet; gives how many. */
    int insert(Collection<Row> rows) {
        return jdbc.sql("""
                        INSERT INTO facility.facility (id, code, type_code, name_ar, name_fr, place_code, place_path, lat,
                                                       lon, position_quality, opened_on, source, source_year)
                        SELECT r.id, r.code, r.type, r.name_ar, r.name_fr, p.code, p.path, r.lat, r.lon, r.quality,
                               r.opened_on, r.source, r.source_year
                        """ + ROWS + " ON CONFLICT (code) DO NOTHING")
                .param("rows", json(rows))
                .update();
    }

    /** Changes the facilities that still are at their version; gives how many. */
    int update(Collection<Row> rows) {
        return jdbc.sql("""
                        UPDATE facility.facility f
                           SET type_code = r.type, name_ar = r.name_ar, name_fr = r.name_fr, place_code = r.place,
                               place_path = r.path, lat = r.lat, lon = r.lon, position_quality = r.quality,
                               opened_on = r.opened_on, source = r.source, source_year = r.source_year,
                               version = f.version + 1, changed_at = now()
                          FROM (SELECT r.*, p.path
                        """ + ROWS + ") r WHERE f.id = r.id AND f.version = r.version")
                .param("rows", json(rows))
                .update();
    }

    private String json(Collection<Row> rows) {
        List<Map<String, @Nullable Object>> all =
                rows.stream().map(BatchRepository::columns).toList();
        return json.writeValueAsString(all);
    }

    private static Map<String, @Nullable Object> columns(Row row) {
        FacilityDetails details = row.details();
        FacilityPosition position = details.position();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", row.id());
        columns.put("version", row.version());
        columns.put("code", details.code());
        columns.put("type", details.type());
        columns.put("name_ar", details.name().ar());
        columns.put("name_fr", details.name().fr());
        columns.put("place", details.placeCode());
        columns.put("lat", position == null ? null : position.lat());
        columns.put("lon", position == null ? null : position.lon());
        columns.put("quality", position == null ? null : position.quality().name());
        columns.put(
                "opened_on",
                details.openedOn() == null ? null : details.openedOn().toString());
        columns.put("source", details.source());
        columns.put("source_year", details.sourceYear());
        return columns;
    }
}
