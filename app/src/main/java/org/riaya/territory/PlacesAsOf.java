package org.riaya.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.security.Scope;

/**
 * The names of places, and what belonged to what, on one day. A place is readable where its present path is: a past
 * parent gives no right.
 */
public final class PlacesAsOf {

    private final PastRepository past;
    private final LocalDate day;

    PlacesAsOf(PastRepository past, LocalDate day) {
        this.past = past;
        this.day = day;
    }

    /**
     * A place on the day.
     *
     * @param parentCode what it belonged to, null for the country
     * @param from       first day of this version
     * @param to         first day of the next one, null when this is the last
     */
    public record PlaceThen(
            String code,
            PlaceKind kind,
            LocalizedText name,
            @Nullable String parentCode,
            LocalDate from,
            @Nullable LocalDate to) {}

    public LocalDate day() {
        return day;
    }

    /** The place on the day; empty when it didn't exist or may not be read. */
    public Optional<PlaceThen> find(String code, Scope scope) {
        return past.find(code, day, scope);
    }

    /** What belonged directly to the place on the day, in code order. */
    public List<PlaceThen> children(String code, Scope scope) {
        return past.children(code, day, scope);
    }

    /** The places above it on the day, the country first; names only, for everyone. */
    public List<PlaceThen> ancestors(String code) {
        return past.ancestors(code, day);
    }
}
