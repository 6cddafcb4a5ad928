package org.riaya.campaign;

import org.riaya.platform.LocalizedText;

/**
 * A place of the territory as the campaign shows it.
 *
 * @param code its own code, such as {@code 03.271}
 * @param path its path in the territory, below which scopes hold
 */
public record PlaceRef(String code, String path, LocalizedText name) {}
