package org.riaya.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riaya.platform.Ids;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@RiayaTest
class AuditTest {

    private static final String IFRANE = "MA.03.03_271";
    private static final String TAZA = "MA.03.03_561";

    @Autowired
    Audit audit;

    @Autowired
    AuditChain chain;

    @Autowired
    AuditRepository repository;

    @Autowired
    JdbcClient jdbc;

    private final Scope auditorOfIfrane = Scope.of(
            Ids.next(),
            List.of(new Scope.Authority(Permission.VIEW, IFRANE), new Scope.Authority(Permission.READ_AUDIT, IFRANE)));

    record Thing(String code, LocalizedText name, String password, Map<String, String> more) {}

    @BeforeEach
    void emptyChain() {
        assertThat(chain.verify().holds()).isTrue();
    }

    @Test
    void keepsWhoWhatAndWhereWithoutSecrets() {
        Thing before = new Thing("F1", LocalizedText.of("مركز", null), "hunter2", Map.of("apiToken", "t0ken"));

        CurrentScope.run(
                auditorOfIfrane, () -> audit.record("test.renamed", "facility", "F1", IFRANE + ".01", before, null));

        AuditEntry entry = entries("test.renamed", auditorOfIfrane).getFirst();
        assertThat(entry.account()).isEqualTo(auditorOfIfrane.account());
        assertThat(entry.before()).contains("مركز").doesNotContain("hunter2", "t0ken");
        assertThat(entry.after()).isNull();
    }

    @Test
    void showsOnlyTheTrailOfTheReadersTerritory() {
        audit.record("test.changed", "facility", "I", IFRANE, null, null);
        audit.record("test.changed", "facility", "T", TAZA, null, null);
        audit.record("test.changed", "setting", "S", null, null, null);

        assertThat(entries("test.changed", auditorOfIfrane))
                .extracting(AuditEntry::subjectId)
                .containsExactly("I");
        assertThat(entries("test.changed", Scope.system()))
                .extracting(AuditEntry::subjectId)
                .contains("S", "T", "I");
    }

    @Test
    void refusesToChangeOrDeleteAnEntry() {
        audit.record("test.changed", "facility", "I", IFRANE, null, null);

        assertThatThrownBy(() ->
                        jdbc.sql("UPDATE audit.entry SET subject_id = 'X'").update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
    }

    @Test
    void refusesToDeleteALink() {
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM audit.link").update()).hasStackTraceContaining("append-only");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void refusesToRecordOutsideTheTransactionOfTheChange() {
        assertThatThrownBy(() -> audit.record("test.changed", "facility", "I", IFRANE, null, null))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void findsOneChangedByte() {
        long link = threeChained();
        assertThat(chain.verify().holds()).isTrue();
        openForTampering();

        CurrentScope.asSystem(() -> jdbc.sql("""
                        UPDATE audit.entry SET subject_id = 'Two' WHERE subject_id = 'two'
                        """).update());

        Verification found = chain.verify();
        assertThat(found.problem()).isEqualTo(Verification.Problem.CHANGED);
        assertThat(found.brokenNumber()).isEqualTo(link + 2);
    }

    @Test
    void findsALinkTakenAway() {
        long link = threeChained();
        openForTampering();

        jdbc.sql("DELETE FROM audit.link WHERE number = :number")
                .param("number", link + 3)
                .update();

        assertThat(chain.verify().problem()).isEqualTo(Verification.Problem.MISSING);
    }

    @Test
    void findsAnEntryPutBesideTheChain() {
        threeChained();
        openForTampering();
        jdbc.sql("ALTER TABLE audit.entry DISABLE TRIGGER append").update();

        audit.record("test.changed", "facility", "beside", IFRANE, null, null);

        assertThat(chain.verify().problem()).isEqualTo(Verification.Problem.UNLINKED);
    }

    /** Number of the last link before the three. */
    private long threeChained() {
        long before =
                jdbc.sql("SELECT number FROM audit.head").query(Long.class).single();
        for (String subject : List.of("one", "two", "three"))
            audit.record("test.changed", "facility", subject, IFRANE, null, Map.of("name", subject));
        jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update(); // as at commit
        jdbc.sql("SET CONSTRAINTS ALL DEFERRED").update();
        return before;
    }

    /** What only the owner of the tables can do. */
    private void openForTampering() {
        jdbc.sql("ALTER TABLE audit.entry NO FORCE ROW LEVEL SECURITY").update();
        jdbc.sql("ALTER TABLE audit.entry DISABLE TRIGGER append_only").update();
        jdbc.sql("ALTER TABLE audit.link DISABLE TRIGGER append_only").update();
    }

    private List<AuditEntry> entries(String action, Scope scope) {
        return CurrentScope.call(
                scope, () -> repository.list(new AuditFilter(null, null, action, null, null), scope, 100, 0));
    }
}
