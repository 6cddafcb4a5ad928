/** Import and export: files read with a column mapping and a dry run, tables written as XLSX and CSV. */
@NullMarked
@ApplicationModule(
        displayName = "exchange",
        allowedDependencies = {"platform", "audit", "territory", "identity"})
package org.riaya.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
