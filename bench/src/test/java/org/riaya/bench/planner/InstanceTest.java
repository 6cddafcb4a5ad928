package org.riaya.bench.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riaya.bench.planner.Instance.Family;
import org.riaya.planner.Checker;
import org.riaya.planner.Effort;
import org.riaya.planner.Plan;
import org.riaya.planner.Planner;

class InstanceTest {

    @TempDir
    Path folder;

    @Test
    void readsOrienteeringWithTheDepotsHoursAsTheTimeBudget() throws IOException {
        file("toptw/r999.txt", """
                4 1 3 1
                0 50
                 0 0.00 0.00 0.00 0.00 0 0 0 50
                 1 3.00 4.00 10.00 7.00 1 1 1 0 40
                 2 6.00 8.00 10.00 5.00 1 1 1 0 40
                 3 30.00 40.00 10.00 90.00 1 1 1 0 40
                """);

        var instance = Instance.read(folder, Family.TOPTW, "r999", 1);

        assertThat(instance.problem().travel().on(0).time().get(0, 2)).isEqualTo(100);
        assertThat(instance.figure(plan(instance).score())).isEqualTo(12);
    }

    @Test
    void readsVehicleRoutingWithAndWithoutPrizes() throws IOException {
        String text = """
                NAME : small
                VEHICLES : 2
                CAPACITY : 10
                SERVICE_TIME : 1
                NODE_COORD_SECTION
                1 0 0
                2 3 4
                3 0 5
                DEMAND_SECTION
                1 0
                2 6
                3 6
                TIME_WINDOW_SECTION
                1 0 100
                2 0 50
                3 0 50
                %sDEPOT_SECTION
                1
                EOF
                """;
        file("vrptw/small.vrp", text.formatted(""));
        file("pcvrptw/small.vrp", text.formatted("PRIZE_SECTION\n1 0\n2 50\n3 2\n"));

        var all = Instance.read(folder, Family.VRPTW, "small", 0);
        var some = Instance.read(folder, Family.PCVRPTW, "small", 0);

        assertThat(all.figure(plan(all).score())).isEqualTo(20);
        assertThat(some.figure(plan(some).score())).isEqualTo(12);
    }

    @Test
    void readsCampaignsWithMarketDaysSnowAndBreadth() throws IOException {
        file("campaign/small.txt", """
                campaign small 2026-11-15 14 1
                base 0 0
                team 0 3 480 480 126
                locality 10 0 0.5 0 100 2 60 2 7 3 480 720
                locality 0 10 0 0 40 1 60 1 7 0 480 900 0 13
                """);

        var instance = Instance.read(folder, Family.CAMPAIGN, "small", 0);
        var plan = plan(instance);

        assertThat(instance.problem().travel().on(0).time().get(0, 1)).isEqualTo(27);
        assertThat(plan.outings()).extracting(Plan.Outing::day).containsExactly(3, 10); // the two Wednesdays
        assertThat(instance.figure(plan.score())).isEqualTo(100 + 50 + 70);
    }

    @Test
    void makesASeasonThatCanBePlanned() throws IOException {
        var instance = Instance.read(folder, Family.SEASON, "fm", 3);

        assertThat(instance.problem().sites()).hasSize(297);
        assertThat(instance.problem().teams()).hasSize(26);
        assertThat(plan(instance).outings()).hasSizeBetween(1, 477);
    }

    private static Plan plan(Instance instance) {
        var plan = Planner.plan(instance.problem(), Effort.ofIterations(400).withThreads(1));
        assertThat(Checker.check(instance.problem(), plan).violations()).isEmpty();
        return plan;
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
