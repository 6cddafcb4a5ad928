/** Health facilities: what exists, where, what it offers, and whether it is open. */
@NullMarked
@ApplicationModule(
        displayName = "facility",
        allowedDependencies = {"platform", "audit", "territory"})
package org.riaya.facility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
