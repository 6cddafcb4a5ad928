package org.riaya.planner.file;

import static java.util.Map.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.riaya.planner.FixedOuting;
import org.riaya.planner.Gap;
import org.riaya.planner.Hours;
import org.riaya.planner.Limits;
import org.riaya.planner.Limits.OutingLimit;
import org.riaya.planner.Objective;
import org.riaya.planner.Objective.Breadth;
import org.riaya.planner.Previous;
import org.riaya.planner.Previous.PreviousOuting;
import org.riaya.planner.Problem;
import org.riaya.planner.RefusedInputException;
import org.riaya.planner.Site;
import org.riaya.planner.Team;
import org.riaya.planner.Travel;
import org.riaya.planner.Window;
import tools.jackson.core.JsonToken;

/** The shape of each object of the problem file, and the record made of it. */
final class ProblemReader {

    private static final Map<String, Function<JsonIn, ?>> PROBLEM = Map.ofEntries(
            entry("format", in -> format(in, Problem.FORMAT)),
            entry("name", JsonIn::text),
            entry("days", JsonIn::integer),
            entry("locations", JsonIn::texts),
            entry("travel", ProblemReader::travel),
            entry("teams", in -> in.list(ProblemReader::team)),
            entry("sites", in -> in.list(ProblemReader::site)),
            entry("fixed", in -> in.list(ProblemReader::fixed)),
            entry("limits", ProblemReader::limits),
            entry("objective", ProblemReader::objective),
            entry("previous", ProblemReader::previous),
            entry("seed", JsonIn::longInteger));

    private static final Map<String, Function<JsonIn, ?>> TRAVEL =
            Map.of("profiles", ProblemReader::profiles, "profileOfDay", JsonIn::texts);

    private static final Map<String, Function<JsonIn, ?>> PROFILE =
            Map.of("time", MatrixReader::read, "distance", MatrixReader::read);

    private static final Map<String, Function<JsonIn, ?>> TEAM = Map.ofEntries(
            entry("id", JsonIn::text),
            entry("start", JsonIn::integer),
            entry("end", JsonIn::integer),
            entry("days", JsonIn::integers),
            entry("from", JsonIn::integer),
            entry("to", JsonIn::integer),
            entry("shorterDays", ProblemReader::shorterDays),
            entry("capacity", JsonIn::integer),
            entry("maxStops", JsonIn::integer),
            entry("maxDistance", JsonIn::integer),
            entry("skills", JsonIn::texts));

    private static final Map<String, Function<JsonIn, ?>> HOURS =
            Map.of("from", JsonIn::integer, "to", JsonIn::integer);

    private static final Map<String, Function<JsonIn, ?>> SITE = Map.ofEntries(
            entry("id", JsonIn::text),
            entry("location", JsonIn::integer),
            entry("service", JsonIn::integer),
            entry("demand", JsonIn::integer),
            entry("rewards", JsonIn::integers),
            entry("requiredVisits", JsonIn::integer),
            entry("gap", ProblemReader::gap),
            entry("windows", in -> in.list(ProblemReader::window)),
            entry("closedDays", JsonIn::integers),
            entry("skills", JsonIn::texts),
            entry("group", JsonIn::text));

    private static final Map<String, Function<JsonIn, ?>> GAP =
            Map.of("min", JsonIn::integer, "max", JsonIn::integer, "latePenalty", JsonIn::integer);

    private static final Map<String, Function<JsonIn, ?>> WINDOW =
            Map.of("days", JsonIn::integers, "from", JsonIn::integer, "to", JsonIn::integer);

    private static final Map<String, Function<JsonIn, ?>> FIXED =
            Map.of("team", JsonIn::text, "day", JsonIn::integer, "stops", JsonIn::texts, "mayExtend", JsonIn::truth);

    private static final Map<String, Function<JsonIn, ?>> LIMIT =
            Map.of("teams", JsonIn::texts, "max", JsonIn::integer);

    private static final Map<String, Function<JsonIn, ?>> OBJECTIVE = Map.of(
            "travelWeight", JsonIn::integer,
            "distanceWeight", JsonIn::integer,
            "outingWeight", JsonIn::integer,
            "breadth", ProblemReader::breadth,
            "changeWeight", JsonIn::integer);

    private static final Map<String, Function<JsonIn, ?>> BREADTH =
            Map.of("weight", JsonIn::integer, "percent", JsonIn::integer);

    /** A previous outing may be one of a plan: only its team, day and the sites of its stops are kept. */
    private static final Map<String, Function<JsonIn, ?>> PREVIOUS = Map.of(
            "team", JsonIn::text,
            "day", JsonIn::integer,
            "departure", JsonIn::integer,
            "return", JsonIn::integer,
            "stops", in -> in.list(ProblemReader::previousStop));

    private static final Map<String, Function<JsonIn, ?>> STOP =
            Map.of("site", JsonIn::text, "arrival", JsonIn::integer, "start", JsonIn::integer, "end", JsonIn::integer);

    private ProblemReader() {}

    static Problem problem(JsonIn in) {
        var f = in.object(PROBLEM);
        in.build(() -> f.text("format"));
        return in.build(() -> new Problem(
                f.get("name", ""),
                f.integer("days"),
                f.list("locations"),
                f.get("travel"),
                f.list("teams"),
                f.list("sites"),
                f.listOrEmpty("fixed"),
                f.get("limits", Limits.NONE),
                f.get("objective", Objective.REWARDS),
                f.get("previous", Previous.NONE),
                f.longInteger("seed", 1)));
    }

    static String format(JsonIn in, String expected) {
        String format = in.text();
        if (!format.equals(expected))
            throw RefusedInputException.value("planner.file.format", in.path(), format, "not " + expected);
        return format;
    }

    private static Travel travel(JsonIn in) {
        var f = in.object(TRAVEL);
        return in.build(() -> new Travel(f.list("profiles"), f.listOrEmpty("profileOfDay")));
    }

    private static List<Travel.Profile> profiles(JsonIn in) {
        Set<String> seen = new HashSet<>();
        return in.entries(name -> {
            if (!seen.add(name)) throw RefusedInputException.at("planner.field.repeated", in.path(), "given twice");
            var f = in.object(PROFILE);
            return in.build(() -> new Travel.Profile(name, f.get("time"), f.find("distance")));
        });
    }

    private static Team team(JsonIn in) {
        var f = in.object(TEAM);
        return in.build(() -> new Team(
                f.text("id"),
                f.integer("start"),
                f.integer("end", f.integer("start")),
                f.list("days"),
                f.integer("from"),
                f.integer("to"),
                f.get("shorterDays", Map.of()),
                f.integer("capacity", Team.NO_LIMIT),
                f.integer("maxStops", Team.NO_LIMIT),
                f.integer("maxDistance", Team.NO_LIMIT),
                f.listOrEmpty("skills")));
    }

    private static Map<Integer, Hours> shorterDays(JsonIn in) {
        Map<Integer, Hours> days = new TreeMap<>();
        in.entries(name -> {
            int day = day(in, name);
            var f = in.object(HOURS);
            if (days.put(day, in.build(() -> new Hours(f.integer("from"), f.integer("to")))) != null)
                throw RefusedInputException.at("planner.field.repeated", in.path(), "given twice");
            return day;
        });
        return days;
    }

    private static int day(JsonIn in, String name) {
        try {
            return Integer.parseInt(name);
        } catch (NumberFormatException notANumber) {
            throw RefusedInputException.value("planner.value.kind", in.path(), name, "not the number of a day");
        }
    }

    private static Site site(JsonIn in) {
        var f = in.object(SITE);
        return in.build(() -> new Site(
                f.text("id"),
                f.integer("location"),
                f.integer("service", 0),
                f.integer("demand", 0),
                f.list("rewards"),
                f.integer("requiredVisits", 0),
                f.get("gap", Gap.NONE),
                f.listOrEmpty("windows"),
                f.listOrEmpty("closedDays"),
                f.listOrEmpty("skills"),
                f.find("group")));
    }

    private static Gap gap(JsonIn in) {
        var f = in.object(GAP);
        return in.build(
                () -> new Gap(f.integer("min", 0), f.integer("max", Team.NO_LIMIT), f.integer("latePenalty", 0)));
    }

    private static Window window(JsonIn in) {
        var f = in.object(WINDOW);
        List<Integer> days = f.listOrEmpty("days");
        if (f.find("days") != null && days.isEmpty())
            throw RefusedInputException.at(
                    "planner.window.no-day", in.path() + ".days", "empty: leave it out for every day");
        return in.build(() -> new Window(days, f.integer("from"), f.integer("to")));
    }

    private static FixedOuting fixed(JsonIn in) {
        var f = in.object(FIXED);
        return in.build(
                () -> new FixedOuting(f.text("team"), f.integer("day"), f.list("stops"), f.truth("mayExtend", false)));
    }

    /** One limit, or an array of them. */
    private static Limits limits(JsonIn in) {
        var f = in.object(Map.of("outings", ProblemReader::outingLimits));
        return new Limits(f.listOrEmpty("outings"));
    }

    private static List<OutingLimit> outingLimits(JsonIn in) {
        return in.at(JsonToken.START_OBJECT) ? List.of(outingLimit(in)) : in.list(ProblemReader::outingLimit);
    }

    private static OutingLimit outingLimit(JsonIn in) {
        var f = in.object(LIMIT);
        return in.build(() -> new OutingLimit(f.list("teams"), f.integer("max")));
    }

    private static Objective objective(JsonIn in) {
        var f = in.object(OBJECTIVE);
        return in.build(() -> new Objective(
                f.integer("travelWeight", 0),
                f.integer("distanceWeight", 0),
                f.integer("outingWeight", 0),
                f.get("breadth", Breadth.NONE),
                f.integer("changeWeight", 0)));
    }

    private static Breadth breadth(JsonIn in) {
        var f = in.object(BREADTH);
        return in.build(() -> new Breadth(f.integer("weight"), f.integer("percent")));
    }

    private static Previous previous(JsonIn in) {
        var f = in.object(Map.of("outings", i -> i.list(ProblemReader::previousOuting)));
        return new Previous(f.listOrEmpty("outings"));
    }

    private static PreviousOuting previousOuting(JsonIn in) {
        var f = in.object(PREVIOUS);
        return in.build(() -> new PreviousOuting(f.text("team"), f.integer("day"), f.list("stops")));
    }

    private static String previousStop(JsonIn in) {
        return in.at(JsonToken.VALUE_STRING) ? in.text() : previousSite(in);
    }

    private static String previousSite(JsonIn in) {
        var f = in.object(STOP);
        return in.build(() -> f.text("site"));
    }
}
