package org.riaya.planner.engine;

/**
 * A stream of random numbers that is the same on every machine and needs no allocation.
 *
 * <p>Source: SplitMix64 of Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
 */
final class Rng {

    private long state;

    Rng(long seed) {
        state = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** 0 to bound - 1. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** 0 included to 1 excluded. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    void shuffle(int[] numbers) {
        for (int k = numbers.length - 1; k > 0; k--) {
            int other = below(k + 1);
            int swap = numbers[k];
            numbers[k] = numbers[other];
            numbers[other] = swap;
        }
    }
}
