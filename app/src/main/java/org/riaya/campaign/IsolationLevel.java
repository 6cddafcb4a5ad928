package org.riaya.campaign;

/**
 * How long a douar is expected to be cut off in a season, as the Interior ministry classes it. Neither a point's risk
 * level nor the weather service's vigilance.
 */
public enum IsolationLevel {
    /** Up to 2 days. */
    YELLOW,
    /** 2 to 4 days. */
    ORANGE,
    /** Over 4 days. */
    RED
}
