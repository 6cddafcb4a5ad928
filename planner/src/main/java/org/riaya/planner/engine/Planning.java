package org.riaya.planner.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.riaya.planner.Effort;
import org.riaya.planner.Plan;
import org.riaya.planner.PlanningListener;
import org.riaya.planner.PlanningListener.Progress;
import org.riaya.planner.Problem;

/**
 * Runs several searches side by side in rounds, and lets them meet between rounds.
 *
 * <p>With iterations limited, there are always {@link #SEARCHES} searches, and every round makes the same number of steps
 * whatever the number of threads: the plan depends on the problem, the seed and the limit alone. With only time limited,
 * there is a search for each thread and a round lasts a set time.
 */
public final class Planning {

    private static final int SEARCHES = 4;
    private static final int ROUNDS = 200;
    private static final long LONGEST_ROUND = Duration.ofMillis(100).toNanos();
    private static final long TELL_EVERY = Duration.ofMillis(300).toNanos();
    private static final int TELL_SHARE = 20; // telling takes one part in so many of the time at most

    private final Problem problem;
    private final Effort effort;
    private final PlanningListener listener;
    private final long seed;
    private final long started = System.nanoTime();
    private final Model model;
    private final Near near;
    private final List<Search> searches = new ArrayList<>();
    private long tellNext;
    private long toldValue = Long.MIN_VALUE;
    private long iterations;
    private boolean stopped; // the thread was interrupted

    public Planning(Problem problem, Effort effort, PlanningListener listener) {
        this.problem = problem;
        this.effort = effort;
        this.listener = listener;
        seed = effort.seed() == null ? problem.seed() : effort.seed();
        model = new Model(problem);
        near = new Near(model, 100);
    }

    /** @throws org.riaya.planner.RefusedInputException when a fixed outing breaks a rule */
    public Plan run() {
        var weights = new Weights(model);
        var first = new Construction(new State(model)).run(near, weights, new Rng(seed), state -> tell(state, 0));
        if (listener.cancelled() || nothingToSearch()) return finish(first);
        int count = effort.iterations() == null ? effort.threads() : SEARCHES;
        for (int s = 0; s < count; s++) searches.add(new Search(first.copy(), near, weights, seed * 1_000_003 + s + 1));
        try (var threads = Executors.newFixedThreadPool(Math.min(effort.threads(), count))) {
            if (effort.iterations() == null) searchForTime(threads);
            else searchForIterations(threads, effort.iterations());
        }
        return finish(best().best);
    }

    private boolean nothingToSearch() {
        return model.sites == 0 || model.routes == 0 || (effort.iterations() != null && effort.iterations() == 0);
    }

    private void searchForTime(ExecutorService threads) {
        long limit = timeLimit();
        double progress = 0;
        while (progress < 1 && !stopped && !listener.cancelled()) {
            long until = Math.min(limit, elapsed() + Math.min(LONGEST_ROUND, Math.max(1, limit / ROUNDS)));
            round(threads, search -> {
                for (long now = elapsed(); now < until; now = elapsed()) {
                    double share = (double) now / limit;
                    search.run(8, share, search.iterations / share);
                }
            });
            progress = Math.min(1, (double) elapsed() / limit);
            meet(progress);
        }
    }

    private void searchForIterations(ExecutorService threads, long limit) {
        long limitOfTime = timeLimit();
        long done = 0;
        while (done < limit && elapsed() < limitOfTime && !stopped && !listener.cancelled()) {
            long next = Math.min(limit, done + Math.clamp(limit / ROUNDS, SEARCHES, 4_000L * SEARCHES));
            long from = done;
            round(threads, search -> {
                int s = searches.indexOf(search);
                long share = (next + s) / SEARCHES - (from + s) / SEARCHES;
                for (long k = 0; k < share; k += 8) {
                    double progress = (from + (next - from) * (double) k / share) / limit;
                    search.run((int) Math.min(8, share - k), progress, (double) limit / SEARCHES);
                }
            });
            done = next;
            meet((double) done / limit);
        }
    }

    private long timeLimit() {
        return effort.duration() == null ? Long.MAX_VALUE : effort.duration().toNanos();
    }

    private long elapsed() {
        return System.nanoTime() - started;
    }

    private interface Round {
        void run(Search search);
    }

    private void round(ExecutorService threads, Round round) {
        List<Callable<@Nullable Void>> tasks = new ArrayList<>();
        for (var search : searches) {
            tasks.add(() -> {
                round.run(search);
                return null;
            });
        }
        try {
            for (Future<?> done : threads.invokeAll(tasks)) done.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopped = true;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("search failed", failed.getCause());
        }
    }

    private void meet(double progress) {
        iterations = searches.stream().mapToLong(s -> s.iterations).sum();
        if (elapsed() > tellNext && best().bestValue() > toldValue) tell(best().best, progress);
    }

    private Search best() {
        Search best = searches.getFirst();
        for (var search : searches) if (search.bestValue() > best.bestValue()) best = search;
        return best;
    }

    private void tell(State state, double progress) {
        long began = elapsed();
        toldValue = state.value();
        listener.improved(new Progress(plan(state, false), Duration.ofNanos(began), progress));
        long ended = elapsed();
        tellNext = ended + Math.max(TELL_EVERY, TELL_SHARE * (ended - began));
    }

    private Plan finish(State state) {
        return plan(state, true);
    }

    private Plan plan(State state, boolean withChanges) {
        return new Plan(
                problem.name(),
                Answer.score(state),
                Answer.outings(state),
                new Explanation(state, near, withChanges).run(),
                effort.duration() == null ? null : effort.duration().toSeconds(),
                iterations,
                seed,
                Engine.NAME);
    }
}
