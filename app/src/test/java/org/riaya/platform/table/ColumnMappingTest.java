package org.riaya.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnMappingTest {

    private static final List<ImportField> FIELDS = List.of(
            new ImportField("code", "k", true, List.of("code", "رمز المؤسسة", "facility id")),
            new ImportField("nameFr", "k", false, List.of("nom", "désignation")),
            new ImportField("type", "k", true, List.of("type current", "type", "catégorie")));

    @Test
    void guessesColumnsFromTheirNamesDespiteAccentsCaseAndScript() {
        var mapping = ColumnMapping.guess(List.of("Désignation ", "CATEGORIE", "رَمز المُؤسسة"), FIELDS, Map.of());

        assertThat(mapping.columns()).isEqualTo(Map.of("nameFr", 0, "type", 1, "code", 2));
    }

    @Test
    void prefersTheLikelierOfTwoColumns() {
        var mapping = ColumnMapping.guess(List.of("facility_id", "type", "type_current"), FIELDS, Map.of());

        assertThat(mapping.column("type")).contains(2);
    }

    @Test
    void followsWhatIsRememberedOfTheSourceAndGuessesNothingBesides() {
        var mapping = ColumnMapping.guess(
                List.of("code", "nom", "intitulé"), FIELDS, Map.of("code", "code", "nameFr", "intitulé"));

        assertThat(mapping.columns()).isEqualTo(Map.of("code", 0, "nameFr", 2));
        assertThat(mapping.missing(FIELDS)).extracting(ImportField::name).containsExactly("type");
    }

    @Test
    void readsNumbersAndDatesAsPeopleWriteThem() {
        assertThat(Cells.decimal("33,52")).hasValue(33.52);
        assertThat(Cells.decimal("-5.1")).hasValue(-5.1);
        assertThat(Cells.decimal("33°N")).isEmpty();
        assertThat(Cells.date("15/11/2025")).contains(java.time.LocalDate.of(2025, 11, 15));
        assertThat(Cells.date("2025-11-15")).contains(java.time.LocalDate.of(2025, 11, 15));
        assertThat(Cells.date("31/02/2025")).isEmpty();
    }
}
