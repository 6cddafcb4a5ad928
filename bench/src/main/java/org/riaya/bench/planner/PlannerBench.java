package org.riaya.bench.planner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riaya.bench.planner.Instance.Family;
import org.riaya.planner.Checker;
import org.riaya.planner.Effort;
import org.riaya.planner.Plan;
import org.riaya.planner.Planner;
import org.riaya.planner.PlanningListener;

/**
 * Runs the planner on benchmark instances: {@code PlannerBench FOLDER SECONDS|ITERATIONSi THREADS SEED [FAMILY/]INSTANCE[:ROUTES] ...}
 *
 * <p>FOLDER holds {@code best-known.csv} and a folder for each family. Every plan is replayed by the checker before it counts.
 * Prints a line of CSV for each run.
 */
public final class PlannerBench {

    private PlannerBench() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 5) {
            System.err.println("PlannerBench FOLDER SECONDS|ITERATIONSi THREADS SEED [FAMILY/]INSTANCE[:ROUTES] ...");
            System.exit(2);
        }
        Path folder = Path.of(args[0]);
        var best = bestKnown(folder.resolve("best-known.csv"));
        var effort = effort(args[1]).withThreads(Integer.parseInt(args[2])).withSeed(Long.parseLong(args[3]));
        System.out.println(
                "family,instance,routes,seconds,threads,seed,wall,first_ms,first_figure,iterations,figure,best_known,gap_percent");
        double gaps = 0;
        var wanted = List.of(args).subList(4, args.length);
        for (String name : wanted) gaps += run(folder, name, effort, best);
        System.out.printf(Locale.ROOT, "mean,,,,,,,,,,,,%.2f%n", gaps / wanted.size());
    }

    /** {@code 60}: seconds; {@code 400000i}: iterations, for figures that do not depend on the machine. */
    private static Effort effort(String word) {
        return word.endsWith("i")
                ? Effort.ofIterations(Long.parseLong(word.substring(0, word.length() - 1)))
                : Effort.ofTime(Duration.ofSeconds(Long.parseLong(word)));
    }

    private static double run(Path folder, String name, Effort effort, Map<String, Double> best) throws IOException {
        String[] parts = (name.contains("/") ? name : "TOPTW/" + name).split("[/:]");
        int routes = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
        var instance = Instance.read(folder, Family.valueOf(parts[0]), parts[1], routes);
        long started = System.nanoTime();
        var first = new First();
        Plan plan = Planner.plan(instance.problem(), effort, first);
        double wall = (System.nanoTime() - started) / 1e9;
        var report = Checker.check(instance.problem(), plan);
        if (!report.passes())
            throw new IllegalStateException(
                    name + ": " + report.violations() + " " + report.score() + " " + report.claimed());
        double figure = instance.figure(report.score());
        double known = best.getOrDefault(parts[0] + "/" + parts[1] + ":" + routes, Double.NaN);
        double gap = instance.gap(figure, known);
        System.out.printf(
                Locale.ROOT,
                "%s,%s,%d,%s,%d,%d,%.1f,%d,%.1f,%d,%.1f,%.1f,%.2f%n",
                parts[0],
                parts[1],
                routes,
                plan.seconds(),
                effort.threads(),
                plan.seed(),
                wall,
                first.millis,
                first.figure(instance),
                plan.iterations(),
                figure,
                known,
                gap);
        return gap;
    }

    /** When the first plan was there, and what it is worth. */
    private static final class First implements PlanningListener {
        private long millis = -1;
        private @Nullable Plan plan;

        @Override
        public void improved(Progress progress) {
            if (plan != null) return;
            millis = progress.elapsed().toMillis();
            plan = progress.plan();
        }

        double figure(Instance instance) {
            return plan == null ? Double.NaN : instance.figure(plan.score());
        }
    }

    private static Map<String, Double> bestKnown(Path file) throws IOException {
        Map<String, Double> best = new HashMap<>();
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            String[] cells = line.split(",");
            if (cells.length > 3) best.put(cells[0] + "/" + cells[1] + ":" + cells[2], Double.valueOf(cells[3]));
        }
        return best;
    }
}
