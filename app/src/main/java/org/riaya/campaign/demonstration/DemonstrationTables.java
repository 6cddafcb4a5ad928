package org.riaya.campaign.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.riaya.campaign.Base;
import org.riaya.campaign.CalendarPeriod;
import org.riaya.campaign.Caravan;
import org.riaya.campaign.Edition;
import org.riaya.campaign.ExposedDouar;
import org.riaya.campaign.GatheringPoint;
import org.riaya.campaign.Indicator;
import org.riaya.campaign.IsolationLevel;
import org.riaya.campaign.MobileUnit;
import org.riaya.campaign.PlaceRef;
import org.riaya.campaign.RiskLevel;
import org.riaya.campaign.StatedFigure;
import org.riaya.campaign.Target;
import org.riaya.campaign.WorkingCalendar;
import org.riaya.platform.Ids;

/** The tables of the demonstration edition, as the campaign's records. */
public final class DemonstrationTables {

    private static final String FOLDER = "data/demo/riaya-2025-26/";

    private final Gazetteer places;
    private final Edition edition;
    private final Map<String, Base> bases = new HashMap<>();
    private final Map<String, GatheringPoint> points = new HashMap<>();

    public DemonstrationTables(Gazetteer places) {
        this.places = places;
        this.edition = edition(CsvRow.of(FOLDER + "edition.csv").getFirst());
        for (CsvRow row : CsvRow.of(FOLDER + "bases.csv")) bases.put(row.text("id"), base(row));
        for (CsvRow row : CsvRow.of(FOLDER + "gathering-points.csv")) points.put(row.text("id"), point(row));
    }

    public Edition edition() {
        return edition;
    }

    private Edition edition(CsvRow row) {
        return new Edition(
                Ids.next(),
                row.text("code"),
                places.place(row.text("region_code")),
                row.nameWithEnglish(),
                row.date("season_from"),
                row.date("season_to"),
                Edition.Status.PREPARED,
                row.weekdays("working_days"),
                row.time("day_starts"),
                row.time("day_ends"),
                new Edition.WalkingLimit(row.number("walking_limit_m"), row.number("walking_limit_minutes")),
                new Edition.VisitInterval(row.number("visit_gap_min_days"), row.number("visit_gap_max_days")),
                row.flag("generated"));
    }

    /** Holidays, Ramadan and what else falls into the season. */
    public List<CalendarPeriod> periods() {
        return CsvRow.of("data/calendar.csv").stream()
                .filter(row -> !row.text("kind").equals("SEASON"))
                .map(row -> new CalendarPeriod(
                        Ids.next(),
                        CalendarPeriod.Kind.valueOf(row.text("kind")),
                        row.date("from"),
                        row.date("to"),
                        row.timeOrNull("opens"),
                        row.timeOrNull("closes"),
                        row.nameWithEnglish(),
                        row.text("certainty").equals("EXPECTED")))
                .toList();
    }

    public WorkingCalendar calendar() {
        return new WorkingCalendar(edition, periods());
    }

    /** Provinces that take part: those with a target of outings, in code order. */
    public List<PlaceRef> provinces() {
        return targets().stream()
                .filter(target -> target.indicator() == Indicator.OUTINGS)
                .map(Target::place)
                .sorted(java.util.Comparator.comparing(PlaceRef::code))
                .toList();
    }

    /** What the provinces promised, as published. */
    public List<Target> targets() {
        return CsvRow.of(FOLDER + "targets.csv").stream()
                .filter(row -> !row.text("place_code").equals(edition.place().code()))
                .map(row -> new Target(
                        Ids.next(),
                        places.place(row.text("place_code")),
                        Indicator.valueOf(row.text("indicator")),
                        row.number("value"),
                        row.textOrNull("source")))
                .toList();
    }

    /** What was published about the region and its provinces. */
    public List<StatedFigure> statedFigures() {
        return CsvRow.of(FOLDER + "targets.csv").stream()
                .map(row -> new StatedFigure(
                        places.place(row.text("place_code")),
                        StatedFigure.Figure.valueOf(row.text("indicator")),
                        row.number("value"),
                        row.text("source"),
                        row.textOrNull("remark")))
                .toList();
    }

    /** In code order. */
    public List<Base> bases() {
        return bases.values().stream()
                .sorted(java.util.Comparator.comparing(Base::code))
                .toList();
    }

    private Base base(CsvRow row) {
        return new Base(
                Ids.next(),
                row.text("id"),
                places.place(row.text("province_code")),
                places.place(row.text("commune_code")),
                row.textOrNull("facility_code"),
                row.name(),
                row.position(),
                places.altitude(row.text("commune_code")),
                row.flag("generated"));
    }

    /** In file order. */
    public List<MobileUnit> units() {
        return CsvRow.of(FOLDER + "mobile-units.csv").stream()
                .map(row -> new MobileUnit(
                        Ids.next(),
                        row.text("id"),
                        places.place(row.text("province_code")),
                        known(bases, row.text("base_id")),
                        row.name(),
                        row.list("crew"),
                        row.list("skills"),
                        row.weekdays("outing_days"),
                        new WorkingCalendar.Hours(row.time("day_starts"), row.time("day_ends")),
                        row.numberOrNull("max_people"),
                        row.number("max_stops"),
                        row.numberOrNull("max_distance_m"),
                        row.flag("generated")))
                .toList();
    }

    public List<Caravan> caravans() {
        return CsvRow.of(FOLDER + "caravans.csv").stream()
                .map(row -> new Caravan(
                        Ids.next(),
                        row.text("id"),
                        places.place(row.text("province_code")),
                        places.place(row.text("commune_code")),
                        row.date("date"),
                        Caravan.Kind.MULTIDISCIPLINARY,
                        row.name(),
                        row.list("specialties"),
                        row.numberOrNull("staff"),
                        row.numberOrNull("expected_people"),
                        row.flag("generated")))
                .toList();
    }

    /** In code order. */
    public List<GatheringPoint> points() {
        return points.values().stream()
                .sorted(java.util.Comparator.comparing(GatheringPoint::code))
                .toList();
    }

    private GatheringPoint point(CsvRow row) {
        return new GatheringPoint(
                Ids.next(),
                row.text("id"),
                places.place(row.text("province_code")),
                places.place(row.text("commune_code")),
                row.name(),
                row.position(),
                row.numberOrNull("altitude_m"),
                RiskLevel.valueOf(row.text("risk_level")),
                row.number("people"),
                row.list("douars").size(),
                0,
                row.number("expected_people"),
                row.number("service_minutes"),
                List.of(),
                GatheringPoint.Origin.IMPORTED,
                row.flag("generated"),
                false,
                1);
    }

    /** Exposed douars with the points they go to, in file order; walking minutes are left to the travel model. */
    public List<ExposedDouar> douars() {
        List<ExposedDouar> douars = new ArrayList<>();
        for (CsvRow row : CsvRow.of(FOLDER + "exposed-douars.csv")) {
            String code = row.text("douar_code");
            GatheringPoint point = points.get(row.text("point_id"));
            douars.add(new ExposedDouar(
                    places.place(code),
                    point == null ? places.place(code) : point.commune(),
                    IsolationLevel.valueOf(row.text("isolation_level")),
                    row.numberOrNull("exposed_people"),
                    row.text("lat").isEmpty() ? null : row.position(),
                    places.altitude(code),
                    row.flag("generated"),
                    point == null ? null : point.id(),
                    point == null ? null : point.code(),
                    row.numberOrNull("walk_m"),
                    null,
                    false));
        }
        return douars;
    }

    private static <T> T known(Map<String, T> all, String id) {
        T found = all.get(id);
        if (found == null) throw new IllegalStateException("the demonstration tables don't have " + id);
        return found;
    }
}
