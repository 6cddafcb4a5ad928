package org.riaya.access;

/**
 * Estimated times and lengths between all pairs of a list of places, row = from, in the order of that list. Not
 * symmetric: climbing takes longer than coming down.
 */
public final class TravelMatrix {

    private final SeasonProfile profile;
    private final int[][] minutes;
    private final int[][] metres;
    private final boolean climbAccounted;

    TravelMatrix(SeasonProfile profile, int[][] minutes, int[][] metres, boolean climbAccounted) {
        this.profile = profile;
        this.minutes = minutes;
        this.metres = metres;
        this.climbAccounted = climbAccounted;
    }

    public SeasonProfile profile() {
        return profile;
    }

    /** Number of places, so rows and columns. */
    public int size() {
        return minutes.length;
    }

    /** Estimated minutes from place {@code from} to place {@code to}, 0 on the diagonal. */
    public int minutes(int from, int to) {
        return minutes[from][to];
    }

    /** Estimated metres of road from place {@code from} to place {@code to}, 0 on the diagonal. */
    public int metres(int from, int to) {
        return metres[from][to];
    }

    /** Whether every altitude was known. */
    public boolean climbAccounted() {
        return climbAccounted;
    }

    /** A copy of all minutes, [from][to]. */
    public int[][] minutesTable() {
        return copy(minutes);
    }

    /** A copy of all metres, [from][to]. */
    public int[][] metresTable() {
        return copy(metres);
    }

    private static int[][] copy(int[][] table) {
        var copy = new int[table.length][];
        for (int i = 0; i < table.length; i++) copy[i] = table[i].clone();
        return copy;
    }
}
