package org.riaya.campaign.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riaya.identity.Role;
import org.riaya.testing.OutsideReader;
import org.riaya.testing.RiayaTest;
import org.riaya.testing.SignInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@RiayaTest
class PlanExportTest {

    private static final String PLAN = "/campaigns/riaya-2025-26/";

    @Autowired
    MockMvc web;

    @Autowired
    PlannedSeason given;

    @Autowired
    SignInAs people;

    @Test
    void opensInLibreOfficeWithDatesTimesAndSums() throws Exception {
        var season = given.approved();

        byte[] file = download("plan.xlsx?province=03.271&lang=fr");

        OutsideReader.keep(file, "plan-fr.xlsx");
        List<String> outings = OutsideReader.sheetOf(file, 1);
        assertThat(outings.get(0)).startsWith("Date,Jour,Province,Code de l’unité");
        assertThat(outings.get(1))
                .startsWith("2026-01-14,mercredi,Ifrane," + season.unit().code())
                .contains(",09:00,14:45,")
                .endsWith(",2,130,145,86400,oui,oui");
        assertThat(outings).hasSize(5);
        assertThat(outings.get(4)).startsWith("Total,").endsWith(",6,390,435,259200,,");
        assertThat(OutsideReader.sheetOf(file, 2))
                .hasSize(1 + 6 + 1)
                .last()
                .asString()
                .endsWith(",390,");
        assertThat(OutsideReader.sheetOf(file, 4))
                .anyMatch(line -> line.contains(season.points().get(2).code())
                        && line.contains("le plan dessert à sa place des points plus peuplés ou plus à risque"));
    }

    @Test
    void writesCsvThatStartsNoFormula() throws Exception {
        var season = given.approved();

        String csv = new String(download("stops.csv?province=03.271&lang=en"), StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\ufeffDate,Unit code,Order of the stop");
        assertThat(csv.lines()).hasSize(7);
        assertThat(csv).contains("2026-02-25," + season.unit().code() + ",1,").contains(",09:42,09:42,11:17,70,yes");
    }

    @Test
    void isReadByGdalWithEveryPointBaseAndRoute() throws Exception {
        given.approved();

        byte[] file = download("plan.geojson?province=03.271");

        OutsideReader.keep(file, "plan.geojson");
        String said = OutsideReader.ogrInfo(file);
        int points = lines("points.csv?province=03.271") - 1;
        long bases = new String(file, StandardCharsets.UTF_8).split("\"kind\":\"base\"", -1).length - 1L;
        assertThat(said).contains("Feature Count: " + (points + bases + 3)).contains("WGS 84");
        var extent = java.util.regex.Pattern.compile(
                        "Extent: \\((-?[\\d.]+), (-?[\\d.]+)\\) - \\((-?[\\d.]+), (-?[\\d.]+)\\)")
                .matcher(said);
        assertThat(extent.find()).isTrue();
        assertThat(Double.parseDouble(extent.group(1))).isBetween(-6.0, -4.5); // longitude first: Ifrane is west
        assertThat(Double.parseDouble(extent.group(2))).isBetween(32.5, 34.0);
    }

    @Test
    void holdsNothingOfOtherProvinces() throws Exception {
        given.approved();

        var taza = people.role(Role.PROVINCIAL_DELEGATE, "03.561");
        web.perform(get(PLAN + "plan.xlsx?province=03.271").with(taza)).andExpect(status().isNotFound());
        assertThat(new String(download("outings.csv", taza), StandardCharsets.UTF_8).lines())
                .hasSize(1);
    }

    private int lines(String file) throws Exception {
        return (int) new String(download(file), StandardCharsets.UTF_8).lines().count();
    }

    private byte[] download(String file) throws Exception {
        return download(file, people.role(Role.PROVINCIAL_DELEGATE, PlannedSeason.IFRANE));
    }

    private byte[] download(String file, org.springframework.test.web.servlet.request.RequestPostProcessor person)
            throws Exception {
        return web.perform(get(PLAN + file).with(person))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
