package org.riaya.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.riaya.platform.InvalidValueException;
import org.riaya.platform.LocalizedText;

/**
 * One season of the campaign.
 *
 * @param code         name in addresses, such as {@code riaya-2025-26}
 * @param place        the region that leads it
 * @param from         first day of the season
 * @param to           last day of the season, included
 * @param workingDays  days of the week on which teams go out, holidays apart
 * @param dayStarts    usual start of the working day
 * @param dayEnds      usual end of the working day
 * @param walkingLimit how far people may have to walk to a point
 * @param interval     how far apart the visits to a high-risk point should be
 * @param generated    whether it is made up for demonstration
 */
public record Edition(
        UUID id,
        String code,
        PlaceRef place,
        LocalizedText name,
        LocalDate from,
        LocalDate to,
        Status status,
        Set<DayOfWeek> workingDays,
        LocalTime dayStarts,
        LocalTime dayEnds,
        WalkingLimit walkingLimit,
        VisitInterval interval,
        boolean generated) {

    /** Where the season stands. */
    public enum Status {
        PREPARED,
        RUNNING,
        CLOSED
    }

    /** Longest walk to a point, one way. */
    public record WalkingLimit(int metres, int minutes) {}

    /**
     * @param minDays fewest days between two visits of a point
     * @param maxDays longest wait of a high-risk point: from the season's start, between visits, and to its end
     */
    public record VisitInterval(int minDays, int maxDays) {}

    public Edition {
        if (to.isBefore(from)) throw new InvalidValueException("campaign.edition.to-before-from", to);
        workingDays = Set.copyOf(workingDays);
    }

    /** Days of the season, working or not. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Number of a day in the season, 0 for its first. */
    public int number(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(from, day);
    }

    public LocalDate day(int number) {
        return from.plusDays(number);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /**
     * The day that pages show when none was asked for: today within the season, and the nearer end outside it. For a
     * demonstration, whose season is past, the same day of the year where the season has it.
     */
    public LocalDate usualDay(LocalDate today) {
        if (contains(today)) return today;
        if (generated) {
            return IntStream.rangeClosed(1, 50)
                    .boxed()
                    .flatMap(years -> java.util.stream.Stream.of(today.minusYears(years), today.plusYears(years)))
                    .filter(this::contains)
                    .findFirst()
                    .orElse(from);
        }
        return today.isBefore(from) ? from : to;
    }
}
