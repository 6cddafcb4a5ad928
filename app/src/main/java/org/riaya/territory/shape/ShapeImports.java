package org.riaya.territory.shape;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.riaya.audit.Audit;
import org.riaya.platform.DomainException;
import org.riaya.platform.Ids;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.territory.Place;
import org.riaya.territory.PlaceChanged;
import org.riaya.territory.Places;
import org.riaya.territory.ShapeKind;
import org.riaya.territory.shape.FeatureFile.Feature;
import org.riaya.territory.shape.ShapeCheck.FeatureError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes boundaries over from GeoJSON files, in two steps: a check that says what is wrong with each feature, then the
 * acceptance of the whole file or nothing. Accepted boundaries are shown in the place of the schematic shapes.
 */
@Service
public class ShapeImports {

    /** The national territory with a margin, degrees. */
    private static final Envelope MOROCCO = new Envelope(-17.3, -0.9, 20.5, 36.1);

    /** Degrees, about 150 m: unseen on a map of a province. */
    private static final double SIMPLIFICATION = 0.0015;

    private static final Duration KEPT = Duration.ofDays(1);

    private final Places places;
    private final ShapeRepository shapes;
    private final ShapeUploadRepository uploads;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ShapeImports(
            Places places,
            ShapeRepository shapes,
            ShapeUploadRepository uploads,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.places = places;
        this.shapes = shapes;
        this.uploads = uploads;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a file for its check.
     *
     * @return identifier of the upload
     * @throws DomainException when the file is no GeoJSON feature collection
     */
    @Transactional
    public UUID upload(
            String fileName,
            byte[] content,
            String property,
            String source,
            String licence,
            LocalDate validFrom,
            Scope scope) {
        FeatureFile.read(content, property);
        Instant now = Instant.now(clock);
        uploads.deleteBefore(now.minus(KEPT));
        var upload = new ShapeUpload(Ids.next(), fileName, content, property, source, licence, validFrom);
        uploads.insert(upload, scope, now);
        return upload.id();
    }

    /**
     * @throws NotFoundException when the person has no such upload
     */
    public ShapeUpload get(UUID id, Scope scope) {
        return uploads.find(id, scope).orElseThrow(() -> new NotFoundException("page", id));
    }

    /** Says what accepting the file would do, without doing it. */
    public ShapeCheck check(ShapeUpload upload, Scope scope) {
        return match(upload, scope).check();
    }

    /**
     * Keeps the boundaries of the file, all of them.
     *
     * @return what was done
     * @throws DomainException when a feature can't be accepted; nothing is kept then
     */
    @Transactional
    public ShapeCheck accept(UUID id, Scope scope) {
        ShapeUpload upload = get(id, scope);
        Matched matched = match(upload, scope);
        if (!matched.check().acceptable())
            throw new DomainException(
                    DomainException.Kind.CONFLICT,
                    "territory.shapes.not-acceptable",
                    Map.of("errors", matched.check().errors().size()));
        shapes.put(matched.shapes(upload));
        for (Place place : matched.places()) {
            audit.record(
                    "territory.audit.SHAPED",
                    "place",
                    place.code(),
                    place.path(),
                    null,
                    Map.of("file", upload.fileName(), "source", upload.source(), "licence", upload.licence()));
            events.publishEvent(new PlaceChanged(place.code(), PlaceChanged.Change.SHAPED, place.path(), place.path()));
        }
        uploads.delete(id);
        return matched.check();
    }

    /** Features that hold, with their places, in the order of the file. */
    private record Matched(ShapeCheck check, List<Place> places, List<Geometry> outlines) {

        List<Shape> shapes(ShapeUpload upload) {
            Geometry[] simplified = CoverageSimplifier.simplify(outlines.toArray(Geometry[]::new), SIMPLIFICATION);
            List<Shape> shapes = new ArrayList<>();
            for (int i = 0; i < simplified.length; i++)
                shapes.add(new Shape(
                        places.get(i).code(),
                        ShapeKind.IMPORTED,
                        outlines.get(i),
                        simplified[i].isEmpty() ? outlines.get(i) : simplified[i],
                        upload.source(),
                        upload.licence(),
                        upload.validFrom()));
            return shapes;
        }
    }

    private Matched match(ShapeUpload upload, Scope scope) {
        List<Feature> features = FeatureFile.read(upload.content(), upload.property());
        Map<String, Place> known =
                places.list(features.stream().map(Feature::code).toList(), scope);
        List<FeatureError> errors = new ArrayList<>();
        List<ShapeCheck.Match> matches = new ArrayList<>();
        List<Place> matchedPlaces = new ArrayList<>();
        List<Geometry> outlines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Feature feature : features) {
            Place place = known.get(feature.code());
            FeatureError error = error(feature, place, seen, upload.property(), scope);
            if (error != null) {
                errors.add(error);
                continue;
            }
            Geometry outline = Objects.requireNonNull(feature.geometry());
            Place found = Objects.requireNonNull(place);
            matches.add(new ShapeCheck.Match(feature.index(), found.asName(), outline.getNumPoints()));
            matchedPlaces.add(found);
            outlines.add(outline);
        }
        return new Matched(new ShapeCheck(errors, matches), matchedPlaces, outlines);
    }

    private static @Nullable FeatureError error(
            Feature feature, @Nullable Place place, Set<String> seen, String property, Scope scope) {
        if (feature.code().isEmpty()) return refused(feature, "no-code", Map.of("property", property));
        if (place == null) return refused(feature, "unknown-code", Map.of("code", feature.code()));
        if (!scope.allows(Permission.EDIT_TERRITORY, place.path()))
            return refused(feature, "not-yours", Map.of("code", feature.code()));
        if (!seen.add(feature.code())) return refused(feature, "twice", Map.of("code", feature.code()));
        Geometry outline = feature.geometry();
        if (outline == null)
            return new FeatureError(
                    feature.index(), feature.code(), Objects.requireNonNull(feature.refusal()), Map.of());
        if (!MOROCCO.contains(outline.getEnvelopeInternal())) return refused(feature, "outside", where(outline));
        var invalid = new IsValidOp(outline).getValidationError();
        return invalid == null
                ? null
                : refused(
                        feature,
                        "invalid",
                        Map.of("lon", round(invalid.getCoordinate().x), "lat", round(invalid.getCoordinate().y)));
    }

    private static Map<String, Object> where(Geometry outline) {
        Envelope box = outline.getEnvelopeInternal();
        Map<String, Object> values = new HashMap<>();
        values.put("west", round(box.getMinX()));
        values.put("east", round(box.getMaxX()));
        values.put("south", round(box.getMinY()));
        values.put("north", round(box.getMaxY()));
        return values;
    }

    private static String round(double degrees) {
        return String.format(java.util.Locale.ROOT, "%.4f", degrees);
    }

    private static FeatureError refused(Feature feature, String reason, Map<String, ?> values) {
        return new FeatureError(feature.index(), feature.code(), "territory.shapes.error." + reason, values);
    }
}
