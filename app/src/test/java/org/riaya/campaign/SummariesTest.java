package org.riaya.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riaya.platform.security.Scope;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RiayaTest
@Import(CampaignFixture.class)
class SummariesTest {

    @Autowired
    CampaignFixture given;

    @Autowired
    Summaries summaries;

    @Autowired
    Plans plans;

    @Autowired
    Points points;

    private final Scope director = CampaignFixture.director();

    /** Each total is counted again from the outings and points, one by one. */
    @Test
    void addsUpToTheFactsBehindEachTotal() {
        given.planned(CampaignFixture.SEFROU);
        given.planned(CampaignFixture.TAZA);

        given.as(director, () -> {
            var current = plans.current(given.edition(), director);
            var outings = plans.outings(current, director);
            var all = points.list(given.edition(), director);
            for (ProvinceSummary summary : summaries.provinces(given.edition(), director)) {
                int count = 0, stops = 0, attendances = 0, people = 0, reach = 0;
                Set<UUID> seen = new HashSet<>();
                for (Outing outing : outings) {
                    if (!outing.province().equals(summary.province())) continue;
                    count++;
                    for (Outing.Stop stop : outing.stops()) {
                        stops++;
                        attendances += stop.peopleExpected();
                        seen.add(stop.pointId());
                    }
                }
                for (GatheringPoint point : all) {
                    if (!point.province().equals(summary.province())) continue;
                    people += point.people();
                    if (seen.contains(point.id())) reach += point.people();
                }
                assertThat(List.of(
                                summary.outings(),
                                summary.stops(),
                                summary.attendances(),
                                summary.people(),
                                summary.pointsSeen(),
                                summary.peopleWithinReach()))
                        .as(summary.province().code())
                        .containsExactly(count, stops, attendances, people, seen.size(), reach);
                if (summary.target() != null) assertThat(count).isLessThanOrEqualTo(summary.target());
            }
            return true;
        });
    }

    /** The longest wait, against counting day by day. */
    @Test
    void findsTheLongestWaitOfRandomVisits() {
        var edition = given.edition();
        var point = given.as(director, () -> points.list(edition, director)).getFirst();
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            TreeSet<LocalDate> days = new TreeSet<>();
            for (int i = random.nextInt(8); i > 0; i--) days.add(edition.day(random.nextInt(edition.days())));

            int longest = 0;
            int wait = 0;
            for (LocalDate day = edition.from(); !day.isAfter(edition.to()); day = day.plusDays(1)) {
                if (days.contains(day)) wait = 0;
                wait++;
                boolean last = day.equals(edition.to());
                boolean nextIsVisit = days.contains(day.plusDays(1));
                if (last || nextIsVisit) longest = Math.max(longest, wait);
            }
            assertThat(new PointVisits(point, List.copyOf(days), edition).longestWait())
                    .as(days.toString())
                    .isEqualTo(longest);
            assertThat(ChronoUnit.DAYS.between(edition.from(), edition.to()) + 1)
                    .isEqualTo(edition.days());
        }
    }
}
