package org.riaya.planner.file;

import java.util.List;
import org.riaya.planner.Plan;
import org.riaya.planner.Plan.Change;
import org.riaya.planner.Plan.Outing;
import org.riaya.planner.Plan.Unserved;
import org.riaya.planner.Score;
import tools.jackson.core.JsonGenerator;

/** Writes a plan: equal plans give equal bytes. */
final class PlanWriter {

    private final JsonGenerator out;

    PlanWriter(JsonGenerator out) {
        this.out = out;
    }

    void plan(Plan plan) {
        out.writeStartObject();
        out.writeStringProperty("format", Plan.FORMAT);
        out.writeStringProperty("name", plan.name());
        score(plan.score());
        out.writeArrayPropertyStart("outings");
        plan.outings().forEach(this::outing);
        out.writeEndArray();
        out.writeArrayPropertyStart("unserved");
        plan.unserved().forEach(this::unserved);
        out.writeEndArray();
        if (plan.seconds() == null) out.writeNullProperty("seconds");
        else out.writeNumberProperty("seconds", plan.seconds());
        out.writeNumberProperty("iterations", plan.iterations());
        out.writeNumberProperty("seed", plan.seed());
        out.writeStringProperty("engine", plan.engine());
        out.writeEndObject();
    }

    private void score(Score score) {
        out.writeObjectPropertyStart("score");
        out.writeNumberProperty("total", score.total());
        out.writeNumberProperty("rewards", score.rewards());
        out.writeNumberProperty("breadth", score.breadth());
        out.writeNumberProperty("travel", score.travel());
        out.writeNumberProperty("distance", score.distance());
        out.writeNumberProperty("outings", score.outings());
        out.writeNumberProperty("late", score.late());
        out.writeNumberProperty("changes", score.changes());
        out.writeNumberProperty("requiredMissing", score.requiredMissing());
        out.writeEndObject();
    }

    private void outing(Outing outing) {
        out.writeStartObject();
        out.writeStringProperty("team", outing.team());
        out.writeNumberProperty("day", outing.day());
        out.writeNumberProperty("departure", outing.departure());
        out.writeNumberProperty("return", outing.returnTime());
        out.writeArrayPropertyStart("stops");
        for (var stop : outing.stops()) {
            out.writeStartObject();
            out.writeStringProperty("site", stop.site());
            out.writeNumberProperty("arrival", stop.arrival());
            out.writeNumberProperty("start", stop.start());
            out.writeNumberProperty("end", stop.end());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void unserved(Unserved unserved) {
        out.writeStartObject();
        out.writeStringProperty("site", unserved.site());
        out.writeStringProperty("reason", unserved.reason().name());
        out.writeNumberProperty("requiredMissing", unserved.requiredMissing());
        if (unserved.change() != null) change(unserved.change());
        out.writeEndObject();
    }

    private void change(Change change) {
        out.writeObjectPropertyStart("change");
        out.writeStringProperty("kind", change.kind().name());
        out.writeStringProperty("team", change.team());
        out.writeNumberProperty("day", change.day());
        texts("dropped", change.dropped());
        texts("skills", change.skills());
        out.writeNumberProperty("amount", change.amount());
        out.writeNumberProperty("score", change.score());
        out.writeEndObject();
    }

    private void texts(String name, List<String> texts) {
        out.writeArrayPropertyStart(name);
        texts.forEach(out::writeString);
        out.writeEndArray();
    }
}
