package org.riaya.facility.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.riaya.facility.Facility;
import org.riaya.facility.FacilityLevel;
import org.riaya.facility.FacilityPosition;
import org.riaya.facility.FacilityType;
import org.riaya.facility.OpeningState;
import org.riaya.platform.Text;
import org.riaya.platform.web.Option;
import org.riaya.territory.PlaceKind;
import org.riaya.territory.PlaceName;

/** How the registry's things are said to a reader, shared by its pages. */
public final class FacilityWords {

    private FacilityWords() {}

    /** The list that a facility is known from, with its year. */
    public static String source(Text t, Facility facility) {
        String key = "facility.source." + facility.source();
        String name = t.has(key) ? t.localize(key) : facility.source();
        Integer year = facility.sourceYear();
        return year == null ? name : t.localize("facility.source.of-year", "source", name, "year", year.toString());
    }

    /** Where it stands: commune, then province. */
    public static String place(Text t, Facility facility) {
        String commune = t.name(facility.place().name());
        return facility.place().province() == null
                ? commune
                : t.localize(
                        "facility.place.in",
                        "commune",
                        commune,
                        "province",
                        t.name(facility.place().province()));
    }

    /** Degrees with five decimals, about a metre; the sign is kept. */
    public static String degrees(FacilityPosition position) {
        return String.format(java.util.Locale.ROOT, "%.5f, %.5f", position.lat(), position.lon());
    }

    static List<Option> areas(Text t, List<PlaceName> areas) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", t.localize("facility.filter.mine")));
        options.add(new Option("MA", t.localize("facility.filter.country")));
        for (PlaceName area : areas)
            options.add(new Option(area.code(), (area.kind() == PlaceKind.REGION ? "" : "— ") + t.name(area.name())));
        return options;
    }

    static List<Option> types(Text t, List<FacilityType> types, String first) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", first));
        for (FacilityType type : types) options.add(new Option(type.code(), t.name(type.name())));
        return options;
    }

    static List<Option> levels(Text t) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", t.localize("platform.filter.all")));
        for (FacilityLevel level : FacilityLevel.values())
            options.add(new Option(level.name(), t.localize("facility.level", level)));
        return options;
    }

    static List<Option> states(Text t, String first) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", first));
        for (OpeningState state : OpeningState.values())
            options.add(new Option(state.name(), t.localize("facility.state", state)));
        return options;
    }

    static List<Option> qualities(Text t) {
        return Arrays.stream(FacilityPosition.Quality.values())
                .map(quality -> new Option(quality.name(), t.localize("facility.quality", quality)))
                .toList();
    }
}
