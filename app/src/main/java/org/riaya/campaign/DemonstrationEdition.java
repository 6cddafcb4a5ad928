package org.riaya.campaign;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riaya.access.TravelEstimate;
import org.riaya.campaign.demonstration.DemonstrationTables;
import org.riaya.campaign.demonstration.Gazetteer;
import org.riaya.platform.security.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the demonstration edition through the services that people use, and asks for its first plans. */
@Component
class DemonstrationEdition {

    /** So that a first start is ready within a minute: people plan longer afterwards. */
    private static final int FIRST_PLAN_SECONDS = 4;

    private final Editions editions;
    private final Resources resources;
    private final Points points;
    private final Plans plans;
    private final JdbcClient jdbc;

    DemonstrationEdition(Editions editions, Resources resources, Points points, Plans plans, JdbcClient jdbc) {
        this.editions = editions;
        this.resources = resources;
        this.points = points;
        this.plans = plans;
        this.jdbc = jdbc;
    }

    /** Loads everything in one transaction. */
    @Transactional
    public Edition load() {
        Scope scope = Scope.system();
        DemonstrationTables tables = new DemonstrationTables(new Territory());
        Edition edition = tables.edition();
        editions.open(edition, tables.provinces(), scope);
        tables.periods().forEach(period -> editions.addPeriod(edition, period, scope));
        tables.targets().forEach(target -> editions.promise(edition, target, scope));
        tables.statedFigures().forEach(figure -> editions.state(edition, figure, scope));
        tables.bases().forEach(base -> resources.add(edition, base, scope));
        tables.units().forEach(unit -> resources.add(edition, unit, scope));
        tables.caravans().forEach(caravan -> resources.add(edition, caravan, scope));
        Map<java.util.UUID, GatheringPoint> byId = new HashMap<>();
        tables.points().forEach(point -> {
            points.load(edition, point, scope);
            byId.put(point.id(), point);
        });
        for (ExposedDouar douar : tables.douars()) {
            GatheringPoint point = douar.pointId() == null ? null : byId.get(douar.pointId());
            TravelEstimate walk = point == null ? null : Walks.between(douar, point);
            points.expose(edition, douar, walk == null ? null : walk.minutes(), scope);
        }
        return edition;
    }

    /** Asks for a short first plan of each province. */
    @Transactional
    public void plan(Edition edition) {
        Scope scope = Scope.system();
        for (PlaceRef province : editions.provinces(edition, scope))
            plans.start(edition, province.code(), PlanParameters.usual(edition), FIRST_PLAN_SECONDS, null, scope);
    }

    /** Whether some province still waits for its first outings. */
    boolean isPlanning(Edition edition) {
        return plans.list(edition, Scope.system()).stream()
                .anyMatch(plan -> plan.number() == 1 && plan.status().isAtWork());
    }

    /** The places of the database. */
    private final class Territory implements Gazetteer {

        private record Known(PlaceRef place, @Nullable Integer altitude) {}

        private final Map<String, Known> known = new HashMap<>();

        Territory() {
            jdbc.sql("""
                            SELECT code AS place_code, path::text AS place_path, name_ar AS place_ar,
                                   name_fr AS place_fr, elevation_m
                              FROM territory.place WHERE path <@ 'MA.03' ORDER BY path
                            """).query(row -> {
                PlaceRef place = Rows.place(row, "place");
                known.put(place.code(), new Known(place, Rows.number(row, "elevation_m")));
            });
        }

        @Override
        public PlaceRef place(String code) {
            return get(code).place();
        }

        @Override
        public @Nullable Integer altitude(String code) {
            return get(code).altitude();
        }

        private Known get(String code) {
            Known found = known.get(code);
            if (found == null)
                throw new IllegalStateException("the demonstration edition names the place " + code
                        + ", which the territory doesn't have: load the reference places first");
            return found;
        }
    }
}
