package org.riaya.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riaya.data.Committed.is;

import org.junit.jupiter.api.Test;

class DouarGeneratorTest {

    private static final Point CENTRE = new Point(34.2, -4.0);

    private final Cells cells = new Cells(new Sources(Committed.FOLDER));

    @Test
    void makesTheCommittedDouarsAgainFromTheCommittedPlaces() {
        var communes = Commune.ofRegion(new Sources(Committed.FOLDER), Douars.REGION);
        var committed = Committed.rows("douars.csv").stream()
                .filter(is("generated", "true"))
                .map(row -> "%s %s %s %s %s"
                        .formatted(
                                row.getField("code"),
                                row.getField("population_2024"),
                                row.getField("households_2024"),
                                row.getField("paved_road_m"),
                                row.getField("lat")))
                .toList();

        var made = communes.stream()
                .filter(commune -> !commune.province().equals("03.131")
                        && !commune.province().equals("03.271"))
                .flatMap(commune -> new DouarGenerator(commune, cells)
                        .douars().stream()
                                .map(douar -> "%s.G.%03d %d %d %d %s"
                                        .formatted(
                                                commune.code(),
                                                douar.number(),
                                                douar.people(),
                                                douar.households(),
                                                douar.pavedRoadMetres(),
                                                douar.position().latText())))
                .toList();

        assertThat(made).isEqualTo(committed);
    }

    @Test
    void makesOneDouarOfATinyRuralSetting() {
        var commune = new Commune("03.561.99.01", "03.561", "ج", "C", CENTRE, 10.0, 9, 6, 1500);

        assertThat(new DouarGenerator(commune, cells).douars())
                .singleElement()
                .extracting(DouarGenerator.Douar::people, DouarGenerator.Douar::households)
                .containsExactly(9, 6);
    }

    @Test
    void leavesTheRoadUnknownWhereTheMeanIsUnknown() {
        var commune = new Commune("03.561.99.01", "03.561", "ج", "C", CENTRE, 10.0, 4000, 900, null);

        assertThat(new DouarGenerator(commune, cells).douars())
                .hasSize(11)
                .allMatch(douar -> douar.pavedRoadMetres() == null);
    }
}
