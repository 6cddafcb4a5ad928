package org.riaya.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.riaya.platform.DomainException;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RiayaTest
class IssuedDocumentsTest {

    private static final String IFRANE = "MA.03.03_271";
    private static final Scope PLANNER = Scope.of(
            null,
            List.of(
                    new Scope.Authority(Permission.VIEW, IFRANE),
                    new Scope.Authority(Permission.PLAN_CAMPAIGN, IFRANE)));
    private static final Scope READER = Scope.of(null, List.of(new Scope.Authority(Permission.VIEW, IFRANE)));

    @Autowired
    IssuedDocuments register;

    @Autowired
    JdbcClient jdbc;

    @Test
    void numbersDocumentsOneAfterTheOther() {
        var first = issue(draft("a", "{\"people\":1}"));
        var second = issue(draft("b", "{\"people\":1}"));

        assertThat(second.number()).isEqualTo(first.number() + 1);
        assertThat(second.year()).isEqualTo(first.year());
        assertThat(first.reference()).isEqualTo(first.number() + "/" + first.year());
    }

    @Test
    void revisesUnderTheSameNumberOnlyWhenTheContentChanged() {
        var first = issue(draft("a", "{\"people\":1}"));
        var again = issue(draft("a", "{\"people\":1}"));
        var changed = issue(draft("a", "{\"people\":2}"));

        assertThat(again).isEqualTo(first);
        assertThat(changed.revision()).isEqualTo(2);
        assertThat(changed.reference()).isEqualTo(first.reference());
        assertThat(changed.contentHash()).isNotEqualTo(first.contentHash());
    }

    @Test
    void isNotIssuedByAReader() {
        assertThatThrownBy(() -> CurrentScope.call(
                        READER, () -> register.issue(draft("a", "{}"), Permission.PLAN_CAMPAIGN, READER)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(DomainException.Kind.FORBIDDEN));
    }

    @Test
    void canNoLongerBeChanged() {
        var issued = issue(draft("a", "{}"));

        assertThatThrownBy(() -> CurrentScope.asSystem(() -> jdbc.sql("DELETE FROM document.issued WHERE id = :id")
                        .param("id", issued.id())
                        .update()))
                .hasMessageContaining("is issued and can't change");
    }

    private IssuedDocument issue(DocumentDraft draft) {
        return CurrentScope.call(PLANNER, () -> register.issue(draft, Permission.PLAN_CAMPAIGN, PLANNER));
    }

    private static DocumentDraft draft(String subject, String content) {
        return new DocumentDraft("TEST", subject, "test-series", IFRANE, content);
    }
}
