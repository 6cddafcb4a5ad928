package org.riaya.campaign.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.riaya.campaign.GatheringPoint;
import org.riaya.campaign.Outing;
import org.riaya.campaign.UnservedPoint;
import org.riaya.platform.TableExport;
import org.riaya.platform.Text;

/** The plan as tables, with dates, times and numbers as such. */
final class PlanTables {

    private PlanTables() {}

    private record Visit(Outing outing, Outing.Stop stop) {}

    private record Visited(GatheringPoint point, List<LocalDate> days) {}

    static List<TableExport<?>> all(SeasonPlan plan, Text t) {
        return List.of(outings(plan, t), stops(plan, t), points(plan, t), unserved(plan, t));
    }

    static TableExport<Outing> outings(SeasonPlan plan, Text t) {
        return TableExport.of(t, t.localize("campaign.export.outings"), plan.outings())
                .column("campaign.export.day", Outing::day)
                .column("campaign.export.weekday", outing -> t.dayOfWeek(outing.day()))
                .column("campaign.export.province", outing -> outing.province().name())
                .column("campaign.export.unit-code", Outing::unitCode)
                .column("campaign.export.unit", Outing::unit)
                .column("campaign.export.base", Outing::base)
                .column("campaign.export.departure", Outing::departure)
                .column("campaign.export.return", Outing::returnTime)
                .column("campaign.export.route", outing -> route(outing, t))
                .addedColumn(
                        "campaign.export.stops-count", outing -> outing.stops().size())
                .addedColumn("campaign.export.expected", Outing::peopleExpected)
                .addedColumn("campaign.export.travel-minutes", Outing::travelMinutes)
                .addedColumn("campaign.export.travel-metres", Outing::travelMetres)
                .column("campaign.export.estimated", outing -> yesOrNo(outing.estimated(), t))
                .column("campaign.export.generated", _ -> yesOrNo(plan.edition().generated(), t));
    }

    static TableExport<?> stops(SeasonPlan plan, Text t) {
        List<Visit> visits = plan.outings().stream()
                .flatMap(outing -> outing.stops().stream().map(stop -> new Visit(outing, stop)))
                .toList();
        return TableExport.of(t, t.localize("campaign.export.stops"), visits)
                .column("campaign.export.day", visit -> visit.outing().day())
                .column("campaign.export.unit-code", visit -> visit.outing().unitCode())
                .column("campaign.export.sequence", visit -> visit.stop().sequence())
                .column("campaign.export.point-code", visit -> visit.stop().pointCode())
                .column("campaign.export.point", visit -> visit.stop().point())
                .column(
                        "campaign.export.province",
                        visit -> visit.outing().province().name())
                .column(
                        "campaign.export.commune",
                        visit -> visit.stop().commune().name())
                .column(
                        "campaign.export.risk",
                        visit -> t.localize("campaign.order.risk", visit.stop().risk()))
                .column("campaign.export.arrival", visit -> visit.stop().arrival())
                .column("campaign.export.starts", visit -> visit.stop().starts())
                .column("campaign.export.ends", visit -> visit.stop().ends())
                .addedColumn("campaign.export.expected", visit -> visit.stop().peopleExpected())
                .column("campaign.export.generated", _ -> yesOrNo(plan.edition().generated(), t));
    }

    static TableExport<?> points(SeasonPlan plan, Text t) {
        Map<UUID, List<LocalDate>> days = plan.outings().stream()
                .flatMap(outing -> outing.stops().stream().map(stop -> Map.entry(stop.pointId(), outing.day())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        List<Visited> visited = plan.points().stream()
                .map(point -> new Visited(point, days.getOrDefault(point.id(), List.of())))
                .toList();
        return TableExport.of(t, t.localize("campaign.export.points"), visited)
                .column("campaign.export.point-code", one -> one.point().code())
                .column("campaign.export.point", one -> one.point().name())
                .column(
                        "campaign.export.province",
                        one -> one.point().province().name())
                .column("campaign.export.commune", one -> one.point().commune().name())
                .column(
                        "campaign.export.risk",
                        one -> t.localize("campaign.order.risk", one.point().risk()))
                .addedColumn("campaign.export.exposed", one -> one.point().knownPeople())
                .addedColumn("campaign.export.douars", one -> one.point().douars())
                .addedColumn("campaign.export.visits", one -> one.days().size())
                .column(
                        "campaign.export.first-visit",
                        one -> one.days().isEmpty() ? null : one.days().getFirst())
                .column(
                        "campaign.export.last-visit",
                        one -> one.days().isEmpty() ? null : one.days().getLast())
                .column(
                        "campaign.export.latitude",
                        one -> one.point().position().latitude())
                .column(
                        "campaign.export.longitude",
                        one -> one.point().position().longitude())
                .column(
                        "campaign.export.approximate",
                        one -> yesOrNo(one.point().position().approximate(), t))
                .column("campaign.export.generated", one -> yesOrNo(one.point().generated(), t));
    }

    static TableExport<UnservedPoint> unserved(SeasonPlan plan, Text t) {
        return TableExport.of(t, t.localize("campaign.export.unserved"), plan.unserved())
                .column("campaign.export.point-code", one -> one.point().code())
                .column("campaign.export.point", one -> one.point().name())
                .column(
                        "campaign.export.province",
                        one -> one.point().province().name())
                .column("campaign.export.commune", one -> one.point().commune().name())
                .column(
                        "campaign.export.risk",
                        one -> t.localize("campaign.order.risk", one.point().risk()))
                .addedColumn("campaign.export.exposed", one -> one.point().knownPeople())
                .column("campaign.export.reason", one -> t.localize("campaign.export.reason", one.reason()))
                .column("campaign.export.generated", one -> yesOrNo(one.point().generated(), t));
    }

    /** Names of the points in the order of stops. */
    private static String route(Outing outing, Text t) {
        return outing.stops().stream().map(stop -> t.name(stop.point())).collect(Collectors.joining(" / "));
    }

    private static String yesOrNo(boolean yes, Text t) {
        return t.localize(yes ? "campaign.export.yes" : "campaign.export.no");
    }
}
