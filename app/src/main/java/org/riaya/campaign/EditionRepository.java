package org.riaya.campaign;

import static org.riaya.campaign.Rows.date;
import static org.riaya.campaign.Rows.id;
import static org.riaya.campaign.Rows.nameWithEnglish;
import static org.riaya.campaign.Rows.place;
import static org.riaya.campaign.Rows.time;
import static org.riaya.campaign.Rows.weekdays;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.riaya.platform.Ids;
import org.riaya.platform.security.Scope;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EditionRepository {

    private static final String SELECT = """
            SELECT e.*, p.path::text AS place_path, p.name_ar AS place_ar, p.name_fr AS place_fr
              FROM campaign.edition e JOIN territory.place p ON p.code = e.place_code
            """;

    private static final RowMapper<Edition> EDITION = (row, _) -> new Edition(
            id(row, "id"),
            row.getString("code"),
            place(row, "place"),
            nameWithEnglish(row, "name"),
            date(row, "season_from"),
            date(row, "season_to"),
            Edition.Status.valueOf(row.getString("status")),
            weekdays(row, "working_days"),
            time(row, "day_starts"),
            time(row, "day_ends"),
            new Edition.WalkingLimit(row.getInt("walking_limit_m"), row.getInt("walking_limit_minutes")),
            new Edition.VisitInterval(row.getInt("visit_gap_min_days"), row.getInt("visit_gap_max_days")),
            row.getBoolean("generated"));

    private final JdbcClient jdbc;

    EditionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest season first. */
    List<Edition> list() {
        return jdbc.sql(SELECT + " ORDER BY e.season_from DESC, e.code")
                .query(EDITION)
                .list();
    }

    Optional<Edition> find(String code) {
        return jdbc.sql(SELECT + " WHERE e.code = :code")
                .param("code", code)
                .query(EDITION)
                .optional();
    }

    Optional<Edition> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE e.id = :id")
                .param("id", id)
                .query(EDITION)
                .optional();
    }

    void insert(Edition edition) {
        jdbc.sql("""
                        INSERT INTO campaign.edition (id, code, place_code, place_path, name_ar, name_fr, name_en,
                            season_from, season_to, status, working_days, day_starts, day_ends, walking_limit_m,
                            walking_limit_minutes, visit_gap_min_days, visit_gap_max_days, generated)
                        VALUES (:id, :code, :place, :path::ltree, :ar, :fr, :en, :from, :to, :status, :workingDays,
                            :starts, :ends, :walkM, :walkMinutes, :gapMin, :gapMax, :generated)
                        """)
                .param("id", edition.id())
                .param("code", edition.code())
                .param("place", edition.place().code())
                .param("path", edition.place().path())
                .param("ar", edition.name().ar())
                .param("fr", edition.name().fr())
                .param("en", edition.name().en())
                .param("from", edition.from())
                .param("to", edition.to())
                .param("status", edition.status().name())
                .param("workingDays", Rows.array(edition.workingDays()))
                .param("starts", edition.dayStarts())
                .param("ends", edition.dayEnds())
                .param("walkM", edition.walkingLimit().metres())
                .param("walkMinutes", edition.walkingLimit().minutes())
                .param("gapMin", edition.interval().minDays())
                .param("gapMax", edition.interval().maxDays())
                .param("generated", edition.generated())
                .update();
    }

    /** Provinces that take part and lie in the scope, in code order. */
    List<PlaceRef> provinces(UUID edition, Scope scope) {
        return jdbc.sql("""
                        SELECT p.code AS place_code, p.path::text AS place_path, p.name_ar AS place_ar,
                               p.name_fr AS place_fr
                          FROM campaign.edition_province e JOIN territory.place p ON p.code = e.place_code
                         WHERE e.edition_id = :edition AND e.place_path <@ :scope::ltree[]
                         ORDER BY p.code
                        """)
                .param("edition", edition)
                .param("scope", scope.readable())
                .query((row, _) -> place(row, "place"))
                .list();
    }

    List<PlaceRef> communes(UUID edition, Scope scope) {
        return jdbc.sql("""
                        SELECT c.code AS place_code, c.path::text AS place_path, c.name_ar AS place_ar,
                               c.name_fr AS place_fr
                          FROM campaign.edition_province e
                          JOIN territory.place c ON c.path <@ e.place_path AND c.kind = 'COMMUNE'
                         WHERE e.edition_id = :edition AND c.path <@ :scope::ltree[]
                         ORDER BY c.code
                        """)
                .param("edition", edition)
                .param("scope", scope.readable())
                .query((row, _) -> place(row, "place"))
                .list();
    }

    void addProvince(UUID edition, PlaceRef province) {
        jdbc.sql("""
                        INSERT INTO campaign.edition_province (edition_id, place_code, place_path)
                        VALUES (:edition, :code, :path::ltree) ON CONFLICT DO NOTHING
                        """)
                .param("edition", edition)
                .param("code", province.code())
                .param("path", province.path())
                .update();
    }

    List<CalendarPeriod> periods(UUID edition) {
        return jdbc.sql("""
                        SELECT * FROM campaign.calendar_period WHERE edition_id = :edition
                         ORDER BY from_day, kind, id
                        """)
                .param("edition", edition)
                .query((row, _) -> new CalendarPeriod(
                        id(row, "id"),
                        CalendarPeriod.Kind.valueOf(row.getString("kind")),
                        date(row, "from_day"),
                        date(row, "to_day"),
                        time(row, "opens"),
                        time(row, "closes"),
                        nameWithEnglish(row, "name"),
                        row.getBoolean("expected")))
                .list();
    }

    void insert(UUID edition, CalendarPeriod period) {
        jdbc.sql("""
                        INSERT INTO campaign.calendar_period (id, edition_id, kind, from_day, to_day, opens, closes,
                            name_ar, name_fr, name_en, expected)
                        VALUES (:id, :edition, :kind, :from, :to, :opens, :closes, :ar, :fr, :en, :expected)
                        """)
                .param("id", period.id())
                .param("edition", edition)
                .param("kind", period.kind().name())
                .param("from", period.from())
                .param("to", period.to())
                .param("opens", period.opens())
                .param("closes", period.closes())
                .param("ar", period.name().ar())
                .param("fr", period.name().fr())
                .param("en", period.name().en())
                .param("expected", period.expected())
                .update();
    }

    /** Whether there was such a period. */
    boolean deletePeriod(UUID edition, UUID period) {
        return jdbc.sql("DELETE FROM campaign.calendar_period WHERE edition_id = :edition AND id = :id")
                        .param("edition", edition)
                        .param("id", period)
                        .update()
                == 1;
    }

    /** Targets of places in the scope, by place code and indicator. */
    List<Target> targets(UUID edition, Scope scope) {
        return jdbc.sql("""
                        SELECT t.id, t.indicator, t.value, t.source, p.code AS place_code, p.path::text AS place_path,
                               p.name_ar AS place_ar, p.name_fr AS place_fr
                          FROM campaign.target t JOIN territory.place p ON p.code = t.place_code
                         WHERE t.edition_id = :edition AND t.place_path <@ :scope::ltree[]
                         ORDER BY p.code, t.indicator
                        """)
                .param("edition", edition)
                .param("scope", scope.readable())
                .query((row, _) -> new Target(
                        id(row, "id"),
                        place(row, "place"),
                        Indicator.valueOf(row.getString("indicator")),
                        row.getInt("value"),
                        row.getString("source")))
                .list();
    }

    void setTarget(
            UUID edition,
            PlaceRef place,
            Indicator indicator,
            int value,
            @org.jspecify.annotations.Nullable String source) {
        jdbc.sql("""
                        INSERT INTO campaign.target (id, edition_id, place_code, place_path, indicator, value, source)
                        VALUES (:id, :edition, :code, :path::ltree, :indicator, :value, :source)
                        ON CONFLICT ON CONSTRAINT target_once
                        DO UPDATE SET value = excluded.value, source = excluded.source
                        """)
                .param("id", Ids.next())
                .param("edition", edition)
                .param("code", place.code())
                .param("path", place.path())
                .param("indicator", indicator.name())
                .param("value", value)
                .param("source", source)
                .update();
    }

    /** Figures published on the edition, in place-code order. */
    List<StatedFigure> statedFigures(UUID edition) {
        return jdbc.sql("""
                        SELECT f.figure, f.value, f.source, f.remark, p.code AS place_code, p.path::text AS place_path,
                               p.name_ar AS place_ar, p.name_fr AS place_fr
                          FROM campaign.stated_figure f JOIN territory.place p ON p.code = f.place_code
                         WHERE f.edition_id = :edition
                         ORDER BY p.code, f.figure
                        """)
                .param("edition", edition)
                .query((row, _) -> new StatedFigure(
                        place(row, "place"),
                        StatedFigure.Figure.valueOf(row.getString("figure")),
                        row.getInt("value"),
                        row.getString("source"),
                        row.getString("remark")))
                .list();
    }

    void insert(UUID edition, StatedFigure figure) {
        jdbc.sql("""
                        INSERT INTO campaign.stated_figure (edition_id, place_code, figure, value, source, remark)
                        VALUES (:edition, :place, :figure, :value, :source, :remark)
                        """)
                .param("edition", edition)
                .param("place", figure.place().code())
                .param("figure", figure.figure().name())
                .param("value", figure.value())
                .param("source", figure.source())
                .param("remark", figure.remark())
                .update();
    }
}
