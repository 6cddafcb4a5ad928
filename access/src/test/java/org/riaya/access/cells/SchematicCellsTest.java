package org.riaya.access.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.riaya.access.Position;

class SchematicCellsTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    @Test
    void projectsBackToWhereItCameFromAndKeepsAreas() {
        var random = new SplittableRandom(41);
        var projection = EqualAreaProjection.around(List.of(new Position(29, -8)));
        for (int round = 0; round < 1_000; round++) {
            var position = new Position(21 + 15 * random.nextDouble(), -17 + 16 * random.nextDouble());
            double[] at = projection.project(position);

            var back = projection.unproject(at[0], at[1]);

            assertThat(back.latitude()).isCloseTo(position.latitude(), within(1e-9));
            assertThat(back.longitude()).isCloseTo(position.longitude(), within(1e-9));
        }
        // A tenth of a degree each way at 35 north: R^2 x longitude x difference of sines.
        double expected = Math.pow(6_371_007.2, 2)
                * Math.toRadians(0.1)
                * (Math.sin(Math.toRadians(35.1)) - Math.sin(Math.toRadians(35)));
        assertThat(quadrangle(projection)).isCloseTo(expected, within(expected * 1e-5));
    }

    @Test
    void givesEachPointToItsNearestCentreWithoutAreas() {
        var random = new SplittableRandom(42);
        var sites = sites(random, 60, false);
        var cells = SchematicCells.of(sites).cells();
        int inside = 0;
        for (int round = 0; round < 2_000; round++) {
            var position = new Position(33 + random.nextDouble(), -5 + random.nextDouble());
            var holders = sites.stream()
                    .filter(site -> holds(cells.get(site.code()), position))
                    .toList();
            if (holders.isEmpty()) continue;
            inside++;
            double nearest = sites.stream()
                    .mapToDouble(site -> site.centre().metresTo(position))
                    .min()
                    .orElseThrow();
            // Straight edges in degrees differ from those on the ground by metres.
            assertThat(holders)
                    .allSatisfy(
                            site -> assertThat(site.centre().metresTo(position)).isLessThan(nearest + 60));
        }
        assertThat(inside).isGreaterThan(1_800);
    }

    @Test
    void approachesTheAreasThatAreKnownWhereAPlainVoronoiDiagramIsFarOff() {
        var sites = sites(new SplittableRandom(43), 80, true);
        var centresOnly = sites.stream()
                .map(site -> new CellSite(site.code(), site.centre(), null))
                .toList();

        assertThat(meanMiss(sites, SchematicCells.of(sites).cells())).isLessThan(0.08);
        assertThat(meanMiss(sites, SchematicCells.of(centresOnly).cells())).isGreaterThan(0.2);
    }

    /** Mean share by which the areas of cells miss those of their sites. */
    private static double meanMiss(List<CellSite> sites, Map<String, Geometry> cells) {
        var projection =
                EqualAreaProjection.around(sites.stream().map(CellSite::centre).toList());
        return sites.stream()
                .mapToDouble(site -> Math.abs(area(cells.get(site.code()), projection) / 1e6 / site.areaKm2() - 1))
                .average()
                .orElseThrow();
    }

    @Test
    void drawsValidCellsAroundTheirOwnCentresThatDoNotOverlap() {
        for (var areas : List.of(true, false)) {
            var sites = sites(new SplittableRandom(44), 120, areas);
            var cells = new ArrayList<>(SchematicCells.of(sites).cells().values());

            for (int i = 0; i < cells.size(); i++) {
                assertThat(cells.get(i).isValid()).isTrue();
                assertThat(holds(cells.get(i), sites.get(i).centre())).isTrue();
                for (int j = 0; j < i; j++) {
                    double shared = cells.get(i).intersection(cells.get(j)).getArea();
                    assertThat(shared).isLessThan(1e-5);
                }
                for (var coordinate : cells.get(i).getCoordinates()) {
                    assertThat(coordinate.x * 1e5).isCloseTo(Math.rint(coordinate.x * 1e5), within(1e-6));
                }
            }
        }
    }

    @Test
    void joinsCellsIntoGroupsWithoutGaps() {
        var sites = sites(new SplittableRandom(45), 100, false);
        var cells = SchematicCells.of(sites);
        var groupOf = new HashMap<String, String>();
        for (var site : sites) groupOf.put(site.code(), site.centre().longitude() < -4.5 ? "west" : "east");

        var unions = cells.unions(groupOf);

        assertThat(unions).containsOnlyKeys("east", "west");
        for (var site : sites) {
            var union = unions.get(groupOf.get(site.code()));
            assertThat(union.isValid()).isTrue();
            assertThat(holds(union, site.centre())).isTrue();
            double lost = cells.cells().get(site.code()).difference(union).getArea();
            assertThat(lost).isLessThan(1e-6);
        }
        assertThat(unions.get("west").intersection(unions.get("east")).getArea())
                .isLessThan(1e-4);
    }

    @Test
    void keepsAHoleWhereAnotherGroupLies() {
        var sites = new ArrayList<CellSite>();
        var groupOf = new HashMap<String, String>();
        for (int k = 0; k < 25; k++) {
            var code = "s" + k;
            sites.add(new CellSite(code, new Position(33 + k / 5 * 0.1, -5 + k % 5 * 0.1), null));
            groupOf.put(code, k == 12 ? "town" : "around");
        }

        var unions = SchematicCells.of(sites).unions(groupOf);

        assertThat(unions.get("around")).isNotInstanceOf(MultiPolygon.class);
        assertThat(holds(unions.get("around"), new Position(33.2, -4.8))).isFalse();
        assertThat(holds(unions.get("town"), new Position(33.2, -4.8))).isTrue();
    }

    @Test
    void drawsATownInsideAWideCommuneAsADiscOfItsArea() {
        var sites = new ArrayList<CellSite>();
        for (int k = 0; k < 49; k++) {
            sites.add(new CellSite("s" + k, new Position(33 + k / 7 * 0.1, -5 + k % 7 * 0.1), 103.0));
        }
        var centre = new Position(33.33, -4.68);
        sites.add(new CellSite("town", centre, 3.0));
        var projection = EqualAreaProjection.around(List.of(centre));

        var cells = SchematicCells.of(sites).cells();

        assertThat(area(cells.get("town"), projection) / 1e6).isCloseTo(3, within(0.1));
        for (var site : sites) {
            if (site.code().equals("town")) continue;
            double shared =
                    cells.get("town").intersection(cells.get(site.code())).getArea();
            assertThat(shared).isLessThan(1e-7);
        }
    }

    @Test
    void drawsEqualCentresApartAndTheSameShapesEveryTime() {
        var here = new Position(33, -5);
        var sites = List.of(
                new CellSite("a", here, null),
                new CellSite("b", here, null),
                new CellSite("c", new Position(33.1, -5.1), 40.0));

        var cells = SchematicCells.of(sites).cells();

        assertThat(cells.values()).allSatisfy(cell -> assertThat(cell.getArea()).isPositive());
        assertThat(SchematicCells.of(sites).cells()).isEqualTo(cells);
    }

    @Test
    void drawsALonePlaceAsADiscAndNothingAsNothing() {
        var alone = SchematicCells.of(List.of(new CellSite("a", new Position(33, -5), 314.0)));

        assertThat(alone.cells().get("a").getCentroid().getX()).isCloseTo(-5, within(1e-3));
        assertThat(SchematicCells.of(List.of()).cells()).isEmpty();
    }

    @Test
    void refusesACodeThatOccursTwice() {
        var site = new CellSite("03.271", new Position(33, -5), null);

        assertThatThrownBy(() -> SchematicCells.of(List.of(site, site))).hasMessage("site code twice: 03.271");
        assertThatThrownBy(() -> new CellSite("x", new Position(33, -5), -1.0)).hasMessageContaining("-1.0");
    }

    /** Sites spread unevenly over a square degree of 10,300 km2; areas, when given, vary by a factor of two. */
    private static List<CellSite> sites(SplittableRandom random, int count, boolean areas) {
        var sites = new ArrayList<CellSite>();
        int side = (int) Math.ceil(Math.sqrt(count));
        for (int k = 0; k < count; k++) {
            double north = (k / side + 0.1 + 0.8 * random.nextDouble()) / side;
            double east = (k % side + 0.1 + 0.8 * random.nextDouble()) / side;
            Double area = areas ? 10_300.0 / (side * side) * (0.6 + 0.6 * random.nextDouble()) : null;
            sites.add(new CellSite("s" + k, new Position(33 + north, -5 + east), area));
        }
        return sites;
    }

    private static boolean holds(Geometry geometry, Position position) {
        return geometry.contains(GEOMETRY.createPoint(new Coordinate(position.longitude(), position.latitude())));
    }

    private static double area(Geometry geometry, EqualAreaProjection projection) {
        var ring = new ArrayList<Coordinate>();
        for (var c : geometry.getCoordinates()) {
            double[] at = projection.project(new Position(c.y, c.x));
            ring.add(new Coordinate(at[0], at[1]));
        }
        return GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new)).getArea();
    }

    private static double quadrangle(EqualAreaProjection projection) {
        var ring = new ArrayList<Coordinate>();
        // Parallels are curved on the map: follow them in small steps.
        for (int k = 0; k <= 100; k++) add(ring, projection, 35, -5 + k / 1_000.0);
        for (int k = 100; k >= 0; k--) add(ring, projection, 35.1, -5 + k / 1_000.0);
        ring.add(ring.getFirst());
        return GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new)).getArea();
    }

    private static void add(List<Coordinate> ring, EqualAreaProjection projection, double north, double east) {
        double[] at = projection.project(new Position(north, east));
        ring.add(new Coordinate(at[0], at[1]));
    }
}
