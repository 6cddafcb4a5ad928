package org.riaya.facility;

import org.riaya.platform.LocalizedText;

/** Something that facilities may offer, for example deliveries. */
public record ServiceType(String code, LocalizedText name) {}
