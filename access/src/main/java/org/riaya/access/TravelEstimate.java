package org.riaya.access;

/**
 * A travel time and length made by the model, never measured: wherever it is shown it is called an estimate.
 *
 * @param minutes        whole minutes, rounded up; at least 1 unless both ends are the same position
 * @param metres         whole metres along the road or path
 * @param climbAccounted whether both altitudes were known; when not, the way counts as level
 */
public record TravelEstimate(int minutes, int metres, boolean climbAccounted) {}
