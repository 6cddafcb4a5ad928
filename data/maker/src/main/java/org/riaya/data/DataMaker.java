package org.riaya.data;

import java.nio.file.Path;

/**
 * Writes the tables of the `data` folder. {@code DataMaker TABLES} makes the demonstration edition again from the reference
 * tables in that folder; {@code DataMaker TABLES SOURCES} makes these first, from the folder of source files.
 */
public final class DataMaker {

    private DataMaker() {}

    /** @param args the folder of the tables and, to make them all, the folder of the source files */
    public static void main(String[] args) {
        if (args.length != 1 && args.length != 2)
            throw new IllegalArgumentException("give the folder of the tables, then, if you like, that of the sources");
        var tables = Path.of(args[0]);
        if (args.length == 2) makeReference(new Sources(Path.of(args[1])), tables);
        makeDemonstration(tables, tables.resolve("demo/riaya-2025-26"));
    }

    private static void makeReference(Sources sources, Path tables) {
        var elevation = new Elevation(sources.rows("ma_elevation_etopo5.csv.gz"));
        write(new Places(sources, elevation).table(), tables, "places.csv");
        write(new Facilities(sources).table(), tables, "facilities.csv");
        write(new Douars(sources, new Sources(tables), elevation).table(), tables, "douars.csv");
    }

    private static void makeDemonstration(Path tables, Path edition) {
        new DemoEdition(tables, edition).tables().forEach((name, table) -> write(table, edition, name));
    }

    private static void write(Table table, Path folder, String name) {
        table.write(folder.resolve(name));
        System.out.println(name + ": " + table.size() + " rows");
    }
}
