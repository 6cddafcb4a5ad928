package org.riaya.territory.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riaya.platform.DomainException;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.territory.PlaceKind;
import org.riaya.territory.Places;
import org.riaya.territory.ShapeKind;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;

@RiayaTest
class ShapeImportsTest {

    private static final Scope ALL = Scope.system();
    private static final LocalDate SINCE = LocalDate.of(2015, 1, 1);

    @Autowired
    ShapeImports imports;

    @Autowired
    Shapes shapes;

    @Autowired
    Places places;

    private UUID upload(byte[] content, String property, Scope scope) {
        return CurrentScope.call(
                scope, () -> imports.upload("file.geojson", content, property, "Someone", "ODbL-1.0", SINCE, scope));
    }

    private static byte[] file(String name) throws IOException {
        try (var in = ShapeImportsTest.class.getResourceAsStream("/territory/" + name)) {
            return in.readAllBytes();
        }
    }

    private List<PlaceShape> communesOfIfrane() {
        return shapes.list(PlaceKind.COMMUNE, places.get("03.271", ALL), ALL);
    }

    @Test
    void drawsASchematicShapeForEveryCommuneProvinceAndRegion() {
        for (var level : List.of(PlaceKind.COMMUNE, PlaceKind.PROVINCE, PlaceKind.REGION))
            assertThat(shapes.list(level, places.get("MA", ALL), ALL))
                    .as("%s", level)
                    .hasSize(level == PlaceKind.COMMUNE ? 1503 : level == PlaceKind.PROVINCE ? 75 : 12)
                    .allMatch(shape -> shape.kind() == ShapeKind.SCHEMATIC
                            && shape.outline().isValid());
    }

    @Test
    void putsImportedBoundariesInThePlaceOfSchematicOnes() throws IOException {
        UUID id = upload(file("ifrane.geojson"), "ref:MA:HCP", ALL);

        ShapeCheck done = CurrentScope.call(ALL, () -> imports.accept(id, ALL));

        assertThat(done.matches()).hasSize(2);
        assertThat(communesOfIfrane())
                .extracting(shape -> shape.place().code(), PlaceShape::kind)
                .contains(
                        tuple("03.271.01.01", ShapeKind.IMPORTED),
                        tuple("03.271.03.03", ShapeKind.IMPORTED),
                        tuple("03.271.01.03", ShapeKind.SCHEMATIC));
        assertThat(communesOfIfrane())
                .filteredOn(shape -> shape.place().code().equals("03.271.03.03"))
                .singleElement()
                .satisfies(shape -> assertThat(shape.outline().getArea()).isBetween(0.014, 0.016));
    }

    @Test
    void saysWhatIsWrongWithEachFeatureAndAcceptsNothing() throws IOException {
        long before = shapes.revision();
        UUID id = upload(file("bad.geojson"), "code", ALL);

        ShapeCheck check = imports.check(imports.get(id, ALL), ALL);

        assertThat(check.errors())
                .extracting(
                        ShapeCheck.FeatureError::index,
                        error -> error.key().substring("territory.shapes.error.".length()))
                .containsExactly(
                        tuple(2, "no-code"),
                        tuple(3, "unknown-code"),
                        tuple(4, "twice"),
                        tuple(5, "no-geometry"),
                        tuple(6, "not-area"),
                        tuple(7, "outside"),
                        tuple(8, "invalid"),
                        tuple(9, "open-ring"),
                        tuple(10, "coordinates"));
        assertThat(check.matches()).extracting(ShapeCheck.Match::index).containsExactly(1);
        assertThatThrownBy(() -> imports.accept(id, ALL)).hasMessageContaining("territory.shapes.not-acceptable");
        assertThat(shapes.revision()).isEqualTo(before);
        assertThat(communesOfIfrane()).allMatch(shape -> shape.kind() == ShapeKind.SCHEMATIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json {",
                "{\"type\": \"Feature\"}",
                "{\"type\": \"FeatureCollection\", \"features\": []}",
                "[]",
                ""
            })
    void refusesWhatIsNoFeatureCollection(String content) {
        assertThatThrownBy(() -> upload(content.getBytes(java.nio.charset.StandardCharsets.UTF_8), "code", ALL))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("territory.shapes.");
    }

    @Test
    void refusesPlacesThatThePersonMayNotChange() throws IOException {
        Scope reader = Scope.of(
                null,
                List.of(
                        new Scope.Authority(Permission.VIEW, "MA"),
                        new Scope.Authority(Permission.EDIT_TERRITORY, "MA.03.03_131")));
        UUID id = upload(file("ifrane.geojson"), "ref:MA:HCP", reader);

        assertThat(imports.check(imports.get(id, reader), reader).errors())
                .extracting(ShapeCheck.FeatureError::key)
                .containsOnly("territory.shapes.error.not-yours");
    }

    @Test
    void showsAnUploadOnlyToWhoSentIt() throws IOException {
        UUID id = upload(file("ifrane.geojson"), "ref:MA:HCP", ALL);
        Scope other = Scope.of(UUID.randomUUID(), List.of(new Scope.Authority(Permission.VIEW, "MA")));

        assertThatThrownBy(() -> imports.get(id, other)).isInstanceOf(NotFoundException.class);
    }

    /** Real boundaries, when the folder that holds them is at hand; the system property {@code riaya.shapes} names it. */
    @ParameterizedTest
    @CsvSource({"ma_provinces.geojson, 75, PROVINCE", "ma_regions.geojson, 12, REGION"})
    void takesOverTheRealBoundaries(String name, int count, PlaceKind level) throws IOException {
        Path file = Stream.of(
                        System.getProperty("riaya.shapes", "../shared/data"),
                        "../../shared/data",
                        "../../../shared/data")
                .map(folder -> Path.of(folder, name))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(
                file != null, name + " isn't beside the repository: set -Driaya.shapes=FOLDER to try it");

        UUID id = upload(Files.readAllBytes(file), "code", ALL);
        ShapeCheck check = imports.check(imports.get(id, ALL), ALL);
        assertThat(check.errors()).isEmpty();
        CurrentScope.call(ALL, () -> imports.accept(id, ALL));

        assertThat(shapes.list(level, places.get("MA", ALL), ALL))
                .hasSize(count)
                .allMatch(shape -> shape.kind() == ShapeKind.IMPORTED);
    }
}
