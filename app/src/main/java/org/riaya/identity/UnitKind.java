package org.riaya.identity;

import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;

/**
 * A sort of organisation unit: directorate, delegation, council ... Kinds are data, kept by the administrators.
 *
 * @param code      stable name, capitals and underscores
 * @param position  order in lists, smallest first
 * @param headTitle what the person at the head of such a unit is called, null when unknown
 */
public record UnitKind(
        String code,
        int position,
        LocalizedText name,
        @Nullable LocalizedText headTitle) {}
