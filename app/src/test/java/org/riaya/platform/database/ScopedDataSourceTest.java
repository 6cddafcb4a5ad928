package org.riaya.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@RiayaTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ScopedDataSourceTest {

    private static final Scope IFRANE = Scope.of(null, List.of(new Scope.Authority(Permission.VIEW, "MA.03.03_271")));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void carriesNothingWithoutAScope() {
        assertThat(readable()).isEqualTo("{}");
    }

    @Test
    void carriesTheScopeThatChangesWithinATransaction() {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            assertThat(readable()).isEqualTo("{}");
            CurrentScope.run(IFRANE, () -> assertThat(readable()).isEqualTo("{MA.03.03_271}"));
            assertThat(readable()).isEqualTo("{}");
        });
    }

    @Test
    void carriesTheScopeAgainAfterARollbackUndidIt() throws Exception {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            CurrentScope.call(Scope.system(), () -> readable(connection));
            connection.rollback();

            assertThat(readable(connection)).isEqualTo("{}");
            assertThat(CurrentScope.call(IFRANE, () -> readable(connection))).isEqualTo("{MA.03.03_271}");
            connection.rollback();
            assertThat(CurrentScope.call(IFRANE, () -> readable(connection))).isEqualTo("{MA.03.03_271}");
        }
    }

    @Test
    void carriesTheScopeAgainAfterACommitThatFailedUndidIt() throws Exception {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            CurrentScope.run(IFRANE, () -> {
                execute(connection, "CREATE TEMPORARY TABLE once (n int UNIQUE DEFERRABLE INITIALLY DEFERRED)");
                execute(connection, "INSERT INTO once VALUES (1), (1)");
            });
            assertThatThrownBy(connection::commit).isInstanceOf(java.sql.SQLException.class);

            assertThat(CurrentScope.call(IFRANE, () -> readable(connection))).isEqualTo("{MA.03.03_271}");
        }
    }

    private String readable() {
        return jdbc.sql("SELECT current_setting('riaya.readable')")
                .query(String.class)
                .single();
    }

    private static void execute(java.sql.Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String readable(java.sql.Connection connection) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT current_setting('riaya.readable')")) {
            row.next();
            return row.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
