package org.riaya.planner.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.riaya.planner.Plan.Outing;
import org.riaya.planner.Plan.Stop;
import org.riaya.planner.Score;

/** A state in the words of the plan. */
final class Answer {

    private Answer() {}

    static Score score(State state) {
        var model = state.model;
        return Score.of(
                state.rewards,
                state.breadth,
                model.travelWeight * state.travel,
                model.distanceWeight * state.distance,
                model.outingWeight * state.outings,
                state.late,
                model.changeWeight * state.changes,
                state.missing);
    }

    /** By day, then in the problem's order of teams. */
    static List<Outing> outings(State state) {
        var model = state.model;
        return IntStream.range(0, model.routes)
                .filter(r -> state.length[r] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer r) -> model.routeDay[r])
                        .thenComparingInt(r -> model.routeTeam[r]))
                .map(r -> outing(state, r))
                .toList();
    }

    /** Every stop as early as it can be; the departure as late as the first stop allows. */
    private static Outing outing(State state, int route) {
        var model = state.model;
        int day = model.routeDay[route];
        int[] time = model.time[model.profileOfDay[day]];
        int[] points = state.stops[route];
        int[] begin = state.begin[route];
        int count = state.length[route];
        int departure = begin[1] - time[points[0] * model.points + points[1]];
        int leaves = departure;
        List<Stop> stops = new ArrayList<>();
        for (int p = 1; p <= count; p++) {
            int arrival = leaves + time[points[p - 1] * model.points + points[p]];
            leaves = begin[p] + model.service[points[p]];
            stops.add(new Stop(model.problem.sites().get(points[p]).id(), arrival, begin[p], leaves));
        }
        String team = model.problem.teams().get(model.routeTeam[route]).id();
        return new Outing(team, day, departure, begin[count + 1], stops);
    }
}
