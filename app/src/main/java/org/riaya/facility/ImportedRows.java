package org.riaya.facility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.table.Cells;
import org.riaya.platform.table.ColumnMapping;
import org.riaya.platform.table.MappedRow;
import org.riaya.platform.table.RowError;

/**
 * Reads imported rows into what the registry would say, and notes everything wrong with each. An empty cell says
 * nothing: what is known of a facility stays.
 */
final class ImportedRows {

    private final Map<String, String> communes;
    private final Map<String, String> communesByDigits = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, Facility> existing;
    private final Scope scope;
    private final LocalDate today;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<RowError> errors = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();

    /**
     * What one good row says.
     *
     * @param before the facility with the row's code, null when it is new
     */
    record Draft(int line, @Nullable Facility before, FacilityDetails details) {

        boolean isNew() {
            return before == null;
        }

        boolean changes() {
            return before == null || !details.equals(before.details());
        }
    }

    /**
     * @param communes paths of communes and arrondissements by code
     * @param existing facilities of the file's codes, by code
     */
    ImportedRows(
            Map<String, String> communes,
            List<FacilityType> types,
            Map<String, Facility> existing,
            Scope scope,
            LocalDate today) {
        this.communes = communes;
        this.existing = existing;
        this.scope = scope;
        this.today = today;
        communes.keySet().forEach(code -> communesByDigits.merge(digits(code), code, (_, _) -> ""));
        for (FacilityType type : types) {
            this.types.put(ColumnMapping.fold(type.code()), type.code());
            type.abbreviations().forEach(word -> this.types.put(ColumnMapping.fold(word), type.code()));
            for (var language : org.riaya.platform.Language.values())
                this.types.put(ColumnMapping.fold(type.name().in(language)), type.code());
        }
    }

    List<RowError> errors() {
        return errors;
    }

    List<Draft> drafts() {
        return drafts;
    }

    void read(MappedRow row) {
        int before = errors.size();
        String code = code(row);
        Facility known = existing.get(code);
        String type = type(row, known);
        String commune = commune(row, known);
        LocalizedText name = name(row, known);
        FacilityPosition position = position(row, known);
        LocalDate openedOn = openedOn(row, known);
        Integer year = year(row, known);
        if (errors.size() > before || name == null) return;
        String source = known == null ? "" : known.source();
        drafts.add(new Draft(
                row.line(), known, new FacilityDetails(code, type, name, commune, position, openedOn, source, year)));
    }

    private String code(MappedRow row) {
        String code = row.get("code");
        if (code.isEmpty()) refuse(row, "code", "facility.import.code.missing");
        else if (!FacilityDetails.isCode(code)) refuse(row, "code", "facility.import.code.invalid");
        else {
            Integer first = lines.putIfAbsent(code, row.line());
            if (first != null) errors.add(row.error("code", "facility.import.code.duplicate", Map.of("line", first)));
        }
        return code;
    }

    private String type(MappedRow row, @Nullable Facility known) {
        if (!row.has("type")) {
            if (known != null) return known.type().code();
            refuse(row, "type", "facility.import.type.missing");
            return "";
        }
        String type = types.get(ColumnMapping.fold(row.get("type")));
        if (type == null) refuse(row, "type", "facility.import.type.unknown");
        return type == null ? "" : type;
    }

    private String commune(MappedRow row, @Nullable Facility known) {
        if (known != null
                && !scope.allows(Permission.EDIT_FACILITIES, known.place().path()))
            refuse(row, "code", "facility.import.elsewhere");
        if (!row.has("commune")) {
            if (known != null) return known.place().code();
            refuse(row, "commune", "facility.import.commune.missing");
            return "";
        }
        String code = communeCode(row.get("commune"));
        String path = communes.get(code);
        if (path == null) refuse(row, "commune", "facility.import.commune.unknown");
        else if (!scope.allows(Permission.EDIT_FACILITIES, path)) refuse(row, "commune", "facility.import.outside");
        return code;
    }

    /** The code as the census office dots it; spreadsheets often lose the dots and the first zero. */
    private String communeCode(String given) {
        if (communes.containsKey(given) || !given.matches("[0-9]{5,}")) return given;
        return communesByDigits.getOrDefault(digits(given), given);
    }

    private static String digits(String code) {
        return code.replace(".", "").replaceFirst("^0+", "");
    }

    private @Nullable LocalizedText name(MappedRow row, @Nullable Facility known) {
        String ar = row.has("nameAr")
                ? row.get("nameAr")
                : known == null ? null : known.name().ar();
        String fr = row.has("nameFr")
                ? row.get("nameFr")
                : known == null ? null : known.name().fr();
        if (ar != null || fr != null) return LocalizedText.of(ar, fr);
        refuse(row, row.mapping().column("nameFr").isPresent() ? "nameFr" : "nameAr", "facility.import.name.missing");
        return null;
    }

    private @Nullable FacilityPosition position(MappedRow row, @Nullable Facility known) {
        FacilityPosition kept = known == null ? null : known.position();
        FacilityPosition.Quality quality = quality(row);
        if (!row.has("lat") && !row.has("lon")) return kept;
        if (row.has("lat") != row.has("lon")) {
            refuse(row, row.has("lat") ? "lon" : "lat", "facility.import.position.half");
            return kept;
        }
        OptionalDouble lat = degrees(row, "lat");
        OptionalDouble lon = degrees(row, "lon");
        if (lat.isEmpty() || lon.isEmpty()) return kept;
        double north = lat.getAsDouble();
        double east = lon.getAsDouble();
        if (!FacilityPosition.inMorocco(north, east)) {
            refuse(row, "lat", outside(north, east));
            return kept;
        }
        if (kept != null && quality == null && kept.lat() == north && kept.lon() == east) return kept;
        return new FacilityPosition(north, east, quality == null ? FacilityPosition.Quality.STATED : quality);
    }

    private static String outside(double lat, double lon) {
        if (FacilityPosition.inMorocco(lon, lat)) return "facility.import.position.swapped";
        if (FacilityPosition.inMorocco(lat, -lon)) return "facility.import.position.east";
        return "facility.import.position.outside";
    }

    private OptionalDouble degrees(MappedRow row, String field) {
        OptionalDouble degrees = Cells.decimal(row.get(field));
        if (degrees.isEmpty()) refuse(row, field, "facility.import.position.number");
        return degrees;
    }

    private FacilityPosition.@Nullable Quality quality(MappedRow row) {
        if (!row.has("positionQuality")) return null;
        String given = row.get("positionQuality").toUpperCase(Locale.ROOT);
        for (FacilityPosition.Quality quality : FacilityPosition.Quality.values())
            if (quality.name().equals(given)) return quality;
        refuse(row, "positionQuality", "facility.import.position.quality");
        return null;
    }

    private @Nullable LocalDate openedOn(MappedRow row, @Nullable Facility known) {
        LocalDate kept = known == null ? null : known.openedOn();
        if (!row.has("openedOn")) return kept;
        Optional<LocalDate> date = Cells.date(row.get("openedOn"));
        if (date.isEmpty()) refuse(row, "openedOn", "facility.import.date.invalid");
        else if (date.get().isAfter(today)) refuse(row, "openedOn", "facility.import.date.future");
        return date.orElse(kept);
    }

    private @Nullable Integer year(MappedRow row, @Nullable Facility known) {
        Integer kept = known == null ? null : known.sourceYear();
        if (!row.has("sourceYear")) return kept;
        String year = row.get("sourceYear");
        if (year.matches("(19|20)[0-9]{2}") && Integer.parseInt(year) <= today.getYear()) return Integer.valueOf(year);
        refuse(row, "sourceYear", "facility.import.year.invalid");
        return kept;
    }

    private void refuse(MappedRow row, String field, String key) {
        errors.add(row.error(field, key));
    }
}
