/** Organisations, people, roles, and the part of the territory that each may see and change. */
@NullMarked
@ApplicationModule(
        displayName = "identity",
        allowedDependencies = {"platform", "audit", "territory"})
package org.riaya.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
