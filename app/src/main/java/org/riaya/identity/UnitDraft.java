package org.riaya.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;

/** What a person says about a unit when adding or correcting it; fields as in {@link OrganisationUnit}. */
public record UnitDraft(
        String kind,
        @Nullable UUID parent,
        String placeCode,
        LocalizedText name,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
