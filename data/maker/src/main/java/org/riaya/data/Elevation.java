package org.riaya.data;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Elevation read between the nodes of the ETOPO5 grid (NOAA, 1988): 5 arc-minutes, about 9 km, so a valley and its ridge
 * read alike. Good enough to rank communes, wrong by some 150 m on average and by 600 m in steep relief.
 */
final class Elevation {

    private static final int NODES_A_DEGREE = 12;

    /** The grid's columns do not fall on whole fractions of a degree: they start from here. */
    private static final double FIRST_LON = -17.0802;

    private record Node(long row, long column) {}

    private final Map<Node, Integer> metres = new HashMap<>();

    /** @param rows lat, lon in degrees and elevation_m, one row for each node of the grid; sea floor is left out */
    Elevation(List<NamedCsvRecord> rows) {
        for (var row : rows) {
            double lat = Double.parseDouble(row.getField("lat"));
            double lon = Double.parseDouble(row.getField("lon"));
            int height = Integer.parseInt(row.getField("elevation_m"));
            if (height >= 0) metres.put(new Node(Math.round(lat * NODES_A_DEGREE), Math.round(column(lon))), height);
        }
    }

    /** Metres above the sea, bilinear; where the grid was cut, from the nodes that remain; empty when none does. */
    OptionalInt at(Point point) {
        double row = point.lat() * NODES_A_DEGREE;
        double column = column(point.lon());
        long south = (long) Math.floor(row);
        long west = (long) Math.floor(column);
        double sum = 0;
        double weights = 0;
        for (int i = 0; i <= 1; i++) {
            for (int j = 0; j <= 1; j++) {
                var height = metres.get(new Node(south + i, west + j));
                if (height == null) continue;
                double weight = (1 - Math.abs(row - south - i)) * (1 - Math.abs(column - west - j));
                sum += weight * height;
                weights += weight;
            }
        }
        return weights < 0.01 ? OptionalInt.empty() : OptionalInt.of((int) Math.round(sum / weights));
    }

    private static double column(double lon) {
        return (lon - FIRST_LON) * NODES_A_DEGREE;
    }
}
