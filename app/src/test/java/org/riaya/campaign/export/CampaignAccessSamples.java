package org.riaya.campaign.export;

import java.util.List;
import java.util.UUID;
import org.riaya.testing.access.AccessSamples;
import org.riaya.testing.access.Samples;
import org.riaya.testing.access.Samples.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An approved plan of Ifrane; the edition's calendar belongs to the whole region. */
class CampaignAccessSamples implements AccessSamples {

    private final PlannedSeason seasons;
    private final JdbcClient jdbc;

    CampaignAccessSamples(PlannedSeason seasons, JdbcClient jdbc) {
        this.seasons = seasons;
        this.jdbc = jdbc;
    }

    @Override
    public void give(Samples to) {
        var season = seasons.approved();
        UUID period = jdbc.sql(
                        "SELECT id FROM campaign.calendar_period WHERE edition_id = :edition ORDER BY from_day LIMIT 1")
                .param("edition", season.edition().id())
                .query(UUID.class)
                .single();
        to.variable("/campaigns/{edition}", "edition", season.edition().code(), Kind.OPEN)
                .variable("/campaigns/{edition}", "outing", season.outings().getFirst(), Kind.IN_TERRITORY)
                .variable("/campaigns/{edition}", "unit", season.unit().id(), Kind.IN_TERRITORY)
                .variable("/campaigns/{edition}", "place", Samples.INSIDE, Kind.IN_TERRITORY)
                .variable("/campaigns/{edition}", "feed", UUID.randomUUID(), Kind.ABSENT)
                .variable("/calendars/", "secret", "nosuchsecret", Kind.ABSENT);
        for (String part : List.of("/campaigns/{code}", "/api/v1/editions/{edition}"))
            to.variable(part, "code", season.edition().code(), Kind.OPEN)
                    .variable(part, "edition", season.edition().code(), Kind.OPEN)
                    .variable(
                            part + "/outings/",
                            part.contains("api") ? "outing" : "id",
                            season.outings().getFirst(),
                            Kind.IN_TERRITORY)
                    .variable(part + "/plans/", part.contains("api") ? "plan" : "id", season.plan(), Kind.IN_TERRITORY)
                    .variable(
                            part + "/points/",
                            part.contains("api") ? "point" : "id",
                            season.points().getFirst().id(),
                            Kind.IN_TERRITORY)
                    .variable(
                            part + "/units/",
                            part.contains("api") ? "unit" : "id",
                            season.unit().id(),
                            Kind.IN_TERRITORY)
                    .variable(part + "/days/", "period", period, Kind.WHOLE)
                    .variable(part + "/points/{id}/closures/", "closure", UUID.randomUUID(), Kind.ABSENT);
        to.parameter("GET /campaigns/{code}/points/export", "format", "XLSX", Kind.OPEN)
                .parameter("GET /campaigns/{code}/douars/export", "format", "XLSX", Kind.OPEN);
        for (String file :
                List.of("plan.xlsx", "plan.geojson", "outings.csv", "stops.csv", "points.csv", "unserved.csv"))
            to.parameter("GET /campaigns/{edition}/" + file, "province", Samples.INSIDE, Kind.IN_TERRITORY);
        for (String orders : List.of("GET ", "POST "))
            to.parameter(
                    orders + "/campaigns/{edition}/units/{unit}/mission-orders",
                    "week",
                    PlannedSeason.IN_WINTER_TIME,
                    Kind.OPEN);
    }
}
