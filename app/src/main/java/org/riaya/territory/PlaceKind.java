package org.riaya.territory;

import java.util.List;

/** The levels of the territorial division of 2015, from the country down to the douar. */
public enum PlaceKind {
    COUNTRY,
    REGION,
    PROVINCE,
    /** A province whose territory is mostly a city: the same level. */
    PREFECTURE,
    ARRONDISSEMENT_PREFECTURE,
    CERCLE,
    COMMUNE,
    /** A part of one of the six big cities. */
    ARRONDISSEMENT,
    /** A town within a rural commune, counted as urban by the census. */
    URBAN_CENTRE,
    /** A group of douars within a commune. */
    FRACTION,
    DOUAR;

    /** Provinces and prefectures: what a delegation covers. */
    public static final List<PlaceKind> PROVINCIAL = List.of(PROVINCE, PREFECTURE);

    /** Whether a place of this kind may belong directly to one of the other kind. */
    public boolean maybeBelow(PlaceKind parent) {
        return switch (this) {
            case COUNTRY -> false;
            case REGION -> parent == COUNTRY;
            case PROVINCE, PREFECTURE -> parent == REGION;
            case CERCLE -> PROVINCIAL.contains(parent);
            case COMMUNE -> PROVINCIAL.contains(parent) || parent == CERCLE;
            case ARRONDISSEMENT_PREFECTURE -> parent == COMMUNE;
            case ARRONDISSEMENT -> parent == COMMUNE || parent == ARRONDISSEMENT_PREFECTURE;
            case URBAN_CENTRE, FRACTION -> parent == COMMUNE;
            case DOUAR -> parent == COMMUNE || parent == FRACTION;
        };
    }
}
