package org.riaya.access.cells;

import java.util.Arrays;

/** A convex polygon, counter-clockwise, that half-planes cut smaller; each edge remembers which site cut it. */
final class ConvexCell {

    /** Edge of the disc that bounds a cell, cut by no neighbour. */
    static final int OUTER = -1;

    private static final int DISC_EDGES = 40;

    double[] x = new double[64];
    double[] y = new double[64];
    int[] neighbour = new int[64]; // of the edge from vertex k to the next
    int size;
    private double[] newX = new double[64];
    private double[] newY = new double[64];
    private int[] newNeighbour = new int[64];

    /** A disc, as a regular polygon of the same area. */
    static ConvexCell disc(double centreX, double centreY, double radius) {
        var cell = new ConvexCell();
        double step = 2 * Math.PI / DISC_EDGES;
        double corner = radius * Math.sqrt(step / Math.sin(step));
        for (int k = 0; k < DISC_EDGES; k++) {
            cell.x[k] = centreX + corner * Math.cos(k * step);
            cell.y[k] = centreY + corner * Math.sin(k * step);
            cell.neighbour[k] = OUTER;
        }
        cell.size = DISC_EDGES;
        return cell;
    }

    /** Keeps the points p with a p.x + b p.y at most c; the new edge belongs to {@code site}. */
    void cut(double a, double b, double c, int site) {
        int count = 0;
        for (int k = 0; k < size; k++) {
            int next = k + 1 == size ? 0 : k + 1;
            double here = a * x[k] + b * y[k] - c;
            double there = a * x[next] + b * y[next] - c;
            if (here <= 0) count = add(count, x[k], y[k], neighbour[k]);
            if ((here <= 0) == (there <= 0)) continue;
            double t = here / (here - there);
            double crossX = x[k] + t * (x[next] - x[k]);
            double crossY = y[k] + t * (y[next] - y[k]);
            count = add(count, crossX, crossY, here <= 0 ? site : neighbour[k]);
        }
        var oldX = x;
        var oldY = y;
        var oldNeighbour = neighbour;
        x = newX;
        y = newY;
        neighbour = newNeighbour;
        newX = oldX;
        newY = oldY;
        newNeighbour = oldNeighbour;
        size = count;
    }

    private int add(int count, double px, double py, int site) {
        if (count == newX.length) {
            newX = Arrays.copyOf(newX, 2 * count);
            newY = Arrays.copyOf(newY, 2 * count);
            newNeighbour = Arrays.copyOf(newNeighbour, 2 * count);
        }
        newX[count] = px;
        newY[count] = py;
        newNeighbour[count] = site;
        return count + 1;
    }

    /** Largest distance of a vertex from a point; 0 for an empty cell. */
    double reach(double fromX, double fromY) {
        double most = 0;
        for (int k = 0; k < size; k++) most = Math.max(most, Math.hypot(x[k] - fromX, y[k] - fromY));
        return most;
    }

    /** Area in square metres. */
    double area() {
        double twice = 0;
        for (int k = 0; k < size; k++) {
            int next = k + 1 == size ? 0 : k + 1;
            twice += x[k] * y[next] - x[next] * y[k];
        }
        return twice / 2;
    }

    double edgeLength(int k) {
        int next = k + 1 == size ? 0 : k + 1;
        return Math.hypot(x[next] - x[k], y[next] - y[k]);
    }
}
