package org.riaya.campaign.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.riaya.identity.Role;
import org.riaya.testing.RiayaTest;
import org.riaya.testing.SignInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@RiayaTest
class CalendarFeedTest {

    @Autowired
    MockMvc web;

    @Autowired
    PlannedSeason given;

    @Autowired
    SignInAs people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isReadByIcal4jAtTheRightInstantsRoundRamadan() throws Exception {
        var season = given.approved();

        String feed = read(open(season, people.open(Role.TEAM_LEADER, PlannedSeason.IFRANE)));

        List<VEvent> events = parse(feed).getComponents(Component.VEVENT);
        assertThat(events)
                .extracting(CalendarFeedTest::start)
                .containsExactly(
                        Instant.parse("2026-01-14T08:00:00Z"), // 09:00 at UTC+1
                        Instant.parse("2026-02-25T09:00:00Z"), // 09:00 at UTC, in Ramadan
                        Instant.parse("2026-03-25T08:00:00Z"));
        assertThat(events)
                .extracting(event -> event.getUid().orElseThrow().getValue())
                .containsExactly(
                        "2026-01-14." + season.unit().code() + ".riaya-2025-26@riaya",
                        "2026-02-25." + season.unit().code() + ".riaya-2025-26@riaya",
                        "2026-03-25." + season.unit().code() + ".riaya-2025-26@riaya");
        assertThat(events.getFirst().getDescription().getValue())
                .contains("09:42 - 11:17")
                .contains(season.points().getFirst().name().in(org.riaya.platform.Language.AR));
        assertThat(events).allMatch(event -> event.getSequence().getSequenceNo() >= 1);
    }

    @Test
    void keepsUidsAndRaisesTheSequenceWithEachVersion() throws Exception {
        String address = open(given.approved(), people.open(Role.TEAM_LEADER, PlannedSeason.IFRANE));
        VEvent before =
                (VEvent) parse(read(address)).getComponents(Component.VEVENT).getFirst();

        given.approved();
        VEvent after =
                (VEvent) parse(read(address)).getComponents(Component.VEVENT).getFirst();

        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(after.getSequence().getSequenceNo())
                .isEqualTo(before.getSequence().getSequenceNo() + 1);
    }

    @Test
    void foldsLinesAtSeventyFiveOctetsAndEscapesTheirValues() throws Exception {
        ICalendarWriter out = new ICalendarWriter().text("SUMMARY", "نقطة أيت يوسف; إفران, ".repeat(10) + "\\\nend");

        assertThat(out.toString().split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .hasSizeGreaterThan(3);
        assertThat(out.toString().replace("\r\n ", ""))
                .startsWith("SUMMARY:نقطة أيت يوسف\\; إفران\\, ")
                .endsWith("\\\\\\nend\r\n");
    }

    @Test
    void endsWhenItIsRevokedOrItsOwnerLosesTheRight() throws Exception {
        var season = given.approved();
        UUID owner = people.open(Role.TEAM_LEADER, PlannedSeason.IFRANE);
        String revoked = open(season, owner);
        String page = "/campaigns/riaya-2025-26/units/" + season.unit().id() + "/calendars";
        String html = web.perform(get(page).with(people.account(owner)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var revocation = Pattern.compile("action=\"([^\"]+/revocation)\"").matcher(html);
        assertThat(revocation.find()).isTrue();
        var other = people.role(Role.TEAM_LEADER, PlannedSeason.IFRANE);
        web.perform(post(revocation.group(1)).with(other).with(csrf())).andExpect(status().isNotFound());
        web.perform(post(revocation.group(1)).with(people.account(owner)).with(csrf()))
                .andExpect(status().is3xxRedirection());
        String closed = open(season, owner);

        web.perform(get(revoked)).andExpect(status().isNotFound());
        web.perform(get(closed)).andExpect(status().isOk());
        jdbc.sql("UPDATE identity.account SET closed_at = now() WHERE id = :id")
                .param("id", owner)
                .update();
        web.perform(get(closed)).andExpect(status().isNotFound());
    }

    @Test
    void isNotOpenedForATeamOutsideTheTerritory() throws Exception {
        var season = given.approved();

        web.perform(post("/campaigns/riaya-2025-26/units/" + season.unit().id() + "/calendars")
                        .with(people.role(Role.TEAM_LEADER, "03.561"))
                        .with(csrf())
                        .param("label", "phone"))
                .andExpect(status().isNotFound());
    }

    private String open(PlannedSeason.Season season, UUID account) throws Exception {
        String html = web.perform(
                        post("/campaigns/riaya-2025-26/units/" + season.unit().id() + "/calendars")
                                .with(people.account(account))
                                .with(csrf())
                                .param("label", "phone"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var address = Pattern.compile("/calendars/[\\w-]+\\.ics").matcher(html);
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private String read(String address) throws Exception {
        return web.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().contentType(TeamCalendar.TYPE))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static Calendar parse(String feed) throws Exception {
        return new CalendarBuilder().build(new StringReader(feed));
    }

    private static Instant start(VEvent event) {
        Temporal start = event.getDateTimeStart().getDate();
        return start instanceof OffsetDateTime time ? time.toInstant() : Instant.from(start);
    }
}
