package org.riaya.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.riaya.planner.Checker;
import org.riaya.platform.DomainException;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Scope;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RiayaTest
@Import(CampaignFixture.class)
class PlansTest {

    @Autowired
    CampaignFixture given;

    @Autowired
    Plans plans;

    @Autowired
    PlanningJob job;

    @Autowired
    JdbcClient jdbc;

    private final Scope director = CampaignFixture.director();

    @Test
    void keepsOutingsThatSayWhatTheCheckedPlanSays() {
        CampaignPlan plan = given.planned(CampaignFixture.SEFROU);

        given.as(director, () -> {
            var answer = plans.answer(plan.id(), director).orElseThrow();
            var outings = plans.outings(List.of(plan), director);
            assertThat(plan.status()).isEqualTo(PlanStatus.READY);
            assertThat(Checker.check(plans.problem(plan.id(), director), answer).passes())
                    .isTrue();
            assertThat(outings).hasSize(answer.outings().size()).hasSizeLessThanOrEqualTo(32);
            assertThat(outings)
                    .allSatisfy(outing -> assertThat(outing.peopleExpected())
                            .isEqualTo(outing.stops().stream()
                                    .mapToInt(Outing.Stop::peopleExpected)
                                    .sum()))
                    .allSatisfy(outing ->
                            assertThat(given.edition().contains(outing.day())).isTrue());
            assertThat(plan.result()).isNotNull();
            assertThat(plan.result().outings()).isEqualTo(outings.size());
            assertThat(plan.result().score()).isEqualTo(answer.score());
            assertThat(plan.result().pointsSeen())
                    .isEqualTo(outings.stream()
                            .flatMap(outing -> outing.stops().stream())
                            .map(Outing.Stop::pointId)
                            .distinct()
                            .count());
            return true;
        });
    }

    @Test
    void givesWhatWasFoundWhenTheSearchIsCancelled() {
        given.as(director, () -> {
            given.endSearches();
            var asked = plans.start(
                    given.edition(),
                    CampaignFixture.SEFROU,
                    PlanParameters.usual(given.edition()),
                    600,
                    null,
                    director);
            var looks = new AtomicInteger();

            job.run(asked.id(), () -> {
                if (looks.incrementAndGet() == 3) plans.cancel(asked.id(), director);
                return false;
            });

            var plan = plans.get(asked.id(), director);
            assertThat(plan.status()).isEqualTo(PlanStatus.READY);
            assertThat(plan.cancelledAt()).isNotNull();
            assertThat(plans.outings(List.of(plan), director)).isNotEmpty();
            return true;
        });
    }

    @Test
    void goesOnFromTheBestPlanWhenTheNodeStopped() {
        given.as(director, () -> {
            given.endSearches();
            var asked = plans.start(
                    given.edition(), CampaignFixture.SEFROU, PlanParameters.usual(given.edition()), 3, null, director);
            var looks = new AtomicInteger();
            var end = job.run(asked.id(), () -> looks.incrementAndGet() > 2);
            var stopped = plans.get(asked.id(), director);
            assertThat(end).isEqualTo(PlanningJob.End.TO_BE_CONTINUED);
            assertThat(stopped.status()).isEqualTo(PlanStatus.RUNNING);

            end = job.run(asked.id(), () -> false);

            var plan = plans.get(asked.id(), director);
            assertThat(end).isEqualTo(PlanningJob.End.DONE);
            assertThat(plan.status()).isEqualTo(PlanStatus.READY);
            assertThat(plan.result().score().total())
                    .isGreaterThanOrEqualTo(stopped.result().score().total());
            assertThat(plan.seconds()).isGreaterThanOrEqualTo(stopped.seconds());
            return true;
        });
    }

    @Test
    void refusesASecondSearchOfTheSameProvince() {
        given.as(director, () -> {
            given.endSearches();
            var usual = PlanParameters.usual(given.edition());
            plans.start(given.edition(), CampaignFixture.SEFROU, usual, 5, null, director);

            assertThatThrownBy(() -> plans.start(given.edition(), CampaignFixture.SEFROU, usual, 5, null, director))
                    .isInstanceOf(DomainException.class)
                    .hasMessageContaining("campaign.plan.at-work");
            return true;
        });
    }

    @Test
    void neverChangesAnApprovedVersion() {
        CampaignPlan plan = given.planned(CampaignFixture.SEFROU);

        given.as(director, () -> {
            var approved = plans.approve(plan.id(), "director", director);
            assertThat(approved.version()).isEqualTo(1);
            assertThat(plans.current(given.edition(), director))
                    .extracting(CampaignPlan::id)
                    .contains(plan.id());
            assertThatThrownBy(() -> jdbc.sql("DELETE FROM campaign.stop WHERE plan_id = :id")
                            .param("id", plan.id())
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
            return true;
        });
    }

    @Test
    void putsANewVersionInThePlaceOfTheOneBefore() {
        CampaignPlan first = given.planned(CampaignFixture.SEFROU);
        given.as(director, () -> plans.approve(first.id(), "director", director));
        CampaignPlan second = given.planned(CampaignFixture.SEFROU);

        given.as(director, () -> {
            var approved = plans.approve(second.id(), "director", director);

            assertThat(approved.version()).isEqualTo(2);
            assertThat(plans.get(first.id(), director).status()).isEqualTo(PlanStatus.SUPERSEDED);
            return true;
        });
    }

    @Test
    void letsADelegatePlanTheOwnProvinceButNotApproveIt() {
        Scope delegate = CampaignFixture.delegateOf(CampaignFixture.SEFROU);
        CampaignPlan plan = given.planned(CampaignFixture.SEFROU);

        given.as(delegate, () -> {
            assertThat(plans.get(plan.id(), delegate).number()).isEqualTo(plan.number());
            assertThatThrownBy(() -> plans.approve(plan.id(), "delegate", delegate))
                    .isInstanceOf(DomainException.class)
                    .hasMessageContaining("platform.forbidden.place");
            return true;
        });
    }

    @Test
    void hidesAPlanOfAnotherProvince() {
        Scope elsewhere = CampaignFixture.delegateOf(CampaignFixture.IFRANE);
        CampaignPlan plan = given.planned(CampaignFixture.SEFROU);

        given.as(elsewhere, () -> {
            assertThatThrownBy(() -> plans.get(plan.id(), elsewhere)).isInstanceOf(NotFoundException.class);
            assertThat(plans.outings(List.of(plan), elsewhere)).isEmpty();
            return true;
        });
    }
}
