package org.riaya.planner;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long to search: until the time or the iterations are used up, whichever comes first. With iterations alone, the same
 * problem and seed give the same plan on any machine and any number of threads.
 *
 * @param duration   null: no limit of time, then iterations are limited
 * @param iterations null: no limit of iterations, then time is limited
 * @param seed       null: the problem's own
 */
public record Effort(
        @Nullable Duration duration,
        @Nullable Long iterations,
        int threads,
        @Nullable Long seed) {

    public Effort {
        if (duration == null && iterations == null)
            throw new IllegalArgumentException("neither time nor iterations are limited");
        if (duration != null && duration.isNegative()) throw new IllegalArgumentException("duration = " + duration);
        if (iterations != null && iterations < 0) throw new IllegalArgumentException("iterations = " + iterations);
        if (threads < 1) throw new IllegalArgumentException("threads = " + threads);
    }

    public static Effort ofTime(Duration duration) {
        return new Effort(duration, null, Runtime.getRuntime().availableProcessors(), null);
    }

    public static Effort ofIterations(long iterations) {
        return new Effort(null, iterations, Runtime.getRuntime().availableProcessors(), null);
    }

    public Effort withThreads(int threads) {
        return new Effort(duration, iterations, threads, seed);
    }

    public Effort withSeed(long seed) {
        return new Effort(duration, iterations, threads, seed);
    }
}
