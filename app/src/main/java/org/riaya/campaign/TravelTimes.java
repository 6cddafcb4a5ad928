package org.riaya.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.riaya.access.SeasonProfile;
import org.riaya.audit.Audit;
import org.riaya.campaign.planning.MeasuredTravel;
import org.riaya.platform.InvalidValueException;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.table.TableFile;
import org.riaya.platform.table.TableRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Travel times that somebody measured, by province. A file replaces all those of a province, or nothing when one of its
 * rows is wrong; where no time was measured, the travel model's estimate stands.
 */
@Service
public class TravelTimes {

    private static final int LONGEST_MINUTES = 1_440;
    private static final int LONGEST_METRES = 1_000_000;

    private final TravelRepository travel;
    private final Editions editions;
    private final Resources resources;
    private final Points points;
    private final Audit audit;

    TravelTimes(TravelRepository travel, Editions editions, Resources resources, Points points, Audit audit) {
        this.travel = travel;
        this.editions = editions;
        this.resources = resources;
        this.points = points;
        this.audit = audit;
    }

    /** Measured legs of a province, by their ends. */
    public List<MeasuredTravel> list(Edition edition, PlaceRef province, Scope scope) {
        return travel.list(edition.id(), province, scope);
    }

    /**
     * Replaces the measured legs of a province.
     *
     * @param file columns {@code from}, {@code to} (codes of bases and points), {@code road} (DRY or SNOW),
     *             {@code minutes} and, perhaps, {@code metres}
     * @return how many legs the file holds
     * @throws InvalidValueException with line, column and value of the first wrong cell
     */
    @Transactional
    public int replace(Edition edition, String provinceCode, byte[] file, Scope scope) {
        PlaceRef province = editions.province(edition, provinceCode, scope);
        scope.require(Permission.EDIT_CAMPAIGN, province.path());
        List<MeasuredTravel> legs = new Rows(TableFile.read(file, null), codes(edition, province, scope)).read();
        int before = list(edition, province, scope).size();
        travel.replace(edition.id(), province, legs);
        audit.record(
                "campaign.audit.travel-replaced",
                "measuredTravel",
                provinceCode,
                province.path(),
                Map.of("legs", before),
                Map.of("legs", legs.size()));
        return legs.size();
    }

    private Set<String> codes(Edition edition, PlaceRef province, Scope scope) {
        Set<String> codes = new HashSet<>();
        resources.bases(edition, scope).stream()
                .filter(base -> base.province().equals(province))
                .forEach(base -> codes.add(base.code()));
        points.list(edition, scope).stream()
                .filter(point -> point.province().equals(province))
                .forEach(point -> codes.add(point.code()));
        return codes;
    }

    /** Reads the file's rows as legs. */
    private record Rows(TableFile file, Set<String> codes) {

        List<MeasuredTravel> read() {
            int from = column("from");
            int to = column("to");
            int road = column("road");
            int minutes = column("minutes");
            int metres = file.headers().indexOf("metres");
            List<MeasuredTravel> legs = new ArrayList<>();
            Set<List<Object>> seen = new HashSet<>();
            for (TableRow row : file.rows()) {
                var leg = new MeasuredTravel(
                        code(row, from),
                        code(row, to),
                        road(row, road),
                        number(row, minutes, "minutes", LONGEST_MINUTES),
                        metres < 0 || row.cell(metres).isEmpty()
                                ? null
                                : Integer.valueOf(number(row, metres, "metres", LONGEST_METRES)));
                if (!seen.add(List.of(leg.from(), leg.to(), leg.road()))) throw wrong(row, "to", leg.to());
                legs.add(leg);
            }
            return legs;
        }

        private int column(String name) {
            int column = file.headers().indexOf(name);
            if (column < 0) throw new InvalidValueException("campaign.travel.column", name);
            return column;
        }

        private String code(TableRow row, int column) {
            String code = row.cell(column);
            if (!codes.contains(code))
                throw new InvalidValueException("campaign.travel.code", Map.of("line", row.line(), "value", code));
            return code;
        }

        private static SeasonProfile road(TableRow row, int column) {
            String road = row.cell(column).toUpperCase(Locale.ROOT);
            for (SeasonProfile known : SeasonProfile.values()) if (known.name().equals(road)) return known;
            throw wrong(row, "road", row.cell(column));
        }

        private static int number(TableRow row, int column, String name, int most) {
            String cell = row.cell(column);
            if (!cell.matches("[0-9]{1,7}") || Integer.parseInt(cell) > most) throw wrong(row, name, cell);
            return Integer.parseInt(cell);
        }

        private static InvalidValueException wrong(TableRow row, String column, String value) {
            return new InvalidValueException(
                    "campaign.travel.value", Map.of("line", row.line(), "column", column, "value", value));
        }
    }
}
