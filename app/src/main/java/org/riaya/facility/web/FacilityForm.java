package org.riaya.facility.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.riaya.facility.Facility;
import org.riaya.facility.FacilityDetails;
import org.riaya.facility.FacilityPosition;
import org.riaya.platform.InvalidValueException;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.table.Cells;
import org.springframework.format.annotation.DateTimeFormat;

/** What a person types of a facility. */
record FacilityForm(
        @NotBlank @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._/-]{0,39}")
        String code,

        @NotBlank String type,
        @Size(max = 200) @Nullable String nameAr,
        @Size(max = 200) @Nullable String nameFr,
        @NotBlank String commune,
        @Nullable String lat,
        @Nullable String lon,
        FacilityPosition.@Nullable Quality quality,

        @PastOrPresent @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate openedOn,

        @NotBlank @Size(max = 200) String source,
        @Min(1900) @Max(2200) @Nullable Integer sourceYear,
        @Nullable Integer version) {

    static FacilityForm of(Facility facility) {
        FacilityPosition position = facility.position();
        return new FacilityForm(
                facility.code(),
                facility.type().code(),
                facility.name().ar(),
                facility.name().fr(),
                facility.place().code(),
                position == null ? "" : String.valueOf(position.lat()),
                position == null ? "" : String.valueOf(position.lon()),
                position == null ? FacilityPosition.Quality.SURVEYED : position.quality(),
                facility.openedOn(),
                facility.source(),
                facility.sourceYear(),
                facility.version());
    }

    /**
     * @throws InvalidValueException when the name or the position can't be true
     */
    FacilityDetails details() {
        return new FacilityDetails(
                code.strip(),
                type,
                LocalizedText.of(nameAr, nameFr),
                commune,
                position(),
                openedOn,
                source.strip(),
                sourceYear);
    }

    private @Nullable FacilityPosition position() {
        String north = lat == null ? "" : lat.strip();
        String east = lon == null ? "" : lon.strip();
        if (north.isEmpty() && east.isEmpty()) return null;
        OptionalDouble latitude = Cells.decimal(north);
        OptionalDouble longitude = Cells.decimal(east);
        if (latitude.isEmpty() || longitude.isEmpty())
            throw new InvalidValueException("facility.position.number", java.util.Map.of("lat", north, "lon", east));
        return new FacilityPosition(
                latitude.getAsDouble(),
                longitude.getAsDouble(),
                quality == null ? FacilityPosition.Quality.STATED : quality);
    }

    /** The field that a refusal of the domain is about. */
    static @Nullable String fieldOf(String key) {
        if (key.startsWith("facility.position.")) return "lat";
        return switch (key) {
            case "facility.code.taken", "facility.code.invalid" -> "code";
            case "platform.localized-text.empty" -> "nameAr";
            case "facility.commune.unknown", "platform.forbidden.place" -> "commune";
            case "facility.opened-on.future" -> "openedOn";
            default -> null;
        };
    }
}
