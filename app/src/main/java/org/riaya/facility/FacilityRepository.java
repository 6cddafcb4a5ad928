package org.riaya.facility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;
import org.riaya.territory.PlaceKind;
import org.riaya.territory.PlaceName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FacilityRepository {

    private static final String FROM = """
              FROM facility.facility f
              JOIN facility.facility_type ft ON ft.code = f.type_code
              JOIN territory.place c ON c.code = f.place_code
              LEFT JOIN territory.place p ON p.path = subpath(f.place_path, 0, least(3, nlevel(f.place_path)))
                                         AND p.kind IN ('PROVINCE', 'PREFECTURE')
              LEFT JOIN facility.opening o ON o.facility_id = f.id AND o.period @> :today::date
            """;

    private static final String SELECT = """
            SELECT f.id, f.code, f.name_ar, f.name_fr, f.lat, f.lon, f.position_quality, f.opened_on, f.source,
                   f.source_year, f.version, f.place_code, f.place_path::text AS place_path,
                   ft.code AS type_code, ft.level, ft.name_ar AS type_ar, ft.name_fr AS type_fr, ft.name_en AS type_en,
                   ft.abbreviations,
                   c.name_ar AS place_ar, c.name_fr AS place_fr, c.name_en AS place_en,
                   p.name_ar AS province_ar, p.name_fr AS province_fr, p.name_en AS province_en,
                   o.state, lower(o.period) AS state_since
            """;

    private static final String MATCHES = """
             WHERE (:words::text IS NULL OR f.search_text LIKE '%' || facility.fold(:words) || '%')
               AND (:paths::text IS NULL OR f.place_path <@ :paths::ltree[])
               AND (:type::text IS NULL OR f.type_code = :type)
               AND (:level::text IS NULL OR ft.level = :level)
               AND (:state::text IS NULL OR coalesce(o.state, 'UNKNOWN') = :state)
            """;

    private final JdbcClient jdbc;

    FacilityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Facilities of the filter.
     *
     * @param orderBy terms made by {@code Listing.orderBy}, never text of a request
     * @param limit   most rows, null for all
     */
    List<Facility> list(FacilityFilter filter, LocalDate today, String orderBy, @Nullable Integer limit, int offset) {
        return filtered(
                        SELECT + FROM + MATCHES + " ORDER BY " + orderBy + " LIMIT :limit::int OFFSET :offset",
                        filter,
                        today)
                .param("limit", limit)
                .param("offset", offset)
                .query(FacilityRepository::facility)
                .list();
    }

    long count(FacilityFilter filter, LocalDate today) {
        return filtered("SELECT count(*) " + FROM + MATCHES, filter, today)
                .query(Long.class)
                .single();
    }

    /** How many facilities of the filter are in each state; states with none are absent. */
    Map<OpeningState, Long> countByState(FacilityFilter filter, LocalDate today) {
        return filtered(
                        "SELECT coalesce(o.state, 'UNKNOWN') AS state, count(*) AS n " + FROM + MATCHES
                                + " GROUP BY 1 ORDER BY 1",
                        filter,
                        today)
                .query((row, _) -> Map.entry(OpeningState.valueOf(row.getString("state")), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Facility> find(UUID id, LocalDate today) {
        return jdbc.sql(SELECT + FROM + " WHERE f.id = :id")
                .param("id", id)
                .param("today", today)
                .query(FacilityRepository::facility)
                .optional();
    }

    Optional<Facility> findByCode(String code, LocalDate today) {
        return jdbc.sql(SELECT + FROM + " WHERE f.code = :code")
                .param("code", code)
                .param("today", today)
                .query(FacilityRepository::facility)
                .optional();
    }

    /** Facilities of those codes, by code. */
    Map<String, Facility> byCode(Collection<String> codes, LocalDate today) {
        return jdbc
                .sql(SELECT + FROM + " WHERE f.code = ANY (string_to_array(:codes, chr(31)))")
                .param("codes", String.join("\u001f", codes))
                .param("today", today)
                .query(FacilityRepository::facility)
                .list()
                .stream()
                .collect(Collectors.toMap(Facility::code, facility -> facility));
    }

    /** The path of a commune or arrondissement, where facilities may stand. */
    Optional<String> communePath(String code) {
        return jdbc.sql("""
                        SELECT path::text FROM territory.place
                         WHERE code = :code AND kind IN ('COMMUNE', 'ARRONDISSEMENT')
                        """).param("code", code).query(String.class).optional();
    }

    /** The path of a place of any kind. */
    Optional<String> path(String code) {
        return jdbc.sql("SELECT path::text FROM territory.place WHERE code = :code")
                .param("code", code)
                .query(String.class)
                .optional();
    }

    /** Regions, provinces and prefectures, each region followed by its provinces. */
    List<PlaceName> areas() {
        return jdbc.sql("""
                        SELECT code, kind, path::text AS path, name_ar, name_fr, name_en
                          FROM territory.place
                         WHERE kind IN ('REGION', 'PROVINCE', 'PREFECTURE') AND valid_to IS NULL
                         ORDER BY path
                        """).query(FacilityRepository::placeName).list();
    }

    /** Communes and arrondissements below the paths, by path; the paths are a PostgreSQL array literal. */
    List<PlaceName> communes(String paths) {
        return jdbc.sql("""
                        SELECT code, kind, path::text AS path, name_ar, name_fr, name_en
                          FROM territory.place
                         WHERE kind IN ('COMMUNE', 'ARRONDISSEMENT') AND valid_to IS NULL AND path <@ :paths::ltree[]
                         ORDER BY subpath(path, 0, 3), coalesce(name_fr, name_ar)
                        """)
                .param("paths", paths)
                .query(FacilityRepository::placeName)
                .list();
    }

    /** Paths of all communes and arrondissements by code. */
    Map<String, String> communePaths() {
        return jdbc
                .sql("SELECT code, path::text AS path FROM territory.place WHERE kind IN ('COMMUNE', 'ARRONDISSEMENT')")
                .query((row, _) -> Map.entry(row.getString("code"), row.getString("path")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean codeExists(String code) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM facility.facility WHERE code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    void insert(UUID id, FacilityDetails details) {
        details(jdbc.sql("""
                        INSERT INTO facility.facility (id, code, type_code, name_ar, name_fr, place_code, place_path, lat,
                                                       lon, position_quality, opened_on, source, source_year)
                        SELECT :id, :code, :type, :nameAr, :nameFr, p.code, p.path, :lat::float8, :lon::float8, :quality,
                               :openedOn::date, :source, :sourceYear::int
                          FROM territory.place p
                         WHERE p.code = :place
                        """), details).param("id", id).update();
    }

    /** Whether the facility still was at the version and now is at the next. */
    boolean update(UUID id, int version, FacilityDetails details) {
        return details(jdbc.sql("""
                        UPDATE facility.facility f
                           SET code = :code, type_code = :type, name_ar = :nameAr, name_fr = :nameFr,
                               place_code = p.code, place_path = p.path, lat = :lat::float8, lon = :lon::float8,
                               position_quality = :quality, opened_on = :openedOn::date, source = :source,
                               source_year = :sourceYear::int, version = f.version + 1, changed_at = now()
                          FROM territory.place p
                         WHERE f.id = :id AND f.version = :version AND p.code = :place
                        """), details)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec details(JdbcClient.StatementSpec statement, FacilityDetails details) {
        FacilityPosition position = details.position();
        return statement
                .param("code", details.code())
                .param("type", details.type())
                .param("nameAr", details.name().ar())
                .param("nameFr", details.name().fr())
                .param("place", details.placeCode())
                .param("lat", position == null ? null : position.lat())
                .param("lon", position == null ? null : position.lon())
                .param("quality", position == null ? null : position.quality().name())
                .param("openedOn", details.openedOn())
                .param("source", details.source())
                .param("sourceYear", details.sourceYear());
    }

    private JdbcClient.StatementSpec filtered(String sql, FacilityFilter filter, LocalDate today) {
        return jdbc.sql(sql)
                .param("words", filter.words())
                .param("paths", filter.paths())
                .param("type", filter.type())
                .param("level", filter.level() == null ? null : filter.level().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("today", today);
    }

    private static Facility facility(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        return new Facility(
                row.getObject("id", UUID.class),
                row.getString("code"),
                TypeRepository.type(row),
                LocalizedText.of(row.getString("name_ar"), row.getString("name_fr")),
                place(row),
                position(row),
                row.getObject("opened_on", LocalDate.class),
                row.getString("source"),
                row.getObject("source_year", Integer.class),
                state == null ? OpeningState.UNKNOWN : OpeningState.valueOf(state),
                row.getObject("state_since", LocalDate.class),
                row.getInt("version"));
    }

    private static PlaceName placeName(ResultSet row, int number) throws SQLException {
        return new PlaceName(
                row.getString("code"),
                PlaceKind.valueOf(row.getString("kind")),
                new LocalizedText(row.getString("name_ar"), row.getString("name_fr"), row.getString("name_en")),
                row.getString("path"));
    }

    private static FacilityPlace place(ResultSet row) throws SQLException {
        String provinceAr = row.getString("province_ar");
        String provinceFr = row.getString("province_fr");
        return new FacilityPlace(
                row.getString("place_code"),
                row.getString("place_path"),
                new LocalizedText(row.getString("place_ar"), row.getString("place_fr"), row.getString("place_en")),
                provinceAr == null && provinceFr == null
                        ? null
                        : new LocalizedText(provinceAr, provinceFr, row.getString("province_en")));
    }

    private static @Nullable FacilityPosition position(ResultSet row) throws SQLException {
        String quality = row.getString("position_quality");
        return quality == null
                ? null
                : new FacilityPosition(
                        row.getDouble("lat"), row.getDouble("lon"), FacilityPosition.Quality.valueOf(quality));
    }
}
