package org.riaya.territory;

import java.time.LocalDate;

/**
 * What became of a place.
 *
 * @param predecessor the place before
 * @param successor   the place after
 * @param on          first day of the successor
 */
public record Succession(PlaceName predecessor, PlaceName successor, Kind kind, LocalDate on) {

    public enum Kind {
        /** One place became several. */
        SPLIT,
        /** Several places became one. */
        MERGE,
        /** The same place was given another code. */
        RECODE
    }
}
