package org.riaya.access.gathering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Cuts a covering problem into parts that share neither row nor column, smallest part first. */
final class CoverComponents {

    private CoverComponents() {}

    static List<CoverProblem> of(CoverProblem problem) {
        int[] partOfRow = partOfRow(problem);
        int parts = Arrays.stream(partOfRow).max().orElse(-1) + 1;
        if (parts == 1) return List.of(problem);
        return cut(problem, partOfRow, parts);
    }

    /** Number of the part of each row; parts are numbered by their first row. */
    static int[] partOfRow(CoverProblem problem) {
        var part = new int[problem.rows()];
        Arrays.fill(part, -1);
        var stack = new int[problem.rows()];
        var seenColumn = new boolean[problem.columns()];
        int parts = 0;
        for (int first = 0; first < part.length; first++) {
            if (part[first] >= 0) continue;
            int top = 0;
            stack[top++] = first;
            part[first] = parts;
            while (top > 0) {
                int i = stack[--top];
                for (int j : problem.columnsOf[i]) {
                    if (seenColumn[j]) continue;
                    seenColumn[j] = true;
                    for (int k : problem.rowsOf[j]) {
                        if (part[k] >= 0) continue;
                        part[k] = parts;
                        stack[top++] = k;
                    }
                }
            }
            parts++;
        }
        return part;
    }

    private static List<CoverProblem> cut(CoverProblem problem, int[] partOfRow, int parts) {
        var rowCount = new int[parts];
        var newRow = new int[problem.rows()];
        for (int i = 0; i < newRow.length; i++) newRow[i] = rowCount[partOfRow[i]]++;
        var columnCount = new int[parts];
        for (int[] rows : problem.rowsOf) if (rows.length > 0) columnCount[partOfRow[rows[0]]]++;

        var rowNames = new int[parts][];
        var columnNames = new int[parts][];
        var lists = new int[parts][][];
        for (int part = 0; part < parts; part++) {
            rowNames[part] = new int[rowCount[part]];
            columnNames[part] = new int[columnCount[part]];
            lists[part] = new int[columnCount[part]][];
        }
        for (int i = 0; i < newRow.length; i++) rowNames[partOfRow[i]][newRow[i]] = problem.rowNames[i];
        Arrays.fill(columnCount, 0);
        for (int j = 0; j < problem.columns(); j++) {
            int[] rows = problem.rowsOf[j];
            if (rows.length == 0) continue;
            int part = partOfRow[rows[0]];
            columnNames[part][columnCount[part]] = problem.columnNames[j];
            lists[part][columnCount[part]++] =
                    Arrays.stream(rows).map(i -> newRow[i]).toArray();
        }
        var problems = new ArrayList<CoverProblem>(parts);
        for (int part = 0; part < parts; part++) {
            problems.add(new CoverProblem(lists[part], rowNames[part], columnNames[part]));
        }
        problems.sort(Comparator.comparingInt(CoverProblem::rows));
        return problems;
    }
}
