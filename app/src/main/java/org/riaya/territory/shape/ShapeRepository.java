package org.riaya.territory.shape;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.riaya.platform.security.Scope;
import org.riaya.territory.PlaceKind;
import org.riaya.territory.ShapeKind;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShapeRepository {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    ShapeRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Grows with every change of a place or shape. */
    long revision() {
        return jdbc.sql("SELECT number FROM territory.revision")
                .query(Long.class)
                .single();
    }

    /** Keeps the shapes, each in the place of the one of the same place and kind. One batch. */
    void put(Collection<Shape> shapes) {
        batch.batchUpdate("""
                INSERT INTO territory.shape (place_code, kind, outline, simplified, source, licence, valid_from)
                VALUES (:place, :kind, :outline, :simplified, :source, :licence, :validFrom)
                    ON CONFLICT (place_code, kind) DO UPDATE SET
                       outline = excluded.outline, simplified = excluded.simplified, source = excluded.source,
                       licence = excluded.licence, valid_from = excluded.valid_from
                """, shapes.stream().map(ShapeRepository::parameters).toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource parameters(Shape shape) {
        return new MapSqlParameterSource()
                .addValue("place", shape.placeCode())
                .addValue("kind", shape.kind().name())
                .addValue("outline", new WKBWriter().write(shape.outline()))
                .addValue("simplified", new WKBWriter().write(shape.simplified()))
                .addValue("source", shape.source())
                .addValue("licence", shape.licence())
                .addValue("validFrom", shape.validFrom());
    }

    record Drawn(String placeCode, ShapeKind kind, Geometry outline, String source) {}

    /** The outline that maps draw, of each place of the kinds at or below a path, by place code. */
    Map<String, Drawn> list(String path, List<PlaceKind> kinds, Scope scope) {
        return jdbc
                .sql("""
                        SELECT DISTINCT ON (s.place_code) s.place_code, s.kind, s.simplified, s.source
                          FROM territory.shape s
                          JOIN territory.place p ON p.code = s.place_code
                         WHERE p.path <@ :path::ltree AND p.kind = ANY (:kinds) AND p.path <@ :readable::ltree[]
                         ORDER BY s.place_code, s.kind = 'IMPORTED' DESC
                        """)
                .param("path", path)
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("readable", scope.readable())
                .query((row, _) -> new Drawn(
                        row.getString("place_code"),
                        ShapeKind.valueOf(row.getString("kind")),
                        geometry(row.getBytes("simplified")),
                        row.getString("source")))
                .list()
                .stream()
                .collect(Collectors.toMap(Drawn::placeCode, Function.identity()));
    }

    private static Geometry geometry(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("a kept outline can't be read", e);
        }
    }

    /** How many shapes there are of each level, kind and source, in that order. */
    List<ShapeCount> counts(Scope scope) {
        return jdbc.sql("""
                        SELECT p.kind AS level, s.kind, s.source, s.licence, count(*) AS places
                          FROM territory.shape s
                          JOIN territory.place p ON p.code = s.place_code
                         WHERE p.path <@ :readable::ltree[]
                         GROUP BY p.kind, s.kind, s.source, s.licence
                         ORDER BY p.kind, s.kind, s.source
                        """)
                .param("readable", scope.readable())
                .query(ShapeCount.class)
                .list();
    }
}
