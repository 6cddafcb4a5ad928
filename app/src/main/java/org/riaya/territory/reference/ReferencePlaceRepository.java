package org.riaya.territory.reference;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/**
 * Writes the reference places, a whole table a statement, within the caller's transaction.
 *
 * <p>What people changed stays: a place's names, position, parent or dates that a person edited (column {@code edited})
 * and the name variants that a person added are left alone; everything else follows the new table. A place that a new
 * table no longer holds is kept, since other modules may refer to it.
 */
@Repository
class ReferencePlaceRepository {

    /** Columns of the temporary table, with their types; the names are those of the files. */
    private static final List<String> COLUMNS = List.of(
            "code text",
            "kind text",
            "parent_code text",
            "path ltree",
            "hcp_code text",
            "name_ar text",
            "name_fr text",
            "name_ar_source text",
            "variants text",
            "urban_commune boolean",
            "settlement_type text",
            "generated boolean",
            "lat double precision",
            "lon double precision",
            "position_quality text",
            "position_source text",
            "elevation_m int",
            "area_km2 double precision",
            "population_2024 int",
            "households_2024 int",
            "rural_population_2024 int",
            "rural_households_2024 int",
            "population_2014 int",
            "paved_road_m int",
            "drivable_track_m int",
            "health_centre_m int");

    private final JdbcClient jdbc;
    private final DataSource database;

    ReferencePlaceRepository(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** Only one node at a time gets past this, until the end of its transaction. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('territory.reference', 0))")
                .query((_, _) -> 1)
                .single();
    }

    boolean isDone(String step) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM platform.completed_step WHERE step = :step)")
                .param("step", step)
                .query(Boolean.class)
                .single();
    }

    /** Notes that the step is done; what its earlier forms (same prefix) left is forgotten, so that a return to an
     * older table loads it again. */
    void done(String prefix, String step) {
        jdbc.sql("DELETE FROM platform.completed_step WHERE starts_with(step, :prefix)")
                .param("prefix", prefix)
                .update();
        jdbc.sql("INSERT INTO platform.completed_step (step) VALUES (:step)")
                .param("step", step)
                .update();
    }

    void write(List<Map<String, String>> rows) {
        stage(rows);
        writePlaces();
        correctPaths();
        writePopulations();
        writeDistances();
        writeVariants();
        jdbc.sql("DROP TABLE pg_temp.reference").update();
        jdbc.sql("ANALYZE territory.place, territory.population, territory.distance, territory.name_variant")
                .update();
    }

    private void stage(List<Map<String, String>> rows) {
        jdbc.sql("CREATE TEMPORARY TABLE reference (" + String.join(", ", COLUMNS) + ") ON COMMIT DROP")
                .update();
        List<String> names =
                COLUMNS.stream().map(c -> c.substring(0, c.indexOf(' '))).toList();
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            for (Map<String, String> row : rows)
                csv.writeRecord(
                        names.stream().map(name -> row.getOrDefault(name, "")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY pg_temp.reference FROM STDIN (FORMAT csv)", new StringReader(text.toString()));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the reference places can't be copied into the database", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private void writePlaces() {
        jdbc.sql("""
                INSERT INTO territory.place AS p (
                       code, kind, parent_code, path, hcp_code, name_ar, name_fr, name_ar_source, urban_commune,
                       settlement_type, generated, lat, lon, position_quality, position_source, elevation_m, area_km2)
                SELECT code, kind, parent_code, path, hcp_code, name_ar, name_fr, name_ar_source, urban_commune,
                       settlement_type, coalesce(generated, false), lat, lon, position_quality, position_source,
                       elevation_m, area_km2
                  FROM pg_temp.reference
                    ON CONFLICT (code) DO UPDATE SET
                       kind = excluded.kind,
                       hcp_code = excluded.hcp_code,
                       urban_commune = excluded.urban_commune,
                       settlement_type = excluded.settlement_type,
                       generated = excluded.generated,
                       area_km2 = excluded.area_km2,
                       (parent_code, path) = (SELECT kept.parent_code, kept.path
                          FROM (VALUES (p.parent_code, p.path)) kept (parent_code, path)
                         WHERE 'PARENT' = ANY (p.edited)
                         UNION ALL
                        SELECT excluded.parent_code, excluded.path WHERE 'PARENT' <> ALL (p.edited)),
                       (name_ar, name_fr, name_ar_source) = (SELECT p.name_ar, p.name_fr, p.name_ar_source
                         WHERE 'NAMES' = ANY (p.edited)
                         UNION ALL
                        SELECT excluded.name_ar, excluded.name_fr, excluded.name_ar_source
                         WHERE 'NAMES' <> ALL (p.edited)),
                       (lat, lon, position_quality, position_source, elevation_m) =
                       (SELECT p.lat, p.lon, p.position_quality, p.position_source, p.elevation_m
                         WHERE 'POSITION' = ANY (p.edited)
                         UNION ALL
                        SELECT excluded.lat, excluded.lon, excluded.position_quality, excluded.position_source,
                               excluded.elevation_m
                         WHERE 'POSITION' <> ALL (p.edited))
                """).update();
    }

    /** A place that a person moved takes along what the table hangs below it. */
    private void correctPaths() {
        jdbc.sql("""
                WITH RECURSIVE tree AS (
                    SELECT code, text2ltree(code) AS path FROM territory.place WHERE parent_code IS NULL
                     UNION ALL
                    SELECT p.code, tree.path || replace(p.code, '.', '_')
                      FROM tree
                      JOIN territory.place p ON p.parent_code = tree.code
                )
                UPDATE territory.place p
                   SET path = tree.path
                  FROM tree
                 WHERE tree.code = p.code AND tree.path <> p.path
                """).update();
    }

    private void writePopulations() {
        jdbc.sql("""
                INSERT INTO territory.population (place_code, census, people, households, rural_people, rural_households)
                SELECT code, 2024, population_2024, households_2024, rural_population_2024, rural_households_2024
                  FROM pg_temp.reference
                 WHERE population_2024 IS NOT NULL OR households_2024 IS NOT NULL
                 UNION ALL
                SELECT code, 2014, population_2014, NULL, NULL, NULL
                  FROM pg_temp.reference
                 WHERE population_2014 IS NOT NULL
                    ON CONFLICT (place_code, census) DO UPDATE SET
                       people = excluded.people, households = excluded.households,
                       rural_people = excluded.rural_people, rural_households = excluded.rural_households
                """).update();
    }

    private void writeDistances() {
        jdbc.sql("""
                INSERT INTO territory.distance (place_code, paved_road_m, drivable_track_m, health_centre_m)
                SELECT code, paved_road_m, drivable_track_m, health_centre_m
                  FROM pg_temp.reference
                 WHERE kind = 'DOUAR' OR paved_road_m IS NOT NULL
                    ON CONFLICT (place_code) DO UPDATE SET
                       paved_road_m = excluded.paved_road_m, drivable_track_m = excluded.drivable_track_m,
                       health_centre_m = excluded.health_centre_m
                """).update();
    }

    private void writeVariants() {
        jdbc.sql("""
                DELETE FROM territory.name_variant v
                 USING pg_temp.reference r
                 WHERE v.place_code = r.code AND v.source = 'REFERENCE'
                """).update();
        jdbc.sql("""
                INSERT INTO territory.name_variant (place_code, name, source)
                SELECT DISTINCT code, btrim(name), 'REFERENCE'
                  FROM pg_temp.reference, unnest(string_to_array(variants, '|')) AS name
                 WHERE btrim(name) <> ''
                    ON CONFLICT DO NOTHING
                """).update();
    }
}
