package org.riaya.campaign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.security.Scope;
import org.springframework.stereotype.Service;

/** The campaign's figures, each added up from the rows behind it when it is asked for; none is kept apart. */
@Service
public class Summaries {

    private final Editions editions;
    private final Points points;
    private final Resources resources;
    private final Plans plans;

    Summaries(Editions editions, Points points, Resources resources, Plans plans) {
        this.editions = editions;
        this.points = points;
        this.resources = resources;
        this.plans = plans;
    }

    /** One for each participating province in the scope, in code order, by its current plan. */
    public List<ProvinceSummary> provinces(Edition edition, Scope scope) {
        var current = plans.current(edition, scope);
        var visits = visits(edition, current, scope);
        var outings = plans.outings(current, scope);
        var targets = editions.targets(edition, scope);
        var units = resources.units(edition, scope);
        var caravans = resources.caravans(edition, scope);
        var douars = points.douars(edition, scope);
        return editions.provinces(edition, scope).stream()
                .map(province -> {
                    var own = visits.stream()
                            .filter(one -> one.point().province().equals(province))
                            .toList();
                    var seen = own.stream().filter(one -> !one.days().isEmpty()).toList();
                    var ownOutings = outings.stream()
                            .filter(outing -> outing.province().equals(province))
                            .toList();
                    var ownUnits = units.stream()
                            .filter(unit -> unit.province().equals(province))
                            .toList();
                    var ownDouars = douars.stream()
                            .filter(douar -> douar.place().path().startsWith(province.path() + "."))
                            .toList();
                    return new ProvinceSummary(
                            province,
                            target(targets, province),
                            own.size(),
                            (int) own.stream()
                                    .filter(one -> one.point().risk() == RiskLevel.HIGH)
                                    .count(),
                            sum(own, one -> one.point().people()),
                            ownDouars.size(),
                            (int) ownDouars.stream()
                                    .filter(douar -> douar.people() == null)
                                    .count(),
                            ownUnits.size(),
                            sum(ownUnits, unit -> unit.crew().size()),
                            (int) caravans.stream()
                                    .filter(caravan -> caravan.province().equals(province))
                                    .count(),
                            current.stream()
                                    .filter(plan -> plan.province().equals(province))
                                    .findFirst()
                                    .orElse(null),
                            ownOutings.size(),
                            sum(ownOutings, outing -> outing.stops().size()),
                            seen.size(),
                            sum(seen, one -> one.point().people()),
                            sum(ownOutings, Outing::peopleExpected),
                            ownOutings.stream().mapToLong(Outing::travelMetres).sum(),
                            (int) own.stream()
                                    .filter(one -> Boolean.TRUE.equals(one.intervalKept()))
                                    .count());
                })
                .toList();
    }

    /** When each point in the scope is visited in the given plans, in point-code order; closed points are left out. */
    public List<PointVisits> visits(Edition edition, List<CampaignPlan> of, Scope scope) {
        Map<UUID, TreeSet<LocalDate>> days = new HashMap<>();
        for (Outing outing : plans.outings(of, scope)) {
            for (Outing.Stop stop : outing.stops())
                days.computeIfAbsent(stop.pointId(), _ -> new TreeSet<>()).add(outing.day());
        }
        return points.list(edition, scope).stream()
                .map(point ->
                        new PointVisits(point, List.copyOf(days.getOrDefault(point.id(), new TreeSet<>())), edition))
                .toList();
    }

    private static @Nullable Integer target(List<Target> targets, PlaceRef province) {
        return targets.stream()
                .filter(target -> target.indicator() == Indicator.OUTINGS
                        && target.place().equals(province))
                .map(Target::value)
                .findFirst()
                .orElse(null);
    }

    private static <T> int sum(List<T> rows, ToIntFunction<T> value) {
        return rows.stream().mapToInt(value).sum();
    }
}
