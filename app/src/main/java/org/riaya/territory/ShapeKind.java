package org.riaya.territory;

/** Where the shape of a place comes from. */
public enum ShapeKind {
    /** Drawn from centres and areas: good to colour a map, never to tell what lies where. */
    SCHEMATIC,
    /** A boundary that somebody imported, with its source and licence. */
    IMPORTED
}
