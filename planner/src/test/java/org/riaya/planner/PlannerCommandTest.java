package org.riaya.planner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riaya.planner.file.ProblemFile;

class PlannerCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void plansAFileAndPassesItsOwnPlan() throws IOException {
        Path problem = problem();
        Path plan = folder.resolve("plan.json");

        assertThat(run("plan", problem, "--iterations", 500, "--out", plan)).isZero();
        assertThat(run("plan", "check", problem, plan)).isZero();
        assertThat(out.toString(UTF_8)).contains("The plan is feasible and its score agrees.");
    }

    @Test
    void failsTheCheckOfAPlanThatWasSpoiled() throws IOException {
        Path problem = problem();
        Path plan = folder.resolve("plan.json");
        run("plan", problem, "--iterations", 500, "--out", plan);
        String text = Files.readString(plan);

        Files.writeString(plan, text.replaceFirst("\"total\":\\d+", "\"total\":1"));
        assertThat(run("plan", "check", problem, plan)).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("its score does not agree");

        Files.writeString(plan, text.replaceFirst("\"departure\":\\d+", "\"departure\":0"));
        assertThat(run("plan", "check", problem, plan)).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("outings[0].departure: 0, before the day begins at 480");
    }

    @Test
    void showsProgressAndWritesThePlanToTheOutputWhenNoFileIsNamed() throws IOException {
        assertThat(run("plan", problem(), "--iterations", 100, "--progress")).isZero();

        assertThat(out.toString(UTF_8)).startsWith("{\"format\":\"riaya-plan/1\"");
        assertThat(errors.toString(UTF_8)).contains("sites unserved");
    }

    @Test
    void saysWhatIsWrongWithACommandOrAFile() throws IOException {
        Path broken = folder.resolve("broken.json");
        Files.writeString(broken, "{\"format\": \"riaya-outreach/1\", \"day\": 3}");

        assertThat(run("plan", broken)).isEqualTo(2);
        assertThat(run("plan", folder.resolve("absent.json"))).isEqualTo(2);
        assertThat(run("plan", problem(), "--seconds", "soon")).isEqualTo(2);
        assertThat(run("plan", problem(), "--quickly")).isEqualTo(2);
        assertThat(errors.toString(UTF_8))
                .contains(
                        "day, unknown field",
                        "No such file: " + folder.resolve("absent.json"),
                        "--seconds soon",
                        "--quickly");
    }

    private int run(Object... words) {
        var command = new PlannerCommand(new PrintStream(out, true, UTF_8), new PrintStream(errors, true, UTF_8));
        return command.run(List.of(words).stream().map(Object::toString).toList());
    }

    private Path problem() throws IOException {
        var team = Team.of("azrou", 0, List.of(0, 1), 480, 990);
        var travel = Travel.of(Matrix.of(new int[][] {{0, 30, 40}, {30, 0, 20}, {40, 20, 0}}));
        var sites = List.of(Site.of("souk", 1, 120, 90), Site.of("school", 2, 60, 50));
        Path file = folder.resolve("problem.json");
        ProblemFile.write(
                new Problem("small", 2, List.of("base", "a", "b"), travel, List.of(team), sites, Objective.REWARDS, 1),
                file);
        return file;
    }
}
