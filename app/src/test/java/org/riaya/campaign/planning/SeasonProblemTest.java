package org.riaya.campaign.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riaya.access.SeasonProfile;
import org.riaya.campaign.CompareWithPlainRule;
import org.riaya.campaign.GatheringPoint;
import org.riaya.campaign.MobileUnit;
import org.riaya.campaign.Outing;
import org.riaya.campaign.RiskLevel;
import org.riaya.campaign.demonstration.DemonstrationTables;
import org.riaya.campaign.demonstration.ReferenceFiles;
import org.riaya.planner.Checker;
import org.riaya.planner.Effort;
import org.riaya.planner.Hours;
import org.riaya.planner.Planner;
import org.riaya.planner.Problem;
import org.riaya.platform.Ids;

class SeasonProblemTest {

    private final DemonstrationTables tables = new DemonstrationTables(new ReferenceFiles());
    private final SeasonInput sefrou = input("03.451");
    private final Problem problem = SeasonProblem.of(sefrou);

    private SeasonInput input(String province) {
        return CompareWithPlainRule.input(
                tables,
                tables.provinces().stream()
                        .filter(one -> one.code().equals(province))
                        .findFirst()
                        .orElseThrow());
    }

    private SeasonInput with(List<GatheringPoint.Closure> closures, List<MeasuredTravel> measured) {
        return new SeasonInput(
                sefrou.calendar(),
                sefrou.province(),
                sefrou.units(),
                sefrou.points(),
                closures,
                measured,
                sefrou.outingsLimit(),
                sefrou.parameters(),
                1);
    }

    @Test
    void worksOnTheUnitsDaysButNeverOnHolidays() {
        var edition = sefrou.calendar().edition();
        for (int t = 0; t < problem.teams().size(); t++) {
            MobileUnit unit = sefrou.units().get(t);
            for (int day : problem.teams().get(t).days())
                assertThat(unit.outingDays()).contains(edition.day(day).getDayOfWeek());
        }

        int independence = edition.number(LocalDate.of(2025, 11, 18)); // a Tuesday
        assertThat(problem.teams()).noneMatch(team -> team.days().contains(independence));
        assertThat(problem.teams()).anyMatch(team -> team.days().contains(independence + 7));
    }

    @Test
    void shortensTheDaysOfRamadan() {
        int inRamadan = sefrou.calendar().edition().number(LocalDate.of(2026, 2, 23));

        assertThat(problem.teams().getFirst().hoursOn(inRamadan)).isEqualTo(new Hours(9 * 60, 15 * 60));
        assertThat(problem.teams().getFirst().hoursOn(inRamadan - 7)).isEqualTo(new Hours(8 * 60 + 30, 16 * 60 + 30));
    }

    @Test
    void limitsOutingsToTheTarget() {
        assertThat(problem.limits().outings())
                .singleElement()
                .satisfies(limit -> assertThat(limit.max()).isEqualTo(32));
    }

    @Test
    void givesHighRiskPointsTheEditionsInterval() {
        for (int i = 0; i < sefrou.points().size(); i++) {
            var gap = problem.sites().get(i).gap();
            boolean high = sefrou.points().get(i).risk() == RiskLevel.HIGH;
            assertThat(gap.max()).isEqualTo(high ? 45 : 60);
            assertThat(gap.min()).isEqualTo(high ? 14 : 21);
        }
    }

    @Test
    void keepsAClosedPointClosed() {
        var point = sefrou.points().getFirst();
        var closure = new GatheringPoint.Closure(
                Ids.next(), point.id(), LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 3), null);

        var closed = SeasonProblem.of(with(List.of(closure), List.of()));

        assertThat(closed.sites().getFirst().closedDays()).containsExactly(16, 17, 18);
        assertThat(closed.sites().get(1).closedDays()).isEmpty();
    }

    @Test
    void putsMeasuredTimesInPlaceOfEstimates() {
        String base = sefrou.units().getFirst().base().code();
        String point = sefrou.points().getFirst().code();

        var measured = SeasonProblem.of(
                with(List.of(), List.of(new MeasuredTravel(base, point, SeasonProfile.SNOW, 7, null))));

        int from = problem.locations().indexOf(base);
        int to = problem.locations().indexOf(point);
        var profiles = measured.travel().profiles();
        assertThat(profiles.get(1).time().get(from, to)).isEqualTo(7);
        assertThat(profiles.getFirst().time().get(from, to))
                .isEqualTo(problem.travel().profiles().getFirst().time().get(from, to));
    }

    @Test
    void comesBackFromThePlanWithTheSameDaysTimesAndTravel() {
        var plan = Planner.plan(problem, Effort.ofIterations(2_000).withThreads(1));
        var report = Checker.check(problem, plan);
        assertThat(report.passes()).isTrue();

        var outings = new SeasonOutings(
                        Ids.next(), sefrou.calendar().edition(), problem, sefrou.units(), sefrou.points(), List.of())
                .outings(plan);

        assertThat(outings).hasSameSizeAs(plan.outings());
        assertThat(outings.stream().mapToLong(Outing::travelMinutes).sum()
                        * sefrou.parameters().travelCost())
                .isEqualTo(report.score().travel());
        assertThat(outings).allSatisfy(outing -> {
            assertThat(outing.estimated()).isTrue();
            assertThat(outing.departure()).isBefore(outing.stops().getFirst().arrival());
            assertThat(outing.road())
                    .isEqualTo(sefrou.parameters().isSnow(outing.day()) ? SeasonProfile.SNOW : SeasonProfile.DRY);
        });
    }

    @Test
    void keepsEveryRuleWhenPlannedByThePlainRule() {
        for (var province : tables.provinces()) {
            var input = input(province.code());
            var asked = SeasonProblem.of(input);

            var plan = PlainRule.plan(asked);

            var report = Checker.check(asked, plan);
            assertThat(report.isFeasible())
                    .as(province.code() + " " + report.violations())
                    .isTrue();
            assertThat(plan.outings()).isNotEmpty();
        }
    }
}
