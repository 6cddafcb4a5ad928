package org.riaya.territory;

/**
 * A place as a line of a list.
 *
 * @param children how many places that exist today belong directly to it
 */
public record PlaceRow(Place place, Distances distances, int children) {}
