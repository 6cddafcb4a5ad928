/** Places of the territory, their names, people, centres, shapes and history, and the search that finds them. */
@NullMarked
@ApplicationModule(
        displayName = "territory",
        allowedDependencies = {"platform", "audit"})
package org.riaya.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
