package org.riaya.campaign.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riaya.campaign.PlaceRef;

/** The places of the shipped tables, for commands that work without a database. */
public final class ReferenceFiles implements Gazetteer {

    private final Map<String, CsvRow> rows = new HashMap<>();

    public ReferenceFiles() {
        for (String file : List.of("data/places.csv", "data/douars.csv"))
            for (CsvRow row : CsvRow.of(file)) rows.put(row.text("code"), row);
    }

    @Override
    public PlaceRef place(String code) {
        return new PlaceRef(code, path(code), row(code).name());
    }

    @Override
    public @Nullable Integer altitude(String code) {
        return row(code).numberOrNull("elevation_m");
    }

    private String path(String code) {
        CsvRow row = rows.get(code);
        return row == null ? code : path(row.text("parent_code")) + "." + code.replace('.', '_');
    }

    private CsvRow row(String code) {
        CsvRow row = rows.get(code);
        if (row == null) throw new IllegalStateException("no place has the code " + code);
        return row;
    }
}
