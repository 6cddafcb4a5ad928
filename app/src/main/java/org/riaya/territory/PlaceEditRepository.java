package org.riaya.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes places, one statement a change; says in {@code edited} what a new reference table must leave alone. */
@Repository
class PlaceEditRepository {

    private static final String ADD_EDITED = "edited = ARRAY(SELECT DISTINCT unnest(edited || :edited::text[]))";

    private final JdbcClient jdbc;

    PlaceEditRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(String code) {
        jdbc.sql("SELECT 1 FROM territory.place WHERE code = :code FOR UPDATE")
                .param("code", code)
                .query(Integer.class)
                .optional();
    }

    /** Keeps the present version as a past one that ends before the day. */
    void keepPast(Place place, LocalDate until) {
        jdbc.sql("""
                        INSERT INTO territory.past_version (place_code, valid, parent_code, name_ar, name_fr, name_en)
                        SELECT code, daterange(valid_from, :until::date), parent_code, name_ar, name_fr, name_en
                          FROM territory.place
                         WHERE code = :code
                        """).param("code", place.code()).param("until", until).update();
    }

    void rename(String code, LocalizedText name, LocalDate since) {
        jdbc.sql("UPDATE territory.place SET name_ar = :ar, name_fr = :fr, name_en = :en, name_ar_source = 'PERSON',"
                        + " valid_from = :since, " + ADD_EDITED + " WHERE code = :code")
                .param("ar", name.ar())
                .param("fr", name.fr())
                .param("en", name.en())
                .param("since", since)
                .param("edited", "{NAMES}")
                .param("code", code)
                .update();
    }

    void position(String code, double lat, double lon, @Nullable Integer elevationM) {
        jdbc.sql("UPDATE territory.place SET lat = :lat, lon = :lon, elevation_m = :elevation,"
                        + " position_quality = 'SURVEYED', position_source = 'PERSON', " + ADD_EDITED
                        + " WHERE code = :code")
                .param("lat", lat)
                .param("lon", lon)
                .param("elevation", elevationM)
                .param("edited", "{POSITION}")
                .param("code", code)
                .update();
    }

    void addVariant(String code, String name) {
        jdbc.sql("""
                        INSERT INTO territory.name_variant (place_code, name, source)
                        VALUES (:code, :name, 'PERSON')
                            ON CONFLICT DO NOTHING
                        """).param("code", code).param("name", name).update();
    }

    boolean removeVariant(String code, String name) {
        return jdbc.sql("""
                        DELETE FROM territory.name_variant
                         WHERE place_code = :code AND name = :name AND source = 'PERSON'
                        """).param("code", code).param("name", name).update() > 0;
    }

    /** Gives the place its new parent, and new paths to it and to all below it. */
    void move(Place place, Place parent, LocalDate since) {
        jdbc.sql("UPDATE territory.place SET parent_code = :parent, valid_from = :since, " + ADD_EDITED
                        + " WHERE code = :code")
                .param("parent", parent.code())
                .param("since", since)
                .param("edited", "{PARENT}")
                .param("code", place.code())
                .update();
        jdbc.sql("""
                        UPDATE territory.place
                           SET path = :parent::ltree || subpath(path, nlevel(:old::ltree) - 1)
                         WHERE path <@ :old::ltree
                        """).param("parent", parent.path()).param("old", place.path()).update();
    }

    int countChildrenOn(String code, LocalDate day) {
        return jdbc.sql("""
                        SELECT count(*)
                          FROM territory.place
                         WHERE parent_code = :code AND (valid_to IS NULL OR valid_to > :day)
                        """)
                .param("code", code)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    void close(String code, LocalDate on) {
        jdbc.sql("UPDATE territory.place SET valid_to = :on, " + ADD_EDITED + " WHERE code = :code")
                .param("on", on)
                .param("edited", "{VALIDITY}")
                .param("code", code)
                .update();
    }

    void succeed(String predecessor, String successor, Succession.Kind kind, LocalDate on) {
        jdbc.sql("""
                        INSERT INTO territory.succession (predecessor_code, successor_code, kind, happened_on)
                        VALUES (:predecessor, :successor, :kind, :on)
                            ON CONFLICT (predecessor_code, successor_code)
                            DO UPDATE SET kind = excluded.kind, happened_on = excluded.happened_on
                        """)
                .param("predecessor", predecessor)
                .param("successor", successor)
                .param("kind", kind.name())
                .param("on", on)
                .update();
    }
}
