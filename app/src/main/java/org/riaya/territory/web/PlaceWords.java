package org.riaya.territory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.Language;
import org.riaya.platform.Text;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Crumb;
import org.riaya.platform.web.Option;
import org.riaya.territory.Place;
import org.riaya.territory.PlaceKind;
import org.riaya.territory.PlaceName;
import org.riaya.territory.PlacePosition;
import org.riaya.territory.PlaceRow;

/** Words and links that the territory's pages share. */
public final class PlaceWords {

    private PlaceWords() {}

    /** The kind as the reader calls it; communes are urban or rural where that is known. */
    public static String kind(Text t, Place place) {
        if (place.kind() == PlaceKind.COMMUNE && place.urbanCommune() != null)
            return t.localize(place.urbanCommune() ? "territory.kind.COMMUNE.urban" : "territory.kind.COMMUNE.rural");
        return t.localize("territory.kind", place.kind());
    }

    /** Metres as kilometres with one decimal, or the word for "withheld". */
    public static String kilometres(Text t, @Nullable Integer metres) {
        return metres == null
                ? t.localize("territory.distance.withheld")
                : t.localize("territory.distance.km", "km", t.decimal(metres / 1000.0, 1));
    }

    /** The distance to a paved road of a list's line. */
    public static String kilometresOrUnknown(Text t, PlaceRow row) {
        Integer metres = row.distances().pavedRoadMetres();
        return metres == null ? t.unknown() : kilometres(t, metres);
    }

    /** The name in the other script than the reader's, "" when it isn't known. */
    public static String otherName(Text t, Place place) {
        String other = t.language() == Language.AR
                ? place.name().ar() == null ? null : place.name().fr()
                : place.name().fr() == null ? null : place.name().ar();
        return other == null ? "" : other;
    }

    /** {@code 33.2370 N, 5.0610 W}, four decimals, about ten metres. */
    public static String coordinates(PlacePosition position) {
        return String.format(
                java.util.Locale.ROOT,
                "%.4f° %s, %.4f° %s",
                Math.abs(position.lat()),
                position.lat() < 0 ? "S" : "N",
                Math.abs(position.lon()),
                position.lon() < 0 ? "W" : "E");
    }

    /** The places above that the reader may open, from the section's first page down. */
    static List<Crumb> crumbs(Text t, List<PlaceName> above, Scope scope) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb("/territory", t.localize("territory.title")));
        above.stream()
                .filter(place -> scope.allows(Permission.VIEW, place.path()))
                .forEach(place -> crumbs.add(new Crumb("/territory/" + place.code(), t.name(place.name()))));
        return crumbs;
    }

    /** The kinds below a place, with how many there are of each. */
    static List<Option> kinds(Text t, Map<PlaceKind, Integer> counts) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", t.localize("territory.list.direct")));
        counts.forEach((kind, n) -> options.add(new Option(
                kind.name(),
                t.localize("territory.list.kind", "kind", t.localize("territory.kinds", kind), "n", t.number(n)))));
        return options;
    }
}
