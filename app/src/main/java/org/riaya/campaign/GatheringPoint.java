package org.riaya.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;

/**
 * A place where people of several douars gather to meet a team.
 *
 * @param altitude       metres, null when unknown
 * @param people         exposed people of the douars that come to it, those of unknown size left out
 * @param douars         how many douars come to it
 * @param unknownDouars  how many of them have an unknown number of people
 * @param expectedPeople attendances expected at one stop
 * @param serviceMinutes how long a stop lasts
 * @param skills         what a team must be able to do here
 * @param origin         how it came to be a point
 * @param closed         whether it is no longer a point of the edition
 * @param version        counts changes, so that two people never overwrite one another silently
 */
public record GatheringPoint(
        UUID id,
        String code,
        PlaceRef province,
        PlaceRef commune,
        LocalizedText name,
        MapPosition position,
        @Nullable Integer altitude,
        RiskLevel risk,
        int people,
        int douars,
        int unknownDouars,
        int expectedPeople,
        int serviceMinutes,
        List<String> skills,
        Origin origin,
        boolean generated,
        boolean closed,
        int version) {

    /** How a point came to be. */
    public enum Origin {
        IMPORTED,
        /** Made by the covering step and accepted. */
        PROPOSED,
        BY_HAND
    }

    /** Days on which a point can't be reached or used, both ends included. */
    public record Closure(
            UUID id,
            UUID pointId,
            LocalDate from,
            LocalDate to,
            @Nullable String reason) {}

    public GatheringPoint {
        skills = List.copyOf(skills);
    }

    /** The exposed people; null when there are douars and nobody knows how many people live in any of them. */
    public @Nullable Integer knownPeople() {
        return douars > 0 && unknownDouars == douars ? null : Integer.valueOf(people);
    }

    GatheringPoint withCode(String other) {
        return new GatheringPoint(
                id,
                other,
                province,
                commune,
                name,
                position,
                altitude,
                risk,
                people,
                douars,
                unknownDouars,
                expectedPeople,
                serviceMinutes,
                skills,
                origin,
                generated,
                closed,
                version);
    }
}
