package org.riaya.territory;

import static org.riaya.territory.PlaceRows.COLUMNS;
import static org.riaya.territory.PlaceRows.TABLES;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the places of today. Names of ancestors are for everyone; the rest is within the readable territory. */
@Repository
class PlaceRepository {

    private final JdbcClient jdbc;

    PlaceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Place> find(String code, Scope scope) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM " + TABLES + """
                         WHERE p.code = :code AND p.path <@ :readable::ltree[]
                        """)
                .param("code", code)
                .param("readable", scope.readable())
                .query((row, _) -> PlaceRows.place(row))
                .optional();
    }

    /** The places of the codes that exist and may be read, in code order. */
    List<Place> list(Collection<String> codes, Scope scope) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM " + TABLES + """
                         WHERE p.code = ANY (:codes) AND p.path <@ :readable::ltree[]
                         ORDER BY p.code
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("readable", scope.readable())
                .query((row, _) -> PlaceRows.place(row))
                .list();
    }

    /** What belongs directly to a place on the day, in code order. */
    List<Place> children(String code, LocalDate today, Scope scope) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM " + TABLES + """
                         WHERE p.parent_code = :code AND p.path <@ :readable::ltree[]
                           AND (p.valid_to IS NULL OR p.valid_to > :today)
                         ORDER BY p.code
                        """)
                .param("code", code)
                .param("today", today)
                .param("readable", scope.readable())
                .query((row, _) -> PlaceRows.place(row))
                .list();
    }

    /** Places of the kinds at or below a path on the day, in code order. */
    List<Place> below(String path, Collection<PlaceKind> kinds, LocalDate today, Scope scope) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM " + TABLES + """
                         WHERE p.path <@ :path::ltree AND p.kind = ANY (:kinds) AND p.path <@ :readable::ltree[]
                           AND (p.valid_to IS NULL OR p.valid_to > :today)
                         ORDER BY p.code
                        """)
                .param("path", path)
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("today", today)
                .param("readable", scope.readable())
                .query((row, _) -> PlaceRows.place(row))
                .list();
    }

    /** The topmost places that may be read: where a reader's tree begins, in code order. */
    List<Place> roots(Scope scope) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM " + TABLES
                        + " WHERE p.path = ANY (:roots::ltree[]) ORDER BY p.code")
                .param("roots", scope.array(Permission.VIEW))
                .query((row, _) -> PlaceRows.place(row))
                .list();
    }

    /** Names from the country down to the parent of the path. */
    List<PlaceName> ancestors(String path) {
        return jdbc.sql("""
                        SELECT code, kind, name_ar, name_fr, name_en, path::text AS path
                          FROM territory.place
                         WHERE path @> :path::ltree AND path <> :path::ltree
                         ORDER BY nlevel(place.path)
                        """)
                .param("path", path)
                .query((row, _) -> PlaceRows.placeName(row))
                .list();
    }

    /** Names of the codes that exist, in code order. */
    List<PlaceName> names(Collection<String> codes) {
        return jdbc.sql("""
                        SELECT code, kind, name_ar, name_fr, name_en, path::text AS path
                          FROM territory.place
                         WHERE code = ANY (:codes)
                         ORDER BY code
                        """)
                .param("codes", codes.toArray(String[]::new))
                .query((row, _) -> PlaceRows.placeName(row))
                .list();
    }

    /** People and households of a place at each census known, latest first. */
    List<Population> populations(String code) {
        return jdbc.sql("""
                        SELECT census, people, households, rural_people, rural_households
                          FROM territory.population
                         WHERE place_code = :code
                         ORDER BY census DESC
                        """).param("code", code).query(Population.class).list();
    }

    Optional<Distances> distances(String code) {
        return jdbc.sql("""
                        SELECT paved_road_m, drivable_track_m, health_centre_m
                          FROM territory.distance
                         WHERE place_code = :code
                        """)
                .param("code", code)
                .query((row, _) -> new Distances(
                        row.getObject(1, Integer.class),
                        row.getObject(2, Integer.class),
                        row.getObject(3, Integer.class)))
                .optional();
    }

    /** Other spellings of a place's name, in alphabetical order. */
    List<String> variants(String code) {
        return jdbc.sql("SELECT name FROM territory.name_variant WHERE place_code = :code ORDER BY name")
                .param("code", code)
                .query(String.class)
                .list();
    }

    List<String> addedVariants(String code) {
        return jdbc.sql("""
                        SELECT name FROM territory.name_variant
                         WHERE place_code = :code AND source = 'PERSON'
                         ORDER BY name
                        """).param("code", code).query(String.class).list();
    }
}
