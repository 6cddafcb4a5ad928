package org.riaya.territory.web;

import java.util.List;
import org.riaya.territory.Place;
import org.riaya.territory.PlaceRow;

/** A place of the tree with what is shown below it at first. */
public record TreeBranch(Place place, List<PlaceRow> children) {}
