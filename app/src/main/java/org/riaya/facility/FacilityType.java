package org.riaya.facility;

import java.util.List;
import org.riaya.platform.LocalizedText;

/**
 * A type of facility, for example rural health centre, level 2.
 *
 * @param code          identifier, in capitals
 * @param abbreviations what lists call it: {@code CSR2}
 */
public record FacilityType(String code, FacilityLevel level, LocalizedText name, List<String> abbreviations) {

    public FacilityType {
        abbreviations = List.copyOf(abbreviations);
    }
}
