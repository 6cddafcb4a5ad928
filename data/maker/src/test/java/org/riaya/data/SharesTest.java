package org.riaya.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void givesTheRemainderToTheLargestFractionsAndTiesToTheFirst() {
        assertThat(Shares.of(26, new double[] {134, 114, 114, 48, 35, 32}, 0)).containsExactly(7, 6, 6, 3, 2, 2);
        assertThat(Shares.of(1, new double[] {1, 1}, 0)).containsExactly(1, 0);
    }

    @Test
    void addsUpAndStaysWithinOneOfTheExactShare() {
        var random = new Random(7);
        for (int run = 0; run < 2_000; run++) {
            var weights = random.doubles(1 + random.nextInt(20), 0.01, 5).toArray();
            int total = weights.length * 2 + random.nextInt(1000);
            double sum = Arrays.stream(weights).sum();

            var parts = Shares.of(total, weights, 2);

            assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
            for (int i = 0; i < parts.length; i++) {
                double exact = 2 + (total - 2 * parts.length) * weights[i] / sum;
                assertThat(Math.abs(parts[i] - exact)).isLessThan(1);
            }
        }
    }

    @Test
    void refusesATotalTooSmallForTheLeast() {
        assertThatThrownBy(() -> Shares.of(3, new double[] {1, 1}, 2)).hasMessage("3 is not 2 for each of 2");
    }
}
