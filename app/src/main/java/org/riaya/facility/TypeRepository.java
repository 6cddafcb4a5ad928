package org.riaya.facility;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.riaya.platform.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of types, that are data and no code. */
@Repository
class TypeRepository {

    private final JdbcClient jdbc;

    TypeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FacilityType> types() {
        return jdbc.sql("""
                        SELECT code AS type_code, level, name_ar AS type_ar, name_fr AS type_fr, name_en AS type_en,
                               abbreviations
                          FROM facility.facility_type
                         ORDER BY sort_order
                        """).query((row, _) -> type(row)).list();
    }

    List<ServiceType> services() {
        return jdbc.sql("SELECT code, name_ar, name_fr, name_en FROM facility.service_type ORDER BY sort_order")
                .query((row, _) -> service(row))
                .list();
    }

    static FacilityType type(ResultSet row) throws SQLException {
        Array abbreviations = row.getArray("abbreviations");
        return new FacilityType(
                row.getString("type_code"),
                FacilityLevel.valueOf(row.getString("level")),
                new LocalizedText(row.getString("type_ar"), row.getString("type_fr"), row.getString("type_en")),
                List.of((String[]) abbreviations.getArray()));
    }

    static ServiceType service(ResultSet row) throws SQLException {
        return new ServiceType(
                row.getString("code"),
                new LocalizedText(row.getString("name_ar"), row.getString("name_fr"), row.getString("name_en")));
    }
}
