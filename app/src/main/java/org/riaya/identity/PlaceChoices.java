package org.riaya.identity;

import java.util.List;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Places that a role or a unit can be attached to: from the country down to communes, within a permission. */
@Repository
public class PlaceChoices {

    private final JdbcClient jdbc;

    PlaceChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param kind level of the place, as in {@code territory.place.kind}
     */
    public record Choice(String code, String kind, LocalizedText name) {}

    /** The places on which the permission holds, larger ones first, then by code. */
    public List<Choice> list(Permission permission, Scope scope) {
        return jdbc.sql("""
                        SELECT code, kind, name_ar, name_fr, name_en
                          FROM territory.place
                         WHERE path <@ :scope::ltree[] AND valid_to IS NULL
                           AND kind IN ('COUNTRY', 'REGION', 'PROVINCE', 'PREFECTURE', 'COMMUNE')
                         ORDER BY array_position(ARRAY['COUNTRY', 'REGION', 'PROVINCE', 'PREFECTURE', 'COMMUNE'], kind),
                                  code
                        """)
                .param("scope", scope.array(permission))
                .query((row, _) -> new Choice(
                        row.getString("code"),
                        row.getString("kind"),
                        new LocalizedText(
                                row.getString("name_ar"), row.getString("name_fr"), row.getString("name_en"))))
                .list();
    }
}
