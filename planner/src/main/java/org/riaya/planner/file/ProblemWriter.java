package org.riaya.planner.file;

import java.util.List;
import org.riaya.planner.FixedOuting;
import org.riaya.planner.Gap;
import org.riaya.planner.Limits;
import org.riaya.planner.Matrix;
import org.riaya.planner.Objective;
import org.riaya.planner.Problem;
import org.riaya.planner.Site;
import org.riaya.planner.Team;
import org.riaya.planner.Travel;
import org.riaya.planner.Window;
import tools.jackson.core.JsonGenerator;

/** Writes a problem so that reading it gives an equal one. What has its default is left out. */
final class ProblemWriter {

    private final JsonGenerator out;

    ProblemWriter(JsonGenerator out) {
        this.out = out;
    }

    void problem(Problem problem) {
        out.writeStartObject();
        out.writeStringProperty("format", Problem.FORMAT);
        out.writeStringProperty("name", problem.name());
        out.writeNumberProperty("days", problem.days());
        texts("locations", problem.locations());
        travel(problem.travel());
        array("teams", problem.teams(), this::team);
        array("sites", problem.sites(), this::site);
        if (!problem.fixed().isEmpty()) array("fixed", problem.fixed(), this::fixed);
        limits(problem.limits());
        objective(problem.objective());
        if (!problem.previous().outings().isEmpty()) {
            out.writeObjectPropertyStart("previous");
            array("outings", problem.previous().outings(), this::previous);
            out.writeEndObject();
        }
        out.writeNumberProperty("seed", problem.seed());
        out.writeEndObject();
    }

    private void travel(Travel travel) {
        out.writeObjectPropertyStart("travel");
        out.writeObjectPropertyStart("profiles");
        for (var profile : travel.profiles()) {
            out.writeObjectPropertyStart(profile.name());
            matrix("time", profile.time());
            if (profile.distance() != null) matrix("distance", profile.distance());
            out.writeEndObject();
        }
        out.writeEndObject();
        if (!travel.profileOfDay().isEmpty()) texts("profileOfDay", travel.profileOfDay());
        out.writeEndObject();
    }

    private void matrix(String name, Matrix matrix) {
        out.writeArrayPropertyStart(name);
        for (int from = 0; from < matrix.size(); from++) {
            out.writeStartArray();
            for (int to = 0; to < matrix.size(); to++) out.writeNumber(matrix.get(from, to));
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    private void team(Team team) {
        out.writeStartObject();
        out.writeStringProperty("id", team.id());
        out.writeNumberProperty("start", team.start());
        out.writeNumberProperty("end", team.end());
        integers("days", team.days());
        hours(team.from(), team.to());
        if (!team.shorterDays().isEmpty()) {
            out.writeObjectPropertyStart("shorterDays");
            team.shorterDays().forEach((day, hours) -> {
                out.writeObjectPropertyStart(Integer.toString(day));
                hours(hours.from(), hours.to());
                out.writeEndObject();
            });
            out.writeEndObject();
        }
        limit("capacity", team.capacity());
        limit("maxStops", team.maxStops());
        limit("maxDistance", team.maxDistance());
        if (!team.skills().isEmpty()) texts("skills", team.skills());
        out.writeEndObject();
    }

    private void site(Site site) {
        out.writeStartObject();
        out.writeStringProperty("id", site.id());
        out.writeNumberProperty("location", site.location());
        out.writeNumberProperty("service", site.service());
        out.writeNumberProperty("demand", site.demand());
        integers("rewards", site.rewards());
        if (site.requiredVisits() > 0) out.writeNumberProperty("requiredVisits", site.requiredVisits());
        if (!site.gap().equals(Gap.NONE)) gap(site.gap());
        if (!site.windows().isEmpty()) array("windows", site.windows(), this::window);
        if (!site.closedDays().isEmpty()) integers("closedDays", site.closedDays());
        if (!site.skills().isEmpty()) texts("skills", site.skills());
        if (site.group() != null) out.writeStringProperty("group", site.group());
        out.writeEndObject();
    }

    private void gap(Gap gap) {
        out.writeObjectPropertyStart("gap");
        out.writeNumberProperty("min", gap.min());
        limit("max", gap.max());
        out.writeNumberProperty("latePenalty", gap.latePenalty());
        out.writeEndObject();
    }

    private void window(Window window) {
        out.writeStartObject();
        if (!window.isDaily()) integers("days", window.days());
        hours(window.from(), window.to());
        out.writeEndObject();
    }

    private void fixed(FixedOuting outing) {
        out.writeStartObject();
        out.writeStringProperty("team", outing.team());
        out.writeNumberProperty("day", outing.day());
        texts("stops", outing.stops());
        out.writeBooleanProperty("mayExtend", outing.mayExtend());
        out.writeEndObject();
    }

    private void limits(Limits limits) {
        if (limits.outings().isEmpty()) return;
        out.writeObjectPropertyStart("limits");
        if (limits.outings().size() == 1) {
            out.writeName("outings");
            limit(limits.outings().getFirst());
        } else {
            array("outings", limits.outings(), this::limit);
        }
        out.writeEndObject();
    }

    private void limit(Limits.OutingLimit limit) {
        out.writeStartObject();
        texts("teams", limit.teams());
        out.writeNumberProperty("max", limit.max());
        out.writeEndObject();
    }

    private void objective(Objective objective) {
        out.writeObjectPropertyStart("objective");
        out.writeNumberProperty("travelWeight", objective.travelWeight());
        out.writeNumberProperty("distanceWeight", objective.distanceWeight());
        out.writeNumberProperty("outingWeight", objective.outingWeight());
        out.writeObjectPropertyStart("breadth");
        out.writeNumberProperty("weight", objective.breadth().weight());
        out.writeNumberProperty("percent", objective.breadth().percent());
        out.writeEndObject();
        out.writeNumberProperty("changeWeight", objective.changeWeight());
        out.writeEndObject();
    }

    private void previous(org.riaya.planner.Previous.PreviousOuting outing) {
        out.writeStartObject();
        out.writeStringProperty("team", outing.team());
        out.writeNumberProperty("day", outing.day());
        texts("stops", outing.stops());
        out.writeEndObject();
    }

    private void hours(int from, int to) {
        out.writeNumberProperty("from", from);
        out.writeNumberProperty("to", to);
    }

    private void limit(String name, int value) {
        if (value != Team.NO_LIMIT) out.writeNumberProperty(name, value);
    }

    private void texts(String name, List<String> texts) {
        array(name, texts, out::writeString);
    }

    private void integers(String name, List<Integer> numbers) {
        array(name, numbers, out::writeNumber);
    }

    private <T> void array(String name, List<T> elements, java.util.function.Consumer<T> writer) {
        out.writeArrayPropertyStart(name);
        elements.forEach(writer);
        out.writeEndArray();
    }
}
