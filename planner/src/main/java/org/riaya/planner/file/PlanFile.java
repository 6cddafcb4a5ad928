package org.riaya.planner.file;

import static java.util.Map.entry;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.riaya.planner.Plan;
import org.riaya.planner.Plan.Change;
import org.riaya.planner.Plan.Outing;
import org.riaya.planner.Plan.Reason;
import org.riaya.planner.Plan.Stop;
import org.riaya.planner.Plan.Unserved;
import org.riaya.planner.RefusedInputException;
import org.riaya.planner.Score;

/** Plans as files of format {@value Plan#FORMAT}. */
public final class PlanFile {

    private static final Map<String, Function<JsonIn, ?>> PLAN = Map.of(
            "format", in -> ProblemReader.format(in, Plan.FORMAT),
            "name", JsonIn::text,
            "score", PlanFile::score,
            "outings", in -> in.list(PlanFile::outing),
            "unserved", in -> in.list(PlanFile::unserved),
            "seconds", JsonIn::longInteger,
            "iterations", JsonIn::longInteger,
            "seed", JsonIn::longInteger,
            "engine", JsonIn::text);

    private static final Map<String, Function<JsonIn, ?>> SCORE = Map.of(
            "total", JsonIn::longInteger,
            "rewards", JsonIn::longInteger,
            "breadth", JsonIn::longInteger,
            "travel", JsonIn::longInteger,
            "distance", JsonIn::longInteger,
            "outings", JsonIn::longInteger,
            "late", JsonIn::longInteger,
            "changes", JsonIn::longInteger,
            "requiredMissing", JsonIn::integer);

    private static final Map<String, Function<JsonIn, ?>> OUTING = Map.of(
            "team", JsonIn::text,
            "day", JsonIn::integer,
            "departure", JsonIn::integer,
            "return", JsonIn::integer,
            "stops", in -> in.list(PlanFile::stop));

    private static final Map<String, Function<JsonIn, ?>> STOP =
            Map.of("site", JsonIn::text, "arrival", JsonIn::integer, "start", JsonIn::integer, "end", JsonIn::integer);

    private static final Map<String, Function<JsonIn, ?>> UNSERVED = Map.of(
            "site", JsonIn::text,
            "reason", in -> constant(in, Reason.values()),
            "requiredMissing", JsonIn::integer,
            "change", PlanFile::change);

    private static final Map<String, Function<JsonIn, ?>> CHANGE = Map.ofEntries(
            entry("kind", in -> constant(in, Change.Kind.values())),
            entry("team", JsonIn::text),
            entry("day", JsonIn::integer),
            entry("dropped", JsonIn::texts),
            entry("skills", JsonIn::texts),
            entry("amount", JsonIn::integer),
            entry("score", JsonIn::longInteger));

    private PlanFile() {}

    /** @throws RefusedInputException with the path and the value of what is unknown, missing or out of range */
    public static Plan read(Path file) throws IOException {
        try (var stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return read(stream);
        }
    }

    /** Reads one object to the stream's end and leaves the stream open. */
    public static Plan read(InputStream stream) throws IOException {
        return Json.read(stream, PlanFile::plan);
    }

    public static void write(Plan plan, Path file) throws IOException {
        try (var stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            write(plan, stream);
        }
    }

    public static void write(Plan plan, OutputStream stream) throws IOException {
        Json.write(stream, out -> new PlanWriter(out).plan(plan));
    }

    private static Plan plan(JsonIn in) {
        var f = in.object(PLAN);
        in.build(() -> f.text("format"));
        return in.build(() -> new Plan(
                f.get("name", ""),
                f.get("score"),
                f.list("outings"),
                f.listOrEmpty("unserved"),
                f.find("seconds"),
                f.longInteger("iterations", 0),
                f.longInteger("seed", 0),
                f.get("engine", "")));
    }

    private static Score score(JsonIn in) {
        var f = in.object(SCORE);
        return in.build(() -> new Score(
                f.longInteger("total"),
                f.longInteger("rewards"),
                f.longInteger("breadth"),
                f.longInteger("travel"),
                f.longInteger("distance"),
                f.longInteger("outings"),
                f.longInteger("late"),
                f.longInteger("changes"),
                f.integer("requiredMissing", 0)));
    }

    private static Outing outing(JsonIn in) {
        var f = in.object(OUTING);
        return in.build(() -> new Outing(
                f.text("team"), f.integer("day"), f.integer("departure"), f.integer("return"), f.list("stops")));
    }

    private static Stop stop(JsonIn in) {
        var f = in.object(STOP);
        return in.build(() -> new Stop(f.text("site"), f.integer("arrival"), f.integer("start"), f.integer("end")));
    }

    private static Unserved unserved(JsonIn in) {
        var f = in.object(UNSERVED);
        return in.build(
                () -> new Unserved(f.text("site"), f.get("reason"), f.integer("requiredMissing", 0), f.find("change")));
    }

    private static Change change(JsonIn in) {
        var f = in.object(CHANGE);
        return in.build(() -> new Change(
                f.get("kind"),
                f.text("team"),
                f.integer("day"),
                f.listOrEmpty("dropped"),
                f.listOrEmpty("skills"),
                f.integer("amount", 0),
                f.longInteger("score")));
    }

    private static <E extends Enum<E>> E constant(JsonIn in, E[] known) {
        String name = in.text();
        return Arrays.stream(known)
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RefusedInputException.value(
                        "planner.value.kind", in.path(), name, "none of " + Arrays.toString(known)));
    }
}
