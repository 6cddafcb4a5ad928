package org.riaya.planner.engine;

import java.util.Arrays;

/**
 * A feasible set of routes and what it is worth, kept up to date stop by stop.
 *
 * <p>Contract: {@link #place} judges an insertion without making it, {@link #insert} makes it, {@link #remove} takes a stop
 * out. Between {@link #begin} and {@link #rollback} every change is undone exactly. No method allocates once the routes have
 * grown to their size.
 *
 * <p>Each route holds its points between its start (position 0) and its end (position {@code length + 1}), with two times
 * each: {@code begin}, the earliest at which the stop can begin, and {@code latest}, the latest at which it may begin with all
 * later stops still in time. A site fits between two neighbours exactly when it can begin in a window of its own and the
 * neighbour after it is still reached by its {@code latest}, which takes constant time. Windows may be several a day: arriving
 * earlier never makes a team later, so the two times decide.
 *
 * <p>Travel tables need not keep the triangle inequality, so that removing a stop may make a route infeasible: see
 * {@link #mend}.
 */
final class State {

    final Model model;

    final int[][] stops; // by route: start, sites, end
    final int[][] begin;
    final int[][] latest;
    final int[] length; // stops without start and end
    final long[] load;
    final long[] travelTime; // of a route without stops: 0
    final long[] travelDistance;
    final boolean[] broken; // after a removal, until mended
    final boolean[] outing; // whether it has a stop
    final boolean[] locked; // nothing may be added or removed
    private final int[][] kept; // stops that may not be removed, by route

    final int[] visits; // by site
    final int[] visitDay; // from visitOffset[site], ascending
    final int[] visitRoute;
    private final long[] groupEarned; // first rewards earned, by group
    final int[] limitUsed;
    private final int[] limitsReached; // by team: how many of its limits are used up

    long rewards;
    long breadth;
    long travel; // unweighted
    long distance; // unweighted
    long outings;
    long late;
    long changes; // stops
    int missing;

    /** Where {@link #place} would put the site, and at which cost. */
    int placePosition;

    long placeCost;
    int placeTime;
    int placeShift;

    private static final int TOO_LATE = 1_000_000_000; // keeps sums in an int while a route is broken

    private final Undo undo;

    State(Model model) {
        this.model = model;
        int routes = model.routes;
        stops = new int[routes][];
        begin = new int[routes][];
        latest = new int[routes][];
        length = new int[routes];
        load = new long[routes];
        travelTime = new long[routes];
        travelDistance = new long[routes];
        broken = new boolean[routes];
        outing = new boolean[routes];
        locked = new boolean[routes];
        kept = new int[routes][];
        Arrays.fill(kept, new int[0]);
        visits = new int[model.sites];
        visitDay = new int[model.visitOffset[model.sites]];
        visitRoute = new int[model.visitOffset[model.sites]];
        groupEarned = new long[model.breadthCeiling.length];
        limitUsed = new int[model.limitMax.length];
        limitsReached = new int[model.teams];
        for (int limit = 0; limit < limitUsed.length; limit++) if (model.limitMax[limit] == 0) reach(limit, 1);
        for (int r = 0; r < routes; r++) {
            int team = model.routeTeam[r];
            stops[r] = new int[] {model.startPoint[team], model.endPoint[team], 0, 0};
            begin[r] = new int[4];
            latest[r] = new int[4];
            refresh(r);
        }
        for (int i = 0; i < model.sites; i++) {
            late += model.latePenalty[i] * Math.max(0, model.days - model.gapMax[i]);
            missing += model.required[i];
        }
        changes = model.changeWeight == 0 ? 0 : model.previousStops;
        undo = new Undo(this);
    }

    /** Total of the objective. */
    long total() {
        return rewards
                + breadth
                - model.travelWeight * travel
                - model.distanceWeight * distance
                - model.outingWeight * outings
                - late
                - model.changeWeight * changes;
    }

    /** What the search maximises: required visits come before all else. */
    long value() {
        return total() - model.missingWeight * missing;
    }

    long stopCount() {
        long count = 0;
        for (int visited : visits) count += visited;
        return count;
    }

    // ---- judging

    /** Whether one more visit to the site keeps its number and its spacing; constant for few visits. */
    boolean mayVisit(int site, int day) {
        int count = visits[site];
        if (count == model.rewards[site].length) return false;
        int gap = model.gapMin[site];
        for (int k = model.visitOffset[site], end = k + count; k < end; k++) {
            if (Math.abs(visitDay[k] - day) < gap) return false;
        }
        return true;
    }

    /** What one more visit on that route adds to {@link #value}, travel and distance left out. */
    long worth(int site, int route) {
        int count = visits[site];
        long worth = model.rewards[site][count];
        if (count < model.required[site]) worth += model.missingWeight;
        if (count == 0 && model.breadthWeight != 0) worth += breadthOf(model.group[site], model.rewards[site][0]);
        if (model.latePenalty[site] != 0) worth -= lateChange(site, model.routeDay[route]);
        if (length[route] == 0) worth -= model.outingWeight;
        if (model.previousRoutes != null && model.wasPrevious(site, route)) worth += model.changeWeight;
        return worth;
    }

    private long breadthOf(int group, long earned) {
        long ceiling = model.breadthCeiling[group];
        long before = groupEarned[group];
        return model.breadthWeight * (Math.min(ceiling, before + earned) - Math.min(ceiling, before));
    }

    /** How the late penalty changes with one more visit on that day. */
    private long lateChange(int site, int day) {
        int before = 0;
        int after = model.days;
        for (int k = model.visitOffset[site], end = k + visits[site]; k < end; k++) {
            if (visitDay[k] < day) before = visitDay[k];
            else {
                after = visitDay[k];
                break;
            }
        }
        int most = model.gapMax[site];
        long days = (long) Math.max(0, day - before - most)
                + Math.max(0, after - day - most)
                - Math.max(0, after - before - most);
        return days * model.latePenalty[site];
    }

    /** Whether the route may take one more stop of this site: skills, opening, spacing, room and shared limits, not time. */
    boolean admits(int site, int route) {
        int team = model.routeTeam[route];
        if (!model.skilled[site * model.teams + team]) return false;
        int day = model.routeDay[route];
        return model.openOn[site * model.days + day]
                && !locked[route]
                && length[route] < model.maxStops[team]
                && model.demand[site] <= model.capacity[team] - load[route]
                && (length[route] > 0 || mayOpen(team))
                && mayVisit(site, day);
    }

    /** Whether the limits on outings let the team go out once more. */
    boolean mayOpen(int team) {
        return limitsReached[team] == 0;
    }

    /**
     * Looks for the position in the route that costs least, {@code price} being what a unit of delay costs on top of travel.
     * The site must be admitted. Leaves the position, the weighted travel cost and the added time in the fields.
     *
     * @return whether there is a position at all
     */
    boolean place(int site, int route, double price) {
        int day = model.routeDay[route];
        int[] time = model.time[model.profileOfDay[day]];
        int[] far = model.distance[model.profileOfDay[day]];
        int set = model.windows.set(site, day);
        int opens = model.windows.first(set);
        int closes = model.windows.last(set);
        boolean oneWindow = model.windows.isOne(set);
        int points = model.points;
        int[] at = stops[route];
        int[] first = begin[route];
        int[] last = latest[route];
        int count = length[route];
        int served = model.service[site];
        long room = model.maxDistance[model.routeTeam[route]] - travelDistance[route];
        boolean distances = model.distanceWeight != 0 || room < Integer.MAX_VALUE * 4L;
        double best = Double.POSITIVE_INFINITY;
        for (int p = 1; p <= count + 1; p++) {
            int a = at[p - 1];
            int ready = first[p - 1] + model.service[a];
            if (ready > closes) break;
            int b = at[p];
            int there = time[a * points + site];
            int on = time[site * points + b];
            int arrives = ready + there;
            if (arrives > closes) continue;
            int starts = oneWindow ? Math.max(arrives, opens) : model.windows.atOrAfter(set, arrives);
            int next = starts + served + on;
            if (next > last[p]) continue;
            int around = count == 0 ? there + on : there + on - time[a * points + b];
            long cost = model.travelWeight * around;
            if (distances) {
                long further = (long) far[a * points + site] + far[site * points + b];
                if (count > 0) further -= far[a * points + b];
                if (further > room) continue;
                cost += model.distanceWeight * further;
            }
            int shift = Math.max(0, next - first[p]);
            double key = cost + price * (around + 0.3 * shift);
            if (key < best) {
                best = key;
                placePosition = p;
                placeCost = cost;
                placeTime = around;
                placeShift = shift;
            }
        }
        return best != Double.POSITIVE_INFINITY;
    }

    // ---- changing

    /** Puts the site at that position (1 to length + 1). The caller knows that it fits. */
    void insert(int site, int route, int position) {
        undo.touch(route);
        int count = length[route];
        if (stops[route].length < count + 3) grow(route, 2 * count + 4);
        int[] points = stops[route];
        System.arraycopy(points, position, points, position + 1, count + 2 - position);
        points[position] = site;
        length[route] = count + 1;
        register(site, route);
        refresh(route);
    }

    /** Takes the stop at that position out. The route may then need {@link #mend}. */
    void remove(int route, int position) {
        undo.touch(route);
        int[] points = stops[route];
        int site = points[position];
        int count = length[route];
        System.arraycopy(points, position + 1, points, position, count + 1 - position);
        length[route] = count - 1;
        unregister(site, route);
        refresh(route);
    }

    /** Whether the ways around removed stops made the route too long: then more stops must go. */
    boolean isBroken(int route) {
        return broken[route];
    }

    /** Whether the stop may be taken out. */
    boolean removable(int route, int position) {
        if (locked[route]) return false;
        int site = stops[route][position];
        for (int fixed : kept[route]) if (fixed == site) return false;
        return true;
    }

    /** Removes removable stops from the end until the route is feasible again; what must be kept is so by itself. */
    int mend(int route, int[] removed, int count) {
        while (broken[route]) {
            int position = length[route];
            while (!removable(route, position)) position--;
            removed[count++] = stops[route][position];
            remove(route, position);
        }
        return count;
    }

    void keep(int route, int[] sites, boolean mayExtend) {
        kept[route] = sites;
        locked[route] = !mayExtend;
    }

    private void register(int site, int route) {
        int day = model.routeDay[route];
        int count = visits[site];
        rewards += model.rewards[site][count];
        if (count < model.required[site]) missing--;
        if (model.latePenalty[site] != 0) late += lateChange(site, day);
        if (count == 0) {
            long earned = model.rewards[site][0];
            breadth += breadthOf(model.group[site], earned);
            groupEarned[model.group[site]] += earned;
        }
        if (model.previousRoutes != null && model.wasPrevious(site, route)) changes--;
        int k = model.visitOffset[site] + count;
        for (; k > model.visitOffset[site] && visitDay[k - 1] > day; k--) {
            visitDay[k] = visitDay[k - 1];
            visitRoute[k] = visitRoute[k - 1];
        }
        visitDay[k] = day;
        visitRoute[k] = route;
        visits[site] = count + 1;
        load[route] += model.demand[site];
    }

    private void unregister(int site, int route) {
        int from = model.visitOffset[site];
        int count = visits[site] - 1;
        int k = from;
        while (visitRoute[k] != route) k++;
        for (; k < from + count; k++) {
            visitDay[k] = visitDay[k + 1];
            visitRoute[k] = visitRoute[k + 1];
        }
        visits[site] = count;
        rewards -= model.rewards[site][count];
        if (count < model.required[site]) missing++;
        if (model.latePenalty[site] != 0) late -= lateChange(site, model.routeDay[route]);
        if (count == 0) {
            long earned = model.rewards[site][0];
            groupEarned[model.group[site]] -= earned;
            breadth -= breadthOf(model.group[site], earned);
        }
        if (model.previousRoutes != null && model.wasPrevious(site, route)) changes++;
        load[route] -= model.demand[site];
    }

    /** Times, travel and whether it is an outing, from the stops. */
    private void refresh(int route) {
        int team = model.routeTeam[route];
        int day = model.routeDay[route];
        int profile = model.profileOfDay[day];
        int[] time = model.time[profile];
        int[] far = model.distance[profile];
        int points = model.points;
        int[] s = stops[route];
        int[] first = begin[route];
        int[] last = latest[route];
        int count = length[route];
        int end = count + 1;
        first[0] = model.routeFrom[route];
        last[end] = model.routeTo[route];
        long oldTime = travelTime[route];
        long oldDistance = travelDistance[route];
        if (count == 0) {
            first[1] = first[0];
            last[0] = last[1];
            travelTime[route] = 0;
            travelDistance[route] = 0;
            broken[route] = false;
        } else {
            long sum = 0;
            long sumDistance = 0;
            boolean late = false;
            for (int p = 1; p <= end; p++) {
                int leg = s[p - 1] * points + s[p];
                sum += time[leg];
                sumDistance += far[leg];
                int arrives = first[p - 1] + model.service[s[p - 1]] + time[leg];
                int starts = p == end ? arrives : model.windows.atOrAfter(model.windows.set(s[p], day), arrives);
                if (starts < 0) {
                    late = true;
                    starts = arrives;
                }
                first[p] = Math.min(starts, TOO_LATE);
            }
            late |= first[end] > last[end] || sumDistance > model.maxDistance[team];
            for (int p = count; p >= 0; p--) {
                int by = last[p + 1] - time[s[p] * points + s[p + 1]] - model.service[s[p]];
                last[p] = p == 0 ? by : model.windows.atOrBefore(model.windows.set(s[p], day), by);
            }
            travelTime[route] = sum;
            travelDistance[route] = sumDistance;
            broken[route] = late;
        }
        travel += travelTime[route] - oldTime;
        distance += travelDistance[route] - oldDistance;
        countOuting(route, count > 0);
    }

    private void countOuting(int route, boolean is) {
        if (is == outing[route]) return;
        outing[route] = is;
        int step = is ? 1 : -1;
        outings += step;
        for (int limit : model.limitsOfTeam[model.routeTeam[route]]) {
            boolean was = limitUsed[limit] >= model.limitMax[limit];
            limitUsed[limit] += step;
            boolean now = limitUsed[limit] >= model.limitMax[limit];
            if (now != was) reach(limit, now ? 1 : -1);
        }
    }

    private void reach(int limit, int step) {
        for (int team : model.teamsOfLimit[limit]) limitsReached[team] += step;
    }

    private void grow(int route, int size) {
        stops[route] = Arrays.copyOf(stops[route], size);
        begin[route] = Arrays.copyOf(begin[route], size);
        latest[route] = Arrays.copyOf(latest[route], size);
    }

    // ---- undoing

    /** From here on, changes can be undone. */
    void begin() {
        undo.begin();
    }

    /** Takes back all changes since {@link #begin}. */
    void rollback() {
        for (int u = 0; u < undo.count; u++) {
            int route = undo.routes[u];
            for (int p = length[route]; p >= 1; p--) unregister(stops[route][p], route);
        }
        for (int u = 0; u < undo.count; u++) {
            int route = undo.routes[u];
            travel -= travelTime[route];
            distance -= travelDistance[route];
            undo.restore(u);
            travel += travelTime[route];
            distance += travelDistance[route];
            for (int p = 1; p <= length[route]; p++) register(stops[route][p], route);
            countOuting(route, length[route] > 0);
        }
        undo.begin();
    }

    /** Routes changed since {@link #begin}, each once: the first {@link #touchedCount} of them. */
    int[] touched() {
        return undo.routes;
    }

    int touchedCount() {
        return undo.count;
    }

    /** A state of its own with the same routes and the same stops to keep. */
    State copy() {
        var copy = new State(model);
        copy.follow(this);
        return copy;
    }

    /** Takes over routes and stops to keep of a state whose model has the same sites and routes. */
    void follow(State other) {
        become(other);
        System.arraycopy(other.kept, 0, kept, 0, kept.length);
        System.arraycopy(other.locked, 0, locked, 0, locked.length);
    }

    /** Takes over the routes of the other state, which is of the same model. */
    void become(State other) {
        undo.begin();
        for (int r = 0; r < model.routes; r++) if (!same(other, r)) empty(r);
        refill(other);
    }

    /** The same, when the two states differ in these routes at most. */
    void become(State other, int[] routes, int count) {
        undo.begin();
        for (int k = 0; k < count; k++) if (!same(other, routes[k])) empty(routes[k]);
        refill(other);
    }

    private void empty(int route) {
        undo.touch(route);
        for (int p = length[route]; p >= 1; p--) unregister(stops[route][p], route);
        length[route] = 0;
    }

    private void refill(State other) {
        for (int u = 0; u < undo.count; u++) {
            int r = undo.routes[u];
            int count = other.length[r];
            if (stops[r].length < count + 2) grow(r, count + 4);
            System.arraycopy(other.stops[r], 0, stops[r], 0, count + 2);
            length[r] = count;
            for (int p = 1; p <= count; p++) register(stops[r][p], r);
            refresh(r);
        }
        undo.begin();
    }

    private boolean same(State other, int route) {
        int end = length[route] + 1;
        return other.length[route] == length[route] && Arrays.equals(other.stops[route], 1, end, stops[route], 1, end);
    }
}
