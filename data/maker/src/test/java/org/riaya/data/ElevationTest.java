package org.riaya.data;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import org.junit.jupiter.api.Test;

class ElevationTest {

    private static final double STEP = 1 / 12.0;

    private final Elevation elevation = elevation("""
            lat,lon,elevation_m
            33.3333,-5.4135,1000
            33.3333,-5.3302,2000
            33.4167,-5.4135,1400
            33.4167,-5.3302,-20
            """);

    @Test
    void readsBetweenTheNodesInProportion() {
        assertThat(elevation.at(new Point(33.3334, -5.4135 + STEP / 4)).orElseThrow())
                .isBetween(1245, 1255);
        assertThat(elevation.at(new Point(33.3334 + STEP / 2, -5.4135)).orElseThrow())
                .isBetween(1195, 1205);
    }

    @Test
    void leavesTheSeaFloorOutOfTheMean() {
        assertThat(elevation
                        .at(new Point(33.3334 + STEP / 2, -5.4135 + STEP / 2))
                        .orElseThrow())
                .isBetween(1460, 1475);
    }

    @Test
    void isEmptyWhereNoNodeIsNear() {
        assertThat(elevation.at(new Point(30, -9))).isEmpty();
    }

    private static Elevation elevation(String csv) {
        return new Elevation(CsvReader.builder().ofNamedCsvRecord(csv).stream().toList());
    }
}
