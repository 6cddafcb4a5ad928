package org.riaya.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Invents the douars of a commune whose real ones we do not have, from facts of the commune: people and households add up to
 * its rural setting's, and the distances to a paved road, weighted by households, to its published mean. Sizes are
 * log-normal, as real ones nearly are; positions fall inside the disc of the commune's area around its centre and outside its
 * neighbours' cells. The commune's code is the seed.
 */
final class DouarGenerator {

    /** People of a douar on average; the real ones of Boulemane and Ifrane have about 345. */
    private static final int MEAN_PEOPLE = 350;

    private static final double SIZE_SPREAD = 0.8;
    private static final int LEAST_HOUSEHOLDS = 5;

    /** Share of the disc's radius that is used, since a commune is not a disc. */
    private static final double USED_RADIUS = 0.7;

    private static final int TRIES = 30;

    /** @param pavedRoadMetres whole tens of metres, null where the commune's mean is not published */
    record Douar(
            int number,
            int people,
            int households,
            Point position,
            @Nullable Integer pavedRoadMetres) {}

    private final Commune commune;
    private final Cells cells;
    private final Random random;

    DouarGenerator(Commune commune, Cells cells) {
        this.commune = commune;
        this.cells = cells;
        this.random = new Random(("douars of " + commune.code()).hashCode());
    }

    /** The douars, numbered from 1; none when the commune has no rural setting. */
    List<Douar> douars() {
        if (commune.ruralPopulation() == null || commune.ruralHouseholds() == null) return List.of();
        int count = Math.clamp(
                Math.round(commune.ruralPopulation() / (double) MEAN_PEOPLE),
                1,
                Math.max(1, commune.ruralHouseholds() / (2 * LEAST_HOUSEHOLDS)));
        var households = Shares.of(commune.ruralHouseholds(), sizes(count), LEAST_HOUSEHOLDS);
        var people = Shares.of(commune.ruralPopulation(), people(households), 1);
        var positions = positions(count);
        var roads = roads(households, positions);
        var douars = new ArrayList<Douar>();
        for (int i = 0; i < count; i++)
            douars.add(new Douar(i + 1, people[i], households[i], positions.get(i), roads == null ? null : roads[i]));
        return douars;
    }

    private double[] sizes(int count) {
        var weights = new double[count];
        for (int i = 0; i < count; i++) weights[i] = StrictMath.exp(SIZE_SPREAD * random.nextGaussian());
        return weights;
    }

    /** People in proportion to households, give or take a sixth. */
    private double[] people(int[] households) {
        var weights = new double[households.length];
        for (int i = 0; i < weights.length; i++) weights[i] = households[i] * (1 + (random.nextDouble() - 0.5) / 3);
        return weights;
    }

    /** Scattered over the disc, not in a neighbour's cell, and not on top of one another where there is room. */
    private List<Point> positions(int count) {
        double apart = USED_RADIUS * commune.discMetres() / StrictMath.sqrt(count);
        var positions = new ArrayList<Point>();
        while (positions.size() < count) positions.add(position(positions, apart));
        return positions;
    }

    private Point position(List<Point> others, double apart) {
        var position = inside();
        for (int tries = 1; tries < TRIES && crowded(position, others, apart); tries++) position = inside();
        return position;
    }

    private Point inside() {
        double radius = USED_RADIUS * commune.discMetres();
        var position = somewhere(radius);
        for (int tries = 1; tries < TRIES && !cells.holds(commune, position); tries++) position = somewhere(radius);
        return cells.pulledInto(commune, position).rounded();
    }

    private Point somewhere(double radius) {
        double metres = radius * StrictMath.sqrt(random.nextDouble());
        return commune.centre().moved(metres, 2 * StrictMath.PI * random.nextDouble());
    }

    private static boolean crowded(Point position, List<Point> others, double apart) {
        return others.stream().anyMatch(other -> other.metresTo(position) < apart);
    }

    /** Farther for small douars and far from the centre, then scaled to the commune's mean. */
    private int @Nullable [] roads(int[] households, List<Point> positions) {
        if (commune.pavedRoadMetres() == null) return null;
        var raw = new double[households.length];
        double weighted = 0;
        for (int i = 0; i < raw.length; i++) {
            double remoteness = 0.2 + commune.centre().metresTo(positions.get(i)) / commune.discMetres();
            raw[i] = remoteness * StrictMath.exp(0.4 * random.nextGaussian()) / StrictMath.pow(households[i], 0.25);
            weighted += households[i] * raw[i];
        }
        double scale =
                (double) commune.pavedRoadMetres() * Arrays.stream(households).sum() / weighted;
        var metres = new int[raw.length];
        for (int i = 0; i < raw.length; i++) metres[i] = 10 * (int) Math.round(raw[i] * scale / 10);
        return metres;
    }
}
