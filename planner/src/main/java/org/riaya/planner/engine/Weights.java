package org.riaya.planner.engine;

/** What guides the search besides the objective itself: the price of time, and ranks by which sites are inserted. */
final class Weights {

    /** Ways to order sites, some drawn more often than others. */
    static final int ORDERS = 8;

    /** Ranks lie between 0 and {@link #REQUIRED_FIRST}; sites with required visits come before all others. */
    static final double REQUIRED_FIRST = 4;

    static final double TOP = 16;

    private final Model model;
    final double price; // worth of a unit of time, where the objective itself has no say
    final double unit; // worth of an ordinary stop, the scale of temperatures
    final boolean rewarding; // whether anything but required visits counts
    final double loss; // what a first stop of an outing may cost beyond its worth; 0 where nothing costs
    private final double[] value; // by site: worth of its first visit, 0 to 1
    private final double[] density; // by site: worth for the time it takes, 0 to 1
    private final double[] far; // by site: distance from the nearest start, 0 to 1
    private final double[] tight; // by site: how little time it can be served in, 0 to 1

    Weights(Model model) {
        this.model = model;
        int n = model.sites;
        value = new double[n];
        density = new double[n];
        far = new double[n];
        tight = new double[n];
        int[] time = model.time[model.profileOfDay[0]];
        double worth = 0;
        double ways = 0;
        double needed = 0;
        int earning = 0;
        for (int i = 0; i < n; i++) {
            double first = model.rewards[i][0] + (double) model.breadthWeight * model.rewards[i][0] / 2;
            first += (double) model.latePenalty[i]
                    * Math.max(0, Math.min(model.days - model.gapMax[i], model.gapMax[i]));
            int nearest = Integer.MAX_VALUE;
            for (int t = 0; t < model.teams; t++)
                nearest = Math.min(nearest, time[model.startPoint[t] * model.points + i]);
            far[i] = model.teams == 0 ? 0 : nearest;
            value[i] = first;
            double takes = model.service[i] + 0.5 * far[i] + 1;
            density[i] = first / takes;
            int set = model.windows.set(i, 0);
            tight[i] = set == Windows.NONE ? 1 : 1.0 / (1 + model.windows.last(set) - model.windows.first(set));
            worth += first;
            needed += takes;
            ways += far[i];
            if (first > 0) earning++;
        }
        double cost = (double) model.travelWeight + model.distanceWeight;
        price = needed == 0 ? 0 : 0.25 * worth / needed + 0.1 * cost;
        unit = Math.max(earning == 0 ? 0 : worth / earning, cost * ways / Math.max(1, n) / 4);
        rewarding = earning > 0;
        double outing = model.outingWeight + cost * 2 * ways / Math.max(1, n);
        loss = outing == 0 && model.changeWeight == 0 ? 0 : outing + model.changeWeight + unit;
        normalise(value);
        normalise(density);
        normalise(far);
        normalise(tight);
    }

    double density(int site) {
        return density[site];
    }

    private static void normalise(double[] numbers) {
        double most = 0;
        for (double number : numbers) most = Math.max(most, number);
        if (most > 0) for (int i = 0; i < numbers.length; i++) numbers[i] /= most;
    }

    /** Higher goes first. Each way but the first is blurred, so that equal steps differ. */
    double rank(int site, int visits, int way, Rng rng) {
        double blur = rng.unit();
        return switch (way) {
            case 0, 1 -> blur;
            case 2 -> later(value[site], site, visits) + 0.1 * blur;
            case 3, 4 -> later(density[site], site, visits) + 0.1 * blur;
            case 5 -> far[site] + 0.1 * blur;
            case 6 -> tight[site] + 0.1 * blur;
            default -> later(density[site], site, visits) * (0.5 + blur);
        };
    }

    /** A later visit is worth what it earns beside the first. */
    private double later(double first, int site, int visits) {
        int[] rewards = model.rewards[site];
        return visits == 0 || rewards[0] == 0 ? first : first * Math.min(1, (double) rewards[visits] / rewards[0]);
    }
}
