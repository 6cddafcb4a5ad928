package org.riaya.facility.web;

import org.riaya.facility.Facilities;
import org.riaya.facility.FacilityFilter;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Permission;
import org.riaya.platform.web.HomeCard;
import org.riaya.platform.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the registry stands in the navigation and on the home page. */
@Configuration(proxyBeanMethods = false)
class FacilitySection {

    @Bean
    NavigationItem facilityNavigation() {
        return new NavigationItem(30, "/facilities", "facility.title", Permission.VIEW);
    }

    @Bean
    HomeCard facilityCard(Facilities facilities) {
        return new HomeCard(
                30,
                Permission.VIEW,
                "facility/home-card",
                () -> StateCounts.of(facilities.countByState(
                        new FacilityFilter(null, CurrentScope.get().array(Permission.VIEW), null, null, null))));
    }
}
