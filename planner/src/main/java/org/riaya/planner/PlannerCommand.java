package org.riaya.planner;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riaya.planner.file.PlanFile;
import org.riaya.planner.file.ProblemFile;

/**
 * The planner on files. Exit 0: done, and for a check the plan passes; 1: the plan does not pass; 2: the command or a file is
 * not as it should be, said on the error stream.
 */
public final class PlannerCommand {

    private static final String USAGE = """
            plan PROBLEM.json [--seconds N | --iterations N] [--threads N] [--out PLAN.json] [--progress]
                Plans for N seconds (10), or for N iterations: then the same file gives the same bytes anywhere.
                The plan goes to the file, or to the standard output.
            plan check PROBLEM.json PLAN.json
                Replays a plan: prints each broken rule, and the score computed anew.
            """;

    private static final Duration DEFAULT_TIME = Duration.ofSeconds(10);

    private final PrintStream out;
    private final PrintStream errors;

    PlannerCommand(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    public static void main(String[] args) {
        int exit = new PlannerCommand(System.out, System.err).run(List.of(args));
        System.out.flush();
        System.exit(exit);
    }

    /** What the command line asks for; a word that is not known is refused. */
    private record Request(
            Path problem,
            @Nullable Duration time,
            @Nullable Long iterations,
            int threads,
            @Nullable Path out,
            boolean progress) {

        static Request of(List<String> words) {
            @Nullable Path problem = null;
            @Nullable Path out = null;
            @Nullable Duration time = null;
            @Nullable Long iterations = null;
            int threads = Runtime.getRuntime().availableProcessors();
            boolean progress = false;
            for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
                String word = rest.next();
                switch (word) {
                    case "--seconds" -> time = Duration.ofSeconds(number(word, rest, 0, 10_000_000));
                    case "--iterations" -> iterations = number(word, rest, 0, Long.MAX_VALUE / 2);
                    case "--threads" -> threads = (int) number(word, rest, 1, 1_024);
                    case "--out" -> out = Path.of(next(word, rest));
                    case "--progress" -> progress = true;
                    default -> {
                        if (word.startsWith("--") || problem != null)
                            throw new IllegalArgumentException("unexpected " + word);
                        problem = Path.of(word);
                    }
                }
            }
            if (problem == null) throw new IllegalArgumentException("which problem? give its file");
            if (time == null && iterations == null) time = DEFAULT_TIME;
            return new Request(problem, time, iterations, threads, out, progress);
        }

        private static String next(String option, Iterator<String> rest) {
            if (!rest.hasNext()) throw new IllegalArgumentException(option + " needs a value");
            return rest.next();
        }

        private static long number(String option, Iterator<String> rest, long least, long most) {
            String word = next(option, rest);
            try {
                long number = Long.parseLong(word);
                if (number >= least && number <= most) return number;
            } catch (NumberFormatException notANumber) {
                // refused below with what was given
            }
            throw new IllegalArgumentException(
                    option + " " + word + ": give a whole number from " + least + " to " + most);
        }
    }

    int run(List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        if (!words.isEmpty() && words.getFirst().equals("plan")) words.removeFirst();
        try {
            if (words.isEmpty() || words.contains("--help")) {
                (words.isEmpty() ? errors : out).print(USAGE);
                return words.isEmpty() ? 2 : 0;
            }
            return words.getFirst().equals("check") ? check(words) : plan(Request.of(words));
        } catch (RefusedInputException refused) {
            errors.println(refused.getMessage());
        } catch (IllegalArgumentException misused) {
            errors.println(misused.getMessage());
            errors.print(USAGE);
        } catch (NoSuchFileException missing) {
            errors.println("No such file: " + missing.getFile());
        } catch (IOException failed) {
            errors.println(failed);
        }
        return 2;
    }

    private int plan(Request request) throws IOException {
        var problem = ProblemFile.read(request.problem());
        var effort = new Effort(request.time(), request.iterations(), request.threads(), null);
        var plan = Planner.plan(problem, effort, request.progress() ? new Follower() : PlanningListener.NONE);
        if (request.out() == null) PlanFile.write(plan, out);
        else PlanFile.write(plan, request.out());
        return 0;
    }

    private final class Follower implements PlanningListener {
        @Override
        public void improved(Progress progress) {
            errors.println(String.format(
                    Locale.ROOT,
                    "%6.1f s  %3.0f %%  %s",
                    progress.elapsed().toMillis() / 1e3,
                    100 * progress.share(),
                    summary(progress.plan())));
        }
    }

    private static String summary(Plan plan) {
        int stops = plan.outings().stream().mapToInt(o -> o.stops().size()).sum();
        String missing = plan.score().requiredMissing() == 0
                ? ""
                : ", " + plan.score().requiredMissing() + " required visits missing";
        return "score %d, %d outings, %d stops, %d sites unserved%s"
                .formatted(
                        plan.score().total(),
                        plan.outings().size(),
                        stops,
                        plan.unserved().size(),
                        missing);
    }

    private int check(List<String> words) throws IOException {
        if (words.size() != 3) throw new IllegalArgumentException("check needs a problem and a plan");
        var problem = ProblemFile.read(existing(words.get(1)));
        var plan = PlanFile.read(existing(words.get(2)));
        var report = Checker.check(problem, plan);
        report.violations().forEach(out::println);
        out.println("score " + report.score());
        if (!report.scoreAgrees()) out.println("claims " + report.claimed());
        out.println(
                report.passes()
                        ? "The plan is feasible and its score agrees."
                        : report.isFeasible()
                                ? "The plan is feasible, but its score does not agree."
                                : "The plan breaks " + report.violations().size() + " rules.");
        return report.passes() ? 0 : 1;
    }

    private static Path existing(String name) throws NoSuchFileException {
        Path file = Path.of(name);
        if (!Files.exists(file)) throw new NoSuchFileException(name);
        return file;
    }
}
