package org.riaya.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.riaya.facility.FacilityFixture.DELEGATE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Scope;
import org.riaya.platform.table.ColumnMapping;
import org.riaya.platform.table.ImportCheck;
import org.riaya.platform.table.MappedRow;
import org.riaya.platform.table.RowError;
import org.riaya.platform.table.TableFile;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RiayaTest
class FacilityImporterTest {

    private static final String HEADER =
            "code,type,nom,nom arabe,code commune,latitude,longitude,date ouverture,année\n";

    @Autowired
    FacilityImporter importer;

    @Autowired
    Facilities facilities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void namesEveryBadCellOfEveryRow() {
        ImportCheck check = check(HEADER
                + ",CSR1,a,,03.271.03.11,,,,\n" // 2
                + "A 1,CSR1,a,,03.271.03.11,,,,\n" // 3
                + "B,CSR1,a,,03.271.03.11,,,,\n" // 4
                + "B,CSR1,a,,03.271.03.11,,,,\n" // 5
                + "C,hospice,,,99.999.99.99,,,,\n" // 6
                + "D,CSR1,a,,03.131.03.09,,,,\n" // 7
                + "E,CSR1,a,,03.271.03.11,-5.06,33.23,,\n" // 8
                + "F,CSR1,a,,03.271.03.11,33.23,5.06,,\n" // 9
                + "G,CSR1,a,,03.271.03.11,48.85,2.35,,\n" // 10
                + "H,CSR1,a,,03.271.03.11,33.23,,,\n" // 11
                + "I,CSR1,a,,03.271.03.11,nord,-5.06,,\n" // 12
                + "J,CSR1,a,,03.271.03.11,,,31/02/2020,\n" // 13
                + "K,CSR1,a,,03.271.03.11,,,2090-01-01,22\n" // 14
                + "L,,a,,,,,,\n"); // 15

        assertThat(check.errors())
                .extracting(
                        RowError::line, RowError::column, error -> error.key().replace("facility.import.", ""))
                .containsExactly(
                        tuple(2, "code", "code.missing"),
                        tuple(3, "code", "code.invalid"),
                        tuple(5, "code", "code.duplicate"),
                        tuple(6, "type", "type.unknown"),
                        tuple(6, "code commune", "commune.unknown"),
                        tuple(6, "nom", "name.missing"),
                        tuple(7, "code commune", "outside"),
                        tuple(8, "latitude", "position.swapped"),
                        tuple(9, "latitude", "position.east"),
                        tuple(10, "latitude", "position.outside"),
                        tuple(11, "longitude", "position.half"),
                        tuple(12, "latitude", "position.number"),
                        tuple(13, "date ouverture", "date.invalid"),
                        tuple(14, "date ouverture", "date.future"),
                        tuple(14, "année", "year.invalid"),
                        tuple(15, "type", "type.missing"),
                        tuple(15, "code commune", "commune.missing"));
        assertThat(check.errors().get(2).values()).isEqualTo(Map.of("line", 4));
        assertThat(check.badRows()).isEqualTo(13);
    }

    @Test
    void acceptsNothingWhenOneRowIsBad() {
        String file = HEADER + "B,CSR1,a,,03.271.03.11,,,,\nC,hospice,a,,03.271.03.11,,,,\n";

        ImportCheck done = accept(file);

        assertThat(done.errors()).hasSize(1);
        CurrentScope.run(DELEGATE, () -> assertThat(facilities.findByCode("B")).isEmpty());
    }

    @Test
    void addsNewFacilitiesAndChangesKnownOnesWithoutErasingWhatEmptyCellsDontSay() {
        new FacilityFixture(facilities).facility("T-1");
        String file = HEADER
                + "T-1,Centre de santé rural de niveau 2,Timahdite,,271.0311,,,,\n".replace("271.0311", "032710311")
                + "T-2,مستوصف قروي,,مستوصف جديد,03.271.03.11,\"33,24\",\"-5,07\",15/11/2019,2025\n";

        ImportCheck done = accept(file);

        assertThat(done.errors()).isEmpty();
        assertThat(List.of(done.added(), done.changed(), done.unchanged())).containsExactly(1, 1, 0);
        CurrentScope.run(DELEGATE, () -> {
            Facility changed = facilities.findByCode("T-1").orElseThrow();
            assertThat(changed.type().code()).isEqualTo("RURAL_HEALTH_CENTRE_LEVEL_2");
            assertThat(changed.name().ar()).isEqualTo("المركز الصحي تيمحضيت");
            assertThat(changed.position()).isNotNull();
            assertThat(changed.source()).isEqualTo("liste 2025");
            Facility added = facilities.findByCode("T-2").orElseThrow();
            assertThat(added.position()).isEqualTo(new FacilityPosition(33.24, -5.07, FacilityPosition.Quality.STATED));
            assertThat(added.openedOn()).isEqualTo("2019-11-15");
            assertThat(added.state()).isEqualTo(OpeningState.UNKNOWN);
        });
        assertThat(check(file).unchanged()).isEqualTo(2);
    }

    @Test
    void refusesACodeThatBelongsToAFacilityElsewhere() {
        CurrentScope.run(
                Scope.system(),
                () -> facilities.add(
                        FacilityFixture.in(FacilityFixture.ENJIL, FacilityFixture.details("T-9")), Scope.system()));

        assertThat(check(HEADER + "T-9,CSR1,a,,03.271.03.11,,,,\n").errors())
                .extracting(RowError::key)
                .containsExactly("facility.import.elsewhere");
    }

    @Test
    void takesTwentyThousandRowsAtOnce() {
        String file = HEADER
                + IntStream.range(0, 20_000)
                        .mapToObj(i -> "N-" + i + ",CSR1,Centre " + i + ",,03.271.03.11,,,,")
                        .collect(Collectors.joining("\n"));

        ImportCheck done = accept(file);
        jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update(); // the chain of the audit trail, as a commit would

        assertThat(done.added()).isEqualTo(20_000);
        CurrentScope.run(
                DELEGATE,
                () -> assertThat(facilities.count(new FacilityFilter("N-", null, null, null, null)))
                        .isGreaterThanOrEqualTo(20_000));
    }

    private ImportCheck check(String csv) {
        return CurrentScope.call(DELEGATE, () -> importer.check(rows(csv), DELEGATE));
    }

    private ImportCheck accept(String csv) {
        return CurrentScope.call(DELEGATE, () -> importer.accept(rows(csv), "liste 2025", DELEGATE));
    }

    private List<MappedRow> rows(String csv) {
        TableFile file = TableFile.read(csv.getBytes(StandardCharsets.UTF_8), null);
        return ColumnMapping.guess(file.headers(), importer.fields(), Map.of()).rows(file);
    }
}
