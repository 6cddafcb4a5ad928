package org.riaya.access.cells;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.riaya.access.Position;

/**
 * The plane on which cells are drawn, in whole metres, and the way back to degrees. Cells are joined here, where their
 * common edges are straight, and not in degrees, where a long edge and its parts would bend apart.
 */
final class MapPlane {

    private static final PrecisionModel METRES = new PrecisionModel(1);
    private static final PrecisionModel FIVE_DECIMALS = new PrecisionModel(1e5);
    private static final GeometryFactory ON_PLANE = new GeometryFactory(METRES);
    private static final GeometryFactory IN_DEGREES = new GeometryFactory(FIVE_DECIMALS, 4326);
    /** Longer edges are drawn in parts, so that they follow the straight line of the plane within metres. */
    private static final double LONGEST_EDGE = 20_000;

    /** Half the width of a slit that is closed, metres. */
    private static final double SLIT = 20;

    private final EqualAreaProjection projection;

    MapPlane(List<Position> positions) {
        projection = EqualAreaProjection.around(positions.isEmpty() ? List.of(new Position(0, 0)) : positions);
    }

    Point point(Position position) {
        double[] at = projection.project(position);
        return ON_PLANE.createPoint(new Coordinate(Math.rint(at[0]), Math.rint(at[1])));
    }

    /** A cell with its corners at whole metres. */
    Polygon polygon(ConvexCell cell) {
        var ring = new ArrayList<Coordinate>();
        for (int k = 0; k < cell.size; k++) {
            var corner = new Coordinate(Math.rint(cell.x[k]), Math.rint(cell.y[k]));
            if (ring.isEmpty() || !ring.getLast().equals2D(corner)) ring.add(corner);
        }
        if (ring.getLast().equals2D(ring.getFirst())) ring.removeLast();
        ring.add(ring.getFirst().copy());
        return ON_PLANE.createPolygon(ring.toArray(Coordinate[]::new));
    }

    /** What is left of a shape outside another. */
    Geometry difference(Geometry shape, Geometry other) {
        if (!shape.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) return shape;
        return OverlayNG.overlay(shape, other, OverlayNG.DIFFERENCE, METRES);
    }

    /** One shape of several, without the gaps in which none of the strangers lies. */
    Geometry joined(List<Geometry> parts, List<Point> strangers) {
        var union = withoutSlits(UnaryUnionNG.union(parts, ON_PLANE, METRES));
        var polygons = new Polygon[union.getNumGeometries()];
        for (int k = 0; k < polygons.length; k++) {
            polygons[k] = withoutGaps((Polygon) union.getGeometryN(k), strangers);
        }
        // A filled gap may have held a part of the same group.
        return polygons.length == 1 ? polygons[0] : UnaryUnionNG.union(ON_PLANE.createMultiPolygon(polygons), METRES);
    }

    /** Closes the slits that rounding leaves between two cells when only one of them has a corner on their border. */
    private static Geometry withoutSlits(Geometry shape) {
        var mitred = new BufferParameters(1, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 2);
        var wider = BufferOp.bufferOp(shape, SLIT, mitred);
        return GeometryPrecisionReducer.reduce(BufferOp.bufferOp(wider, -SLIT, mitred), METRES);
    }

    private static Polygon withoutGaps(Polygon polygon, List<Point> strangers) {
        var holes = new ArrayList<LinearRing>();
        for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
            var hole = polygon.getInteriorRingN(h);
            var prepared = PreparedGeometryFactory.prepare(ON_PLANE.createPolygon(hole));
            if (strangers.stream().anyMatch(prepared::contains)) holes.add(hole);
        }
        return ON_PLANE.createPolygon(polygon.getExteriorRing(), holes.toArray(LinearRing[]::new));
    }

    /** The shape in degrees (x east, y north) with 5 decimals. */
    Geometry toDegrees(Geometry shape) {
        var exact =
                new GeometryFactory(new PrecisionModel(), 4326).createGeometry(Densifier.densify(shape, LONGEST_EDGE));
        exact.apply((Coordinate at) -> {
            var position = projection.unproject(at.x, at.y);
            at.setX(position.longitude());
            at.setY(position.latitude());
        });
        exact.geometryChanged();
        var valid = exact.isValid() ? exact : GeometryFixer.fix(exact);
        return IN_DEGREES.createGeometry(GeometryPrecisionReducer.reduce(valid, FIVE_DECIMALS));
    }
}
