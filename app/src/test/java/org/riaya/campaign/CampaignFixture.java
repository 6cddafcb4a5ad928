package org.riaya.campaign;

import java.util.List;
import java.util.function.Supplier;
import org.riaya.platform.Ids;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.springframework.boot.test.context.TestComponent;

/** The demonstration edition, which every test database holds, and the usual cast with their scopes. */
@TestComponent
public class CampaignFixture {

    public static final String EDITION = "riaya-2025-26";
    public static final String REGION = "MA.03";
    public static final String IFRANE = "03.271";
    public static final String TAZA = "03.561";
    public static final String SEFROU = "03.451";

    private final Editions editions;
    private final Plans plans;
    private final PlanningJob job;

    public CampaignFixture(Editions editions, Plans plans, PlanningJob job) {
        this.editions = editions;
        this.plans = plans;
        this.job = job;
    }

    public static Scope director() {
        return holding(
                REGION, Permission.VIEW, Permission.EDIT_CAMPAIGN, Permission.PLAN_CAMPAIGN, Permission.APPROVE_PLAN);
    }

    public static Scope delegateOf(String province) {
        return holding(
                REGION + "." + province.replace('.', '_'),
                Permission.VIEW,
                Permission.EDIT_CAMPAIGN,
                Permission.PLAN_CAMPAIGN);
    }

    public static Scope readerOf(String province) {
        return holding(REGION + "." + province.replace('.', '_'), Permission.VIEW);
    }

    private static Scope holding(String path, Permission... permissions) {
        return Scope.of(
                Ids.next(),
                List.of(permissions).stream()
                        .map(permission -> new Scope.Authority(permission, path))
                        .toList());
    }

    public Edition edition() {
        return editions.get(EDITION);
    }

    /** Does the work as somebody. */
    public <T> T as(Scope scope, Supplier<T> work) {
        return CurrentScope.call(scope, work);
    }

    /** A plan of the province, computed here and now for a second or so. */
    public CampaignPlan planned(String province) {
        return as(director(), () -> {
            endSearches();
            var plan = plans.start(edition(), province, PlanParameters.usual(edition()), 1, "director", director());
            job.run(plan.id(), () -> false);
            return plans.get(plan.id(), director());
        });
    }

    /** Ends the searches that the start-up asked for: no scheduler works on them in tests. */
    public void endSearches() {
        as(director(), () -> {
            plans.list(edition(), director()).stream()
                    .filter(plan -> plan.status().isAtWork())
                    .forEach(plan -> plans.cancel(plan.id(), director()));
            return true;
        });
    }
}
