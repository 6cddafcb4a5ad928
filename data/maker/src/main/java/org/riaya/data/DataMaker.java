package org.riaya.data;

import java.nio.file.Path;

/** Writes the reference tables: {@code DataMaker SOURCES TABLES}, two folders. */
public final class DataMaker {

    private DataMaker() {}

    /** @param args the folder of the source files and the folder to write the tables in */
    public static void main(String[] args) {
        if (args.length != 2) throw new IllegalArgumentException("give two folders: the sources, the tables");
        make(new Sources(Path.of(args[0])), Path.of(args[1]));
    }

    static void make(Sources sources, Path tables) {
        var elevation = new Elevation(sources.rows("ma_elevation_etopo5.csv.gz"));
        write(new Places(sources, elevation).table(), tables, "places.csv");
        write(new Facilities(sources).table(), tables, "facilities.csv");
        write(new Douars(sources, new Sources(tables), elevation).table(), tables, "douars.csv");
    }

    private static void write(Table table, Path folder, String name) {
        table.write(folder.resolve(name));
        System.out.println(name + ": " + table.size() + " rows");
    }
}
