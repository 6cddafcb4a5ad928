package org.riaya.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Scope;
import org.riaya.platform.table.ColumnMapping;
import org.riaya.platform.table.ImportCheck;
import org.riaya.platform.table.TableFile;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The ministry's own lists, with the columns that they came with, when they lie beside the project. The registry was
 * made from them, so that everything in them is known already.
 */
@RiayaTest
class MinistryListsTest {

    private static final Path BESIDE = Path.of("..", "..", "shared", "data");

    @Autowired
    FacilityImporter importer;

    @Test
    void findsHospitalsOf2022UnchangedWithColumnsGuessed() throws IOException {
        ImportCheck check = check("ma_hospitals_2022.csv");

        assertThat(check.errors()).isEmpty();
        assertThat(check.added()).isZero();
        assertThat(check.unchanged() + check.changed()).isEqualTo(170);
    }

    @Test
    void findsPrimaryCareOf2011UnchangedWithColumnsGuessed() throws IOException {
        ImportCheck check = check("ma_primary_care_facilities_2011.csv");

        assertThat(check.errors()).isEmpty();
        assertThat(check.added()).isZero();
        assertThat(check.unchanged() + check.changed()).isEqualTo(2766);
    }

    private ImportCheck check(String name) throws IOException {
        Path list = BESIDE.resolve(name);
        assumeTrue(Files.exists(list), "no list beside the project");
        TableFile file = TableFile.read(Files.readAllBytes(list), null);
        ColumnMapping mapping = ColumnMapping.guess(file.headers(), importer.fields(), Map.of());
        return CurrentScope.call(Scope.system(), () -> importer.check(mapping.rows(file), Scope.system()));
    }
}
