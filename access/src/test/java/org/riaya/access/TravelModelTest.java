package org.riaya.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TravelModelTest {

    private static final TravelPlace AZROU = new TravelPlace(new Position(33.4344, -5.2213), 1_250, 0);
    private static final TravelPlace TIMAHDITE = new TravelPlace(new Position(33.2370, -5.0600), 1_815, 0);

    private final TravelModel model = TravelModel.withDefaults();

    @Test
    void measuresAQuarterOfTheEarthAlongAMeridian() {
        double metres = new Position(0, -5).metresTo(new Position(90, -5));

        assertThat(metres).isCloseTo(10_007_557, within(1.0));
    }

    @Test
    void drivesAPavedMountainRoadAtFortyToFiftyKilometresAnHour() {
        var drive = model.drive(AZROU, TIMAHDITE, SeasonProfile.DRY);

        assertThat(drive.metres() * 60 / 1_000.0 / drive.minutes()).isBetween(40.0, 50.0);
        assertThat(drive.climbAccounted()).isTrue();
    }

    @Test
    void addsTheTermsThatTheParametersState() {
        var from = new TravelPlace(new Position(33, -5), 900, 2_000);
        var to = new TravelPlace(new Position(33.1, -5), 700, 1_000);

        var drive = model.drive(from, to, SeasonProfile.DRY);

        double road = new Position(33, -5).metresTo(new Position(33.1, -5)) * 1.35;
        double minutes = (road - 3_000) * 60 / 50_000 + 3_000 * 60 / 28_000.0 + 2 * 0.25;
        assertThat(drive.metres()).isEqualTo((int) Math.round(road));
        assertThat(drive.minutes()).isEqualTo((int) Math.ceil(minutes));
    }

    @Test
    void climbsMoreSlowlyThanItComesDown() {
        assertThat(model.drive(AZROU, TIMAHDITE, SeasonProfile.SNOW).minutes())
                .isGreaterThan(model.drive(TIMAHDITE, AZROU, SeasonProfile.SNOW).minutes());
    }

    @Test
    void lengthensTheRoadWhenTheClimbIsTooSteep() {
        var foot = new TravelPlace(new Position(33, -5), 1_000, 0);
        var top = new TravelPlace(new Position(33.01, -5), 1_800, 0);

        assertThat(model.drive(foot, top, SeasonProfile.DRY).metres()).isEqualTo(10_000);
    }

    @Test
    void takesAnUnknownAltitudeNeitherForSeaLevelNorForSnowFree() {
        var unknown = TravelPlace.at(TIMAHDITE.position());
        var nowhere = TravelPlace.at(AZROU.position());

        var drive = model.drive(AZROU, unknown, SeasonProfile.DRY);

        assertThat(drive.climbAccounted()).isFalse();
        assertThat(drive.metres())
                .isEqualTo(model.drive(AZROU, TIMAHDITE, SeasonProfile.DRY).metres());
        assertThat(model.drive(nowhere, unknown, SeasonProfile.SNOW).minutes())
                .isGreaterThan(model.drive(nowhere, unknown, SeasonProfile.DRY).minutes());
    }

    @Test
    void walksFiveKilometresOfLevelPathInAnHour() {
        var from = TravelPlace.at(new Position(33, -5));
        double degrees = 5_000 / 1.2 / 111_195.08;
        var to = TravelPlace.at(new Position(33 + degrees, -5));

        var walk = model.walk(from, to);

        assertThat(walk.metres()).isBetween(4_999, 5_001);
        assertThat(walk.minutes()).isEqualTo(60);
    }

    @Test
    void walksFastestOnAGentleDescent() {
        var walking = WalkingParameters.defaults();

        assertThat(walking.speedKmh(-0.05)).isCloseTo(6, within(1e-9));
        assertThat(walking.speedKmh(0)).isCloseTo(5.04, within(0.01));
        assertThat(walking.speedKmh(0.2)).isLessThan(walking.speedKmh(-0.2));
    }

    @Test
    void fillsMatricesWithTheSameEstimatesAsSinglePairsAndSnowNeverFaster() {
        var random = new SplittableRandom(7);
        List<TravelPlace> places = new ArrayList<>();
        for (int k = 0; k < 40; k++) places.add(anyPlace(random));

        var dry = model.matrix(places, SeasonProfile.DRY);
        var snow = model.matrix(places, SeasonProfile.SNOW);

        for (int i = 0; i < places.size(); i++) {
            assertThat(dry.minutes(i, i)).isZero();
            for (int j = 0; j < places.size(); j++) {
                var estimate = model.drive(places.get(i), places.get(j), SeasonProfile.DRY);
                assertThat(dry.minutes(i, j)).isEqualTo(estimate.minutes());
                assertThat(dry.metres(i, j)).isEqualTo(estimate.metres());
                assertThat(snow.minutes(i, j)).isGreaterThanOrEqualTo(dry.minutes(i, j));
                assertThat(dry.metres(i, j)).isEqualTo(dry.metres(j, i));
            }
        }
        assertThat(dry.climbAccounted()).isFalse();
        assertThat(dry.minutesTable()[3][5]).isEqualTo(dry.minutes(3, 5));
        assertThat(snow.metresTable()[5][3]).isEqualTo(snow.metres(5, 3));
    }

    @Test
    void saysThatClimbCountsWhenEveryAltitudeIsKnown() {
        assertThat(model.matrix(List.of(AZROU, TIMAHDITE), SeasonProfile.DRY).climbAccounted())
                .isTrue();
    }

    @Test
    void refusesWhatCannotBeTrueWithItsValue() {
        assertThatThrownBy(() -> new Position(91, 0)).hasMessageContaining("91");
        assertThatThrownBy(() -> new Position(0, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new TravelPlace(new Position(33, -5), 12_000, null))
                .hasMessageContaining("12000");
        assertThatThrownBy(() -> new TravelPlace(new Position(33, -5), null, -1))
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new DrivingParameters(20, 30, 0, 0)).hasMessageContaining("30");
        assertThatThrownBy(() -> new WalkingParameters(0.5, 1, 0.2)).hasMessageContaining("0.5");
    }

    private static TravelPlace anyPlace(SplittableRandom random) {
        var position = new Position(32.5 + random.nextDouble() * 2, -6 + random.nextDouble() * 3);
        Integer elevation = random.nextInt(5) == 0 ? null : random.nextInt(200, 2_500);
        Integer track = random.nextInt(3) == 0 ? null : random.nextInt(0, 15_000);
        return new TravelPlace(position, elevation, track);
    }
}
