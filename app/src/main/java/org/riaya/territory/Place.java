package org.riaya.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;

/**
 * A place as it is today.
 *
 * @param code           HCP code, dotted; {@code MA} for the country
 * @param parentCode     the place it belongs to, null for the country
 * @param path           codes of its ancestors and itself, dots as underscores: {@code MA.03.03_271.03_271_05}
 * @param hcpCode        the census office's other form of the code, null where there is none
 * @param urbanCommune   for a commune, whether it is a municipality; null for the others
 * @param settlementType how a douar's dwellings lie, null when unknown
 * @param generated      whether the place is made up for demonstration; every page that shows it must say so
 * @param position       null when unknown
 * @param elevationM     metres above the sea, null when unknown
 * @param areaKm2        null when unknown
 * @param people         at the census of {@link Population#LATEST_CENSUS}, null when unknown
 * @param households     at the same census, null when unknown
 * @param validFrom      since when it has this name and this parent
 * @param validTo        first day on which it no longer exists, null while it does
 */
public record Place(
        String code,
        PlaceKind kind,
        @Nullable String parentCode,
        String path,
        @Nullable String hcpCode,
        LocalizedText name,
        @Nullable Boolean urbanCommune,
        @Nullable SettlementType settlementType,
        boolean generated,
        @Nullable PlacePosition position,
        @Nullable Integer elevationM,
        @Nullable Double areaKm2,
        @Nullable Integer people,
        @Nullable Integer households,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public PlaceName asName() {
        return new PlaceName(code, kind, name, path);
    }

    /** Whether it exists on the day. */
    public boolean existsOn(LocalDate day) {
        return validTo == null || day.isBefore(validTo);
    }

    /** Whether pages must say that the place may be kilometres off. */
    public boolean approximate() {
        return position != null && position.quality().approximate();
    }
}
