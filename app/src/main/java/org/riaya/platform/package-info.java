/** The ground every capability stands on: words, refusals, identifiers, the clock, and what the pages share. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.riaya.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
