package org.riaya.territory;

import org.riaya.platform.LocalizedText;

/** As much of a place as a link or a breadcrumb needs. */
public record PlaceName(String code, PlaceKind kind, LocalizedText name, String path) {}
