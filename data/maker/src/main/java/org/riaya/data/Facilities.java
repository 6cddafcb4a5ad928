package org.riaya.data;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Map;

/** {@code facilities.csv}: public primary care as listed in 2011 and public hospitals as listed in 2022. */
final class Facilities {

    /** The source's categories under the names of the present organisation of care. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("DR", "RURAL_DISPENSARY"),
            Map.entry("CSR1", "RURAL_HEALTH_CENTRE_LEVEL_1"),
            Map.entry("CSR2", "RURAL_HEALTH_CENTRE_LEVEL_2"),
            Map.entry("CSU1", "URBAN_HEALTH_CENTRE_LEVEL_1"),
            Map.entry("CSU2", "URBAN_HEALTH_CENTRE_LEVEL_2"),
            Map.entry("CDTMR", "TUBERCULOSIS_CENTRE"),
            Map.entry("LEHM", "HYGIENE_LABORATORY"),
            Map.entry("CRSR", "REPRODUCTIVE_HEALTH_CENTRE"),
            Map.entry("HSR", "RURAL_HOSPITAL"),
            Map.entry("HPr", "PROXIMITY_HOSPITAL"),
            Map.entry("HP", "PROVINCIAL_HOSPITAL"),
            Map.entry("HR", "REGIONAL_HOSPITAL"),
            Map.entry("HIR", "UNIVERSITY_HOSPITAL"),
            Map.entry("CRO", "ONCOLOGY_CENTRE"),
            Map.entry("HPsyP", "PROVINCIAL_PSYCHIATRIC_HOSPITAL"),
            Map.entry("HPsyR", "REGIONAL_PSYCHIATRIC_HOSPITAL"),
            Map.entry("CPU", "UNIVERSITY_PSYCHIATRIC_CENTRE"));

    private final Sources sources;

    Facilities(Sources sources) {
        this.sources = sources;
    }

    Table table() {
        var table = new Table(
                "code",
                "type",
                "name_ar",
                "name_fr",
                "commune_code",
                "lat",
                "lon",
                "position_quality",
                "source",
                "source_year");
        for (var row : sources.rows("ma_primary_care_facilities_2011.csv"))
            add(table, row, "facility_id", "type_current", "MINISTRY_ESSP_LIST", 2011);
        for (var row : sources.rows("ma_hospitals_2022.csv"))
            add(table, row, "hospital_id", "category", "MINISTRY_HOSPITAL_LIST", 2022);
        return table;
    }

    private static void add(Table table, NamedCsvRecord row, String id, String category, String source, int year) {
        var type = TYPES.get(row.getField(category));
        if (type == null) throw new IllegalArgumentException("unknown category of facility: " + row);
        table.row(row.getField(id))
                .set("type", type)
                .set("name_fr", Names.tidy(row.getField("name_fr")))
                .set("commune_code", row.getField("commune_code"))
                .set("lat", row.getField("lat"))
                .set("lon", row.getField("lon"))
                .set("position_quality", "COMMUNE_CENTROID")
                .set("source", source)
                .set("source_year", year);
    }
}
