/** Printed documents: pages with a print style, and PDF where the server has a browser. */
@NullMarked
@ApplicationModule(
        displayName = "document",
        allowedDependencies = {"platform", "audit", "territory", "facility", "identity"})
package org.riaya.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
