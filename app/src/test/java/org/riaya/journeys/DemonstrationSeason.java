package org.riaya.journeys;

import java.time.Duration;
import java.util.List;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.riaya.campaign.CampaignPlan;
import org.riaya.campaign.Edition;
import org.riaya.campaign.Editions;
import org.riaya.campaign.Outing;
import org.riaya.campaign.PlanStatus;
import org.riaya.campaign.Plans;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.DemonstrationSignIns;
import org.riaya.platform.web.Readiness;
import org.riaya.testing.browser.Browser;
import org.springframework.stereotype.Component;

/** The demonstration edition as a started application holds it, planned, and the cast of its sign-in page. */
@Component
class DemonstrationSeason {

    static final String EDITION = "/campaigns/riaya-2025-26";
    static final String DIRECTOR = "director";
    static final String DELEGATE_OF_IFRANE = "delegate-ifrane";
    static final String DELEGATE_OF_BOULEMANE = "delegate-boulemane";
    static final String IFRANE = "03.271";
    static final String BOULEMANE = "03.131";

    /** The first plans of six provinces, on a busy machine. */
    private static final Duration FIRST_PLANS = Duration.ofMinutes(5);

    private final List<Readiness> starts;
    private final DemonstrationSignIns cast;
    private final Editions editions;
    private final Plans plans;

    DemonstrationSeason(List<Readiness> starts, DemonstrationSignIns cast, Editions editions, Plans plans) {
        this.starts = starts;
        this.cast = cast;
        this.editions = editions;
        this.plans = plans;
    }

    /** Signs a person of the cast in, in the place of who was there, once the first plans can be looked at. */
    void signIn(Browser browser, String username) {
        new WebDriverWait(browser.driver(), FIRST_PLANS)
                .until(_ -> starts.stream().allMatch(start -> start.waitingFor() == null));
        browser.driver().manage().deleteAllCookies();
        browser.signIn(username, password(username));
    }

    private String password(String username) {
        return cast.list().stream()
                .filter(one -> one.username().equals(username))
                .findFirst()
                .orElseThrow()
                .password();
    }

    /** The plan that a province goes by, with outings. */
    CampaignPlan plan(String province) {
        return CurrentScope.call(
                Scope.system(),
                () -> plans.current(edition(), Scope.system()).stream()
                        .filter(plan -> plan.province().code().equals(province))
                        .findFirst()
                        .orElseThrow());
    }

    /** The same, approved. */
    CampaignPlan approvedPlan(String province) {
        CampaignPlan plan = plan(province);
        if (plan.status() == PlanStatus.APPROVED) return plan;
        return CurrentScope.call(Scope.system(), () -> plans.approve(plan.id(), null, Scope.system()));
    }

    /** By day and unit. */
    List<Outing> outings(CampaignPlan plan) {
        return CurrentScope.call(Scope.system(), () -> plans.outings(List.of(plan), Scope.system()));
    }

    Edition edition() {
        return editions.get("riaya-2025-26");
    }
}
