package org.riaya.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.riaya.platform.security.Scope;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RiayaTest
@Import(CampaignFixture.class)
class DemonstrationEditionTest {

    @Autowired
    CampaignFixture given;

    @Autowired
    Points points;

    @Autowired
    Resources resources;

    @Autowired
    Editions editions;

    private final Scope director = CampaignFixture.director();

    @Test
    void holdsWhatWasPublishedOfPointsPeopleAndUnits() {
        given.as(director, () -> {
            var all = points.list(given.edition(), director);

            assertThat(all).hasSize(297);
            assertThat(all).filteredOn(point -> point.risk() == RiskLevel.HIGH).hasSize(178);
            assertThat(all.stream().mapToInt(GatheringPoint::people).sum()).isEqualTo(121_733);
            assertThat(resources.units(given.edition(), director)).hasSize(26);
            return true;
        });
    }

    @Test
    void keepsTheStatedRegionalTotalBesideTheSumOfTheProvinces() {
        given.as(director, () -> {
            int sum = editions.targets(given.edition(), director).stream()
                    .filter(target -> target.indicator() == Indicator.OUTINGS)
                    .mapToInt(Target::value)
                    .sum();

            assertThat(sum).isEqualTo(477);
            assertThat(editions.statedFigures(given.edition()))
                    .filteredOn(figure -> figure.figure() == StatedFigure.Figure.OUTINGS
                            && figure.place().code().equals("03"))
                    .singleElement()
                    .satisfies(figure -> assertThat(figure.value()).isEqualTo(479))
                    .satisfies(figure -> assertThat(figure.remark()).contains("477"));
            return true;
        });
    }

    @Test
    void addsUpToTheSameWhetherCountedByPointOrByDouar() {
        given.as(director, () -> {
            var douars = points.douars(given.edition(), director);

            int people = douars.stream()
                    .mapToInt(douar -> douar.people() == null ? 0 : douar.people())
                    .sum();
            assertThat(people)
                    .isEqualTo(points.list(given.edition(), director).stream()
                            .mapToInt(GatheringPoint::people)
                            .sum());
            assertThat(douars).allSatisfy(douar -> assertThat(douar.pointId()).isNotNull());
            return true;
        });
    }

    @Test
    void showsADelegateThePointsOfTheProvinceOnly() {
        Scope delegate = CampaignFixture.delegateOf(CampaignFixture.IFRANE);

        given.as(delegate, () -> {
            assertThat(points.list(given.edition(), delegate))
                    .hasSize(71)
                    .allSatisfy(point -> assertThat(point.province().code()).isEqualTo(CampaignFixture.IFRANE));
            assertThat(editions.provinces(given.edition(), delegate)).hasSize(1);
            return true;
        });
    }
}
