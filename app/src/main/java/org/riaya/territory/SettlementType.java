package org.riaya.territory;

/** How the dwellings of a douar lie, in the census office's words. */
public enum SettlementType {
    GROUPED,
    /** Made of several hamlets. */
    SPLIT,
    DISPERSED
}
