/** The winter outreach: editions, resources, gathering points, the computed plan and what is printed from it. */
@NullMarked
@ApplicationModule(
        displayName = "campaign",
        allowedDependencies = {"platform", "audit", "territory", "facility", "identity", "document", "exchange"})
package org.riaya.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
