package org.riaya.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.riaya.campaign.demonstration.DemonstrationTables;
import org.riaya.campaign.demonstration.ReferenceFiles;
import org.riaya.campaign.planning.PlainRule;
import org.riaya.campaign.planning.PlanFacts;
import org.riaya.campaign.planning.SeasonInput;
import org.riaya.campaign.planning.SeasonOutings;
import org.riaya.campaign.planning.SeasonProblem;
import org.riaya.planner.Checker;
import org.riaya.planner.Effort;
import org.riaya.planner.Plan;
import org.riaya.planner.Planner;
import org.riaya.planner.Problem;
import org.riaya.platform.Ids;

/**
 * The demonstration season planned by the planner and by a plain rule, with the same teams and at most the same
 * outings, side by side. Both plans are replayed by the checker. Without a database.
 */
public final class CompareWithPlainRule {

    private static final String ROW = "%-12s | %7s %7s %8s %7s %9s %9s %7s %7s %8s%n";

    private CompareWithPlainRule() {}

    /** What both plans of one province bring. */
    public record Comparison(PlaceRef province, PlanFacts plainRule, PlanFacts planner) {}

    /** @param arguments {@code --seconds N} for each province, 20 when not told */
    public static void main(String[] arguments) {
        int seconds = 20;
        for (int i = 0; i + 1 < arguments.length; i++)
            if (arguments[i].equals("--seconds")) seconds = Integer.parseInt(arguments[i + 1]);
        int threads = Runtime.getRuntime().availableProcessors();
        var comparisons =
                compare(Effort.ofTime(java.time.Duration.ofSeconds(seconds)).withThreads(threads));
        System.out.printf(
                Locale.ROOT, "Demonstration season 2025-26, %d s a province, %d threads%n%n", seconds, threads);
        System.out.printf(
                Locale.ROOT,
                ROW,
                "",
                "outings",
                "stops",
                "points",
                "of",
                "people",
                "of",
                "longest",
                "high r.",
                "interval");
        System.out.printf(Locale.ROOT, ROW, "", "", "", "seen", "", "in reach", "", "wait d", "wait d", "kept");
        for (Comparison one : comparisons) print(one.province().name().in(org.riaya.platform.Language.FR), one);
        print(
                "All",
                new Comparison(
                        comparisons.getFirst().province(),
                        PlanFacts.sum(
                                comparisons.stream().map(Comparison::plainRule).toList()),
                        PlanFacts.sum(
                                comparisons.stream().map(Comparison::planner).toList())));
    }

    private static void print(String name, Comparison comparison) {
        System.out.println(name);
        print("  plain rule", comparison.plainRule());
        print("  planner", comparison.planner());
    }

    private static void print(String label, PlanFacts f) {
        System.out.printf(
                Locale.ROOT,
                ROW,
                label,
                f.outings(),
                f.stops(),
                f.pointsSeen(),
                f.points(),
                f.peopleWithinReach(),
                f.people(),
                f.longestWait(),
                f.longestHighWait(),
                f.intervalsKept() + "/" + f.highPoints());
    }

    /** Both plans of each province, in code order. */
    public static List<Comparison> compare(Effort effort) {
        DemonstrationTables tables = new DemonstrationTables(new ReferenceFiles());
        List<Comparison> comparisons = new ArrayList<>();
        for (PlaceRef province : tables.provinces()) {
            SeasonInput input = input(tables, province);
            Problem problem = SeasonProblem.of(input);
            comparisons.add(new Comparison(
                    province,
                    facts(input, problem, PlainRule.plan(problem)),
                    facts(input, problem, Planner.plan(problem, effort))));
        }
        return comparisons;
    }

    /** The season of one province of the demonstration. */
    public static SeasonInput input(DemonstrationTables tables, PlaceRef province) {
        return new SeasonInput(
                tables.calendar(),
                province,
                tables.units().stream()
                        .filter(unit -> unit.province().equals(province))
                        .toList(),
                tables.points().stream()
                        .filter(point -> point.province().equals(province))
                        .toList(),
                List.of(),
                List.of(),
                tables.targets().stream()
                        .filter(target -> target.place().equals(province) && target.indicator() == Indicator.OUTINGS)
                        .map(Target::value)
                        .findFirst()
                        .orElse(null),
                PlanParameters.usual(tables.edition()),
                1);
    }

    private static PlanFacts facts(SeasonInput input, Problem problem, Plan plan) {
        var report = Checker.check(problem, plan);
        if (!report.passes())
            throw new IllegalStateException("the checker refuses " + plan.engine() + ": " + report.violations());
        var outings = new SeasonOutings(
                        Ids.next(), input.calendar().edition(), problem, input.units(), input.points(), List.of())
                .outings(plan);
        return PlanFacts.of(
                input, plan, outings.stream().mapToInt(Outing::travelMinutes).sum());
    }
}
