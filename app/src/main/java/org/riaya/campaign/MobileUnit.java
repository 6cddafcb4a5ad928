package org.riaya.campaign;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;

/**
 * A vehicle with its team, and when they go out.
 *
 * @param crew         staff categories, one entry for each person
 * @param outingDays   days of the week on which it goes out
 * @param hours        from when to when, on a day of usual hours
 * @param maxPeople    most attendances of an outing, null: no limit
 * @param maxDistanceM longest outing in metres, null: no limit
 */
public record MobileUnit(
        UUID id,
        String code,
        PlaceRef province,
        Base base,
        LocalizedText name,
        List<String> crew,
        List<String> skills,
        Set<DayOfWeek> outingDays,
        WorkingCalendar.Hours hours,
        @Nullable Integer maxPeople,
        int maxStops,
        @Nullable Integer maxDistanceM,
        boolean generated) {

    public MobileUnit {
        crew = List.copyOf(crew);
        skills = List.copyOf(skills);
        outingDays = Set.copyOf(outingDays);
    }
}
