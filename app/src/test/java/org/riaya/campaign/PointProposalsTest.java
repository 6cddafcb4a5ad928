package org.riaya.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.riaya.platform.DomainException;
import org.riaya.platform.security.Scope;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RiayaTest
@Import(CampaignFixture.class)
class PointProposalsTest {

    @Autowired
    CampaignFixture given;

    @Autowired
    PointProposals proposals;

    @Autowired
    Points points;

    private final Scope director = CampaignFixture.director();

    @Test
    void bringsEveryDouarWithinTheLimitWithNoMorePointsThanToday() {
        given.as(director, () -> {
            var proposal = proposals.byMetres(given.edition(), CampaignFixture.SEFROU, null, director);

            assertThat(proposal.uncovered()).isEmpty();
            assertThat(proposal.points()).hasSizeLessThanOrEqualTo(20);
            assertThat(proposal.points())
                    .allSatisfy(point -> assertThat(point.longestWalkMetres()).isLessThanOrEqualTo(5_000));
            return true;
        });
    }

    @Test
    void makesTheProposalThePointsOfTheProvinceWhenAccepted() {
        given.as(director, () -> {
            int people = people();
            var proposal = proposals.byMetres(given.edition(), CampaignFixture.SEFROU, null, director);

            proposals.accept(given.edition(), proposal, RiskLevel.HIGH, director);

            assertThat(points.list(given.edition(), director))
                    .filteredOn(point -> point.province().code().equals(CampaignFixture.SEFROU))
                    .hasSize(proposal.points().size());
            assertThat(people()).isEqualTo(people);
            assertThat(proposals
                            .byMetres(given.edition(), CampaignFixture.SEFROU, null, director)
                            .points())
                    .hasSize(proposal.points().size());
            return true;
        });
    }

    @Test
    void keepsADouarWhereAPersonSentIt() {
        given.as(director, () -> {
            var douar = points.douars(given.edition(), director).stream()
                    .filter(one -> one.place().code().startsWith(CampaignFixture.SEFROU))
                    .findFirst()
                    .orElseThrow();
            var far = points.list(given.edition(), director).stream()
                    .filter(point -> point.province().code().equals(CampaignFixture.SEFROU)
                            && !point.id().equals(douar.pointId()))
                    .findFirst()
                    .orElseThrow();
            points.assign(given.edition(), douar.place().code(), far.id(), director);

            var proposal = proposals.byMetres(given.edition(), CampaignFixture.SEFROU, null, director);

            assertThat(proposal.points())
                    .filteredOn(point -> far.id().equals(point.existing()))
                    .singleElement()
                    .satisfies(point -> assertThat(point.walks())
                            .anyMatch(walk ->
                                    walk.douarCode().equals(douar.place().code()) && walk.byHand()));
            return true;
        });
    }

    @Test
    void refusesADelegateOfAnotherProvince() {
        Scope elsewhere = CampaignFixture.delegateOf(CampaignFixture.IFRANE);
        var proposal =
                given.as(director, () -> proposals.byMetres(given.edition(), CampaignFixture.SEFROU, null, director));

        given.as(elsewhere, () -> {
            assertThatThrownBy(() -> proposals.accept(given.edition(), proposal, RiskLevel.LOW, elsewhere))
                    .isInstanceOf(DomainException.class);
            return true;
        });
    }

    private int people() {
        return points.list(given.edition(), director).stream()
                .mapToInt(GatheringPoint::people)
                .sum();
    }
}
