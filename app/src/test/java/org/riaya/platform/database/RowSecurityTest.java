package org.riaya.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second fence: SQL that forgets the scope still sees and changes nothing outside it. */
@RiayaTest
class RowSecurityTest {

    private static final Scope IFRANE = Scope.of(
            null,
            List.of(
                    new Scope.Authority(Permission.VIEW, "MA.03.03_271"),
                    new Scope.Authority(Permission.EDIT_CAMPAIGN, "MA.03.03_271")));
    private static final Scope READER = Scope.of(null, List.of(new Scope.Authority(Permission.VIEW, "MA.03.03_271")));

    /** An edition names the region it covers; the people of one province, below that region, must find it. */
    private static final List<String> READ_FROM_BELOW = List.of("campaign.edition");

    private static final String UNPROTECTED = """
            SELECT c.oid::regclass::text
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname NOT LIKE 'pg\\_%'
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'place_path' AND NOT a.attisdropped
             WHERE c.relkind IN ('r', 'p')
               AND NOT (c.relrowsecurity AND c.relforcerowsecurity
                        AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd IN ('r', '*')))
             ORDER BY 1
            """;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void table() {
        jdbc.sql("CREATE TABLE audit.fence (place_path ltree NOT NULL, note text NOT NULL)")
                .update();
        jdbc.sql("CALL platform.protect('audit.fence')").update();
        as(Scope.system(), () -> jdbc.sql("""
                        INSERT INTO audit.fence VALUES ('MA.03.03_271.03_271_03', 'ifrane'), ('MA.03.03_561', 'taza')
                        """).update());
    }

    @Test
    void showsOnlyTheReadableTerritory() {
        assertThat(as(IFRANE, this::notes)).containsExactly("ifrane");
        assertThat(as(Scope.system(), this::notes)).containsExactly("ifrane", "taza");
    }

    @Test
    void showsNothingWithoutAScope() {
        assertThat(notes()).isEmpty();
    }

    @Test
    void holdsForTheOwnerOfTheTable() {
        assertThat(jdbc.sql("""
                        SELECT pg_get_userbyid(relowner) = current_user AND relforcerowsecurity
                          FROM pg_class WHERE oid = 'audit.fence'::regclass
                        """).query(Boolean.class).single()).isTrue();
    }

    @Test
    void changesNothingOutside() {
        assertThat(as(
                        IFRANE,
                        () -> jdbc.sql("UPDATE audit.fence SET note = 'x'").update()))
                .isEqualTo(1);
        assertThat(as(IFRANE, () -> jdbc.sql("DELETE FROM audit.fence").update()))
                .isEqualTo(1);
        assertThat(as(Scope.system(), this::notes)).containsExactly("taza");
    }

    @Test
    void changesNothingWhereOnlyReadingIsAllowed() {
        assertThat(as(
                        READER,
                        () -> jdbc.sql("UPDATE audit.fence SET note = 'x'").update()))
                .isZero();
        assertThat(as(READER, () -> jdbc.sql("DELETE FROM audit.fence").update()))
                .isZero();
    }

    @Test
    void addsNothingOutside() {
        assertThatThrownBy(() -> as(
                        IFRANE,
                        () -> jdbc.sql("INSERT INTO audit.fence VALUES ('MA.03.03_561', 'x')")
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void movesNothingOutside() {
        assertThatThrownBy(() -> as(
                        IFRANE,
                        () -> jdbc.sql("UPDATE audit.fence SET place_path = 'MA.03.03_561'")
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void everyTableWithAPlacePathIsProtected() {
        assertThat(unprotected()).isEmpty();
    }

    @Test
    void aTableLeftUnprotectedIsFound() {
        jdbc.sql("CREATE TABLE audit.open_gate (place_path ltree NOT NULL)").update();

        assertThat(unprotected()).containsExactly("audit.open_gate");
    }

    private List<String> unprotected() {
        return jdbc.sql(UNPROTECTED).query(String.class).list().stream()
                .filter(table -> !READ_FROM_BELOW.contains(table))
                .toList();
    }

    private List<String> notes() {
        return jdbc.sql("SELECT note FROM audit.fence ORDER BY note")
                .query(String.class)
                .list();
    }

    private static <T> T as(Scope scope, Supplier<T> work) {
        return CurrentScope.call(scope, work);
    }
}
