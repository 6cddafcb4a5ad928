/** What people changed: who, when, from where, what before and after; append-only and chained by hash. */
@NullMarked
@ApplicationModule(
        displayName = "audit",
        allowedDependencies = {"platform"})
package org.riaya.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
