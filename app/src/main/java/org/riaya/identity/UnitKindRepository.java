package org.riaya.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UnitKindRepository {

    private final JdbcClient jdbc;

    UnitKindRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every kind, in the order of lists. */
    List<UnitKind> list() {
        return jdbc.sql("""
                        SELECT code, position, name_ar, name_fr, name_en, head_title_ar, head_title_fr, head_title_en
                          FROM identity.unit_kind
                         ORDER BY position, code
                        """)
                .query((row, _) -> new UnitKind(
                        row.getString("code"),
                        row.getInt("position"),
                        new LocalizedText(row.getString("name_ar"), row.getString("name_fr"), row.getString("name_en")),
                        textOrNull(
                                row.getString("head_title_ar"),
                                row.getString("head_title_fr"),
                                row.getString("head_title_en"))))
                .list();
    }

    /** Adds the kind, or puts it in the place of the one that has its code. */
    void save(UnitKind kind) {
        LocalizedText title = kind.headTitle();
        jdbc.sql("""
                        INSERT INTO identity.unit_kind (code, position, name_ar, name_fr, name_en, head_title_ar,
                                                        head_title_fr, head_title_en)
                        VALUES (:code, :position, :ar, :fr, :en, :titleAr, :titleFr, :titleEn)
                        ON CONFLICT (code) DO UPDATE
                           SET position = excluded.position, name_ar = excluded.name_ar, name_fr = excluded.name_fr,
                               name_en = excluded.name_en, head_title_ar = excluded.head_title_ar,
                               head_title_fr = excluded.head_title_fr, head_title_en = excluded.head_title_en
                        """)
                .param("code", kind.code())
                .param("position", kind.position())
                .param("ar", kind.name().ar())
                .param("fr", kind.name().fr())
                .param("en", kind.name().en())
                .param("titleAr", title == null ? null : title.ar())
                .param("titleFr", title == null ? null : title.fr())
                .param("titleEn", title == null ? null : title.en())
                .update();
    }

    private static @Nullable LocalizedText textOrNull(@Nullable String ar, @Nullable String fr, @Nullable String en) {
        return ar == null && fr == null ? null : new LocalizedText(ar, fr, en);
    }
}
