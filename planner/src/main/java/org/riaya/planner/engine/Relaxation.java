package org.riaya.planner.engine;

import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.riaya.planner.Plan.Change;
import org.riaya.planner.Plan.Reason;
import org.riaya.planner.Problem;

/**
 * Serves a site that the rules shut out, by bending one rule: the problem is changed, the plan moved into it, and the site
 * added there. The few team days that come nearest are tried; the best of them is told.
 */
final class Relaxation {

    private static final int ROUTES_TRIED = 4;
    private static final long WORK = 100_000_000; // cells copied into changed problems, in all

    private static final int LARGEST = 500_000_000; // no file holds more

    private final State state;
    private final Model model;
    private final Problem problem;
    private final Reach reach;
    private int triesLeft;

    Relaxation(State state) {
        this.state = state;
        model = state.model;
        problem = model.problem;
        reach = new Reach(model);
        long tables = (long) model.points * model.points * model.time.length;
        long cells = tables + (long) model.sites * (model.days + model.teams) + model.routes;
        triesLeft = (int) Math.clamp(WORK / Math.max(1, cells), 8, 2_000);
    }

    /** Null where bending one rule does not serve the site, or too many were tried before. */
    @Nullable
    Change find(int site, Reason reason) {
        @Nullable Change best = null;
        for (int route : nearest(site, reason)) {
            if (triesLeft-- <= 0) return best;
            BentRule rule = bend(site, route, reason);
            Change change = rule == null ? null : serve(site, route, rule);
            if (change != null && (best == null || change.score() > best.score())) best = change;
        }
        return best;
    }

    private int[] nearest(int site, Reason reason) {
        IntPredicate candidate =
                switch (reason) {
                    case NO_TEAM_WITH_SKILL -> r -> openOn(site, r) && reach.inTime(site, r) && reach.carries(site, r);
                    case CLOSED -> r -> skilled(site, r) && reach.returnAtAnyTime(site, r) <= model.routeTo[r];
                    case ABOVE_CAPACITY -> r -> model.allows(site, r) && reach.inTime(site, r);
                    case WINDOW_UNREACHABLE -> r -> model.allows(site, r) && reach.carries(site, r);
                    case NO_DAY_LEFT -> r -> state.length[r] == 0 && model.allows(site, r) && reach.inTime(site, r);
                    case NOT_WORTH_THE_COST, LOWER_VALUE -> _ -> false;
                };
        IntToLongFunction cost =
                switch (reason) {
                    case ABOVE_CAPACITY -> r -> -model.capacity[model.routeTeam[r]];
                    case WINDOW_UNREACHABLE -> r -> lateness(site, r);
                    default -> r -> reach.returnAtAnyTime(site, r) - model.routeFrom[r];
                };
        return IntStream.range(0, model.routes)
                .filter(candidate)
                .filter(r -> !state.locked[r] && state.mayVisit(site, model.routeDay[r]))
                .boxed()
                .sorted(Comparator.comparingLong((Integer r) -> cost.applyAsLong(r))
                        .thenComparingInt(r -> r))
                .limit(ROUTES_TRIED)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** How much later than allowed the team would be back, or farther it would go; a window that cannot be met comes last. */
    private long lateness(int site, int route) {
        int back = reach.returnFrom(site, route);
        return back == Reach.NEVER ? Long.MAX_VALUE : back - model.routeTo[route];
    }

    private boolean skilled(int site, int route) {
        return model.skilled[site * model.teams + model.routeTeam[route]];
    }

    private boolean openOn(int site, int route) {
        return model.openOn[site * model.days + model.routeDay[route]];
    }

    private @Nullable BentRule bend(int site, int route, Reason reason) {
        int team = model.routeTeam[route];
        int day = model.routeDay[route];
        return switch (reason) {
            case NO_TEAM_WITH_SKILL -> {
                var known = problem.teams().get(team).skills();
                var missing = problem.sites().get(site).skills().stream()
                        .filter(s -> !known.contains(s))
                        .toList();
                yield BentRule.skills(problem, team, missing);
            }
            case CLOSED -> BentRule.openSite(problem, site, day);
            case ABOVE_CAPACITY -> BentRule.capacity(problem, team, (int) (model.demand[site] - model.capacity[team]));
            case WINDOW_UNREACHABLE -> moreReach(site, route, team, day);
            case NO_DAY_LEFT -> BentRule.outings(problem, team);
            case NOT_WORTH_THE_COST, LOWER_VALUE -> null;
        };
    }

    private @Nullable BentRule moreReach(int site, int route, int team, int day) {
        long tooFar = reach.distance(site, route) - model.maxDistance[team];
        int back = reach.returnFrom(site, route);
        if (back == Reach.NEVER) return BentRule.openSite(problem, site, day);
        if (back > LARGEST || reach.distance(site, route) > LARGEST) return null;
        if (back > model.routeTo[route]) return BentRule.longerDay(problem, team, day, back - model.routeTo[route]);
        return tooFar > 0 ? BentRule.distance(problem, team, (int) tooFar) : null;
    }

    /** Moves the plan into the bent problem and adds the site to that route, in place of as few stops as need be. */
    private @Nullable Change serve(int site, int route, BentRule rule) {
        var bent = new State(new Model(rule.problem()));
        bent.follow(state);
        var exchange = new Exchange(bent, site, Integer.MAX_VALUE);
        Change served = exchange.bestOn(route);
        if (served == null) return null;
        return new Change(
                rule.kind(),
                served.team(),
                served.day(),
                served.dropped(),
                rule.skills(),
                rule.amount(),
                served.score());
    }
}
