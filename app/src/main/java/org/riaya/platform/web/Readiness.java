package org.riaya.platform.web;

import org.jspecify.annotations.Nullable;

/** Something that must be done before the node is ready; a module declares its own as a bean. */
@FunctionalInterface
public interface Readiness {

    /** What is still at work, in plain English for the launcher's progress line; null when done. */
    @Nullable
    String waitingFor();
}
