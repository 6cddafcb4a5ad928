package org.riaya.campaign;

/** How much a gathering point is at risk. Neither a douar's isolation nor the weather service's vigilance. */
public enum RiskLevel {
    HIGH,
    LOW
}
