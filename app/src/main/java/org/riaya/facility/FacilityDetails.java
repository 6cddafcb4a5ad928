package org.riaya.facility;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.InvalidValueException;
import org.riaya.platform.LocalizedText;

/** What a person says of a facility; the fields mean what they mean in {@link Facility}. */
public record FacilityDetails(
        String code,
        String type,
        LocalizedText name,
        String placeCode,
        @Nullable FacilityPosition position,
        @Nullable LocalDate openedOn,
        String source,
        @Nullable Integer sourceYear) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,39}");

    public FacilityDetails {
        if (!isCode(code)) throw new InvalidValueException("facility.code.invalid", Map.of("code", code));
    }

    /** Latin letters, digits, dots, dashes, slashes and underscores, 40 at most. */
    public static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }
}
