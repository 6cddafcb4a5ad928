package org.riaya.campaign;

/** Where a plan stands. */
public enum PlanStatus {
    /** Asked for; no node works on it yet. */
    WAITING,
    /** A node works on it; its best outings so far can be read. */
    RUNNING,
    READY,
    /** It ended without a plan. */
    FAILED,
    /** The numbered version that holds. */
    APPROVED,
    /** A version that a newer one replaced. */
    SUPERSEDED;

    public boolean isAtWork() {
        return this == WAITING || this == RUNNING;
    }

    /** Whether it can never change any more. */
    public boolean isFinal() {
        return this == APPROVED || this == SUPERSEDED;
    }
}
