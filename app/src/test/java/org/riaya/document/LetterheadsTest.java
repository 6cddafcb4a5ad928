package org.riaya.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.security.CurrentScope;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RiayaTest
class LetterheadsTest {

    private static final String IFRANE = "MA.03.03_271";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 14);

    @Autowired
    Letterheads letterheads;

    @Autowired
    JdbcClient jdbc;

    @Test
    void namesTheUnitsFromTheNationalBodyDown() {
        Letterhead head = letterheads.of(IFRANE, DAY);

        assertThat(head.lines())
                .extracting(LocalizedText::ar)
                .containsExactly(
                        "وزارة الصحة والحماية الاجتماعية",
                        "المديرية الجهوية للصحة والحماية الاجتماعية بجهة فاس-مكناس",
                        "المندوبية الإقليمية للصحة والحماية الاجتماعية بإقليم إفران");
        assertThat(head.signatory()).isNotNull();
        assertThat(head.signatory().fr()).isEqualTo("Délégué provincial");
    }

    @Test
    void followsTheOrganisationWhenATerritorialGroupTakesOver() {
        CurrentScope.asSystem(() -> {
            jdbc.sql(
                            "UPDATE identity.organisation_unit SET valid_to = DATE '2026-07-01' WHERE code IN ('RD-03', 'PD-03-271')")
                    .update();
            jdbc.sql("""
                            INSERT INTO identity.organisation_unit (id, kind, parent_id, place_code, name_ar, name_fr, valid_from)
                            SELECT gen_random_uuid(), 'TERRITORIAL_HEALTH_GROUP', id, '03', 'المجموعة الصحية الترابية',
                                   'Groupement sanitaire territorial', DATE '2026-07-01'
                              FROM identity.organisation_unit WHERE code = 'MINISTRY'
                            """).update();
        });

        assertThat(letterheads.of(IFRANE, LocalDate.of(2026, 6, 30)).lines()).hasSize(3);
        assertThat(letterheads.of(IFRANE, LocalDate.of(2026, 7, 1)).lines())
                .extracting(LocalizedText::fr)
                .containsExactly(
                        "Ministère de la Santé et de la Protection sociale", "Groupement sanitaire territorial");
    }
}
