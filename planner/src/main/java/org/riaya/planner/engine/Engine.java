package org.riaya.planner.engine;

/** What made a plan, so that a difference between two plans can be traced. Raised when the search changes. */
final class Engine {

    static final String NAME = "riaya-planner 1";

    private Engine() {}
}
