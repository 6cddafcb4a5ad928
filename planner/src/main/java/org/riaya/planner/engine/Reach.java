package org.riaya.planner.engine;

/** Whether and when a team could serve one site alone: what no other stop can be blamed for. */
final class Reach {

    /** Outcomes besides the moment of return. */
    static final int NEVER = -1;

    private final Model model;

    Reach(Model model) {
        this.model = model;
    }

    /** When the team is back from the site alone, its hours' end aside; {@link #NEVER} when no window can be met that day. */
    int returnFrom(int site, int route) {
        int day = model.routeDay[route];
        int set = model.windows.set(site, day);
        if (set == Windows.NONE) return NEVER;
        int begin = model.windows.atOrAfter(set, model.routeFrom[route] + out(site, route));
        return begin < 0 ? NEVER : begin + model.service[site] + back(site, route);
    }

    /** When the team is back if the site may be served at any time. */
    int returnAtAnyTime(int site, int route) {
        return model.routeFrom[route] + out(site, route) + model.service[site] + back(site, route);
    }

    long distance(int site, int route) {
        int team = model.routeTeam[route];
        int[] far = model.distance[model.profileOfDay[model.routeDay[route]]];
        return (long) far[model.startPoint[team] * model.points + site]
                + far[site * model.points + model.endPoint[team]];
    }

    private int out(int site, int route) {
        return time(route)[model.startPoint[model.routeTeam[route]] * model.points + site];
    }

    private int back(int site, int route) {
        return time(route)[site * model.points + model.endPoint[model.routeTeam[route]]];
    }

    private int[] time(int route) {
        return model.time[model.profileOfDay[model.routeDay[route]]];
    }

    boolean inTime(int site, int route) {
        int back = returnFrom(site, route);
        return back != NEVER && back <= model.routeTo[route];
    }

    boolean withinLimits(int site, int route) {
        int team = model.routeTeam[route];
        return model.maxStops[team] > 0 && distance(site, route) <= model.maxDistance[team];
    }

    boolean carries(int site, int route) {
        return model.demand[site] <= model.capacity[model.routeTeam[route]];
    }
}
