package org.riaya.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PointTest {

    private final Point azrou = new Point(33.4414, -5.2203);

    @Test
    void measuresADegreeOfLatitudeAsAHundredAndElevenKilometres() {
        assertThat(azrou.metresTo(new Point(34.4414, -5.2203))).isCloseTo(111_195, within(10.0));
    }

    @Test
    void movesAsFarAsToldInEveryDirection() {
        for (double direction = 0; direction < 2 * Math.PI; direction += 0.1)
            assertThat(azrou.metresTo(azrou.moved(8_000, direction))).isCloseTo(8_000, within(10.0));
    }
}
