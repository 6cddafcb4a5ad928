package org.riaya.document;

import java.time.LocalDate;
import java.util.List;
import org.riaya.platform.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Heads of documents, from the organisation as it stood on the day: names of units are data, since administrations are
 * replaced by others.
 */
@Repository
public class Letterheads {

    private final JdbcClient jdbc;

    Letterheads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(
            String id,
            LocalizedText name,
            @org.jspecify.annotations.Nullable LocalizedText title) {}

    /**
     * The head of what is issued for a place: the unit of the first kind (in the order of kinds) on the nearest place
     * that has one, among those that belong to a national body. Without any, the names of the places stand.
     *
     * @param path path of the place, such as a province's
     */
    public Letterhead of(String path, LocalDate day) {
        List<Line> chain = jdbc.sql("""
                        WITH RECURSIVE upwards AS (
                            SELECT u.id AS issuer, u.id, u.parent_id, u.place_code, 0 AS depth
                              FROM identity.organisation_unit u JOIN territory.place p ON p.code = u.place_code
                             WHERE :path::ltree <@ p.path
                               AND :day >= coalesce(u.valid_from, '-infinity') AND :day < coalesce(u.valid_to, 'infinity')
                            UNION ALL
                            SELECT c.issuer, u.id, u.parent_id, u.place_code, c.depth + 1
                              FROM upwards c JOIN identity.organisation_unit u ON u.id = c.parent_id
                             WHERE c.depth < 20),
                        issuer AS (
                            SELECT u.id
                              FROM identity.organisation_unit u
                              JOIN identity.unit_kind k ON k.code = u.kind
                              JOIN territory.place p ON p.code = u.place_code
                             WHERE u.id IN (SELECT c.issuer FROM upwards c JOIN territory.place top ON top.code = c.place_code
                                             WHERE c.parent_id IS NULL AND nlevel(top.path) = 1)
                             ORDER BY nlevel(p.path) DESC, k.position, u.id
                             LIMIT 1)
                        SELECT u.id, u.name_ar, u.name_fr, k.head_title_ar, k.head_title_fr
                          FROM upwards c
                          JOIN issuer i ON i.id = c.issuer
                          JOIN identity.organisation_unit u ON u.id = c.id
                          JOIN identity.unit_kind k ON k.code = u.kind
                         ORDER BY c.depth DESC
                        """)
                .param("path", path)
                .param("day", day)
                .query((row, _) -> new Line(
                        row.getString("id"),
                        LocalizedText.of(row.getString("name_ar"), row.getString("name_fr")),
                        row.getString("head_title_ar") == null && row.getString("head_title_fr") == null
                                ? null
                                : LocalizedText.of(row.getString("head_title_ar"), row.getString("head_title_fr"))))
                .list();
        if (chain.isEmpty()) return new Letterhead("place:" + path, placeNames(path), null);
        Line issuer = chain.getLast();
        return new Letterhead(
                "unit:" + issuer.id(), chain.stream().map(Line::name).toList(), issuer.title());
    }

    private List<LocalizedText> placeNames(String path) {
        return jdbc.sql("""
                        SELECT name_ar, name_fr FROM territory.place
                         WHERE :path::ltree <@ path AND nlevel(path) > 1 ORDER BY nlevel(path)
                        """)
                .param("path", path)
                .query((row, _) -> LocalizedText.of(row.getString("name_ar"), row.getString("name_fr")))
                .list();
    }
}
