package org.riaya.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.jdbc.PgConnection;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Scope;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives out connections that carry the scope of the thread at work, for the row-level security policies to read. It
 * costs one statement, and none when the pooled connection already carries that scope.
 */
final class ScopedDataSource extends DelegatingDataSource {

    private static final String SET = """
            SELECT set_config('riaya.readable', ?, false), set_config('riaya.writable', ?, false),
                   set_config('riaya.account', ?, false)
            """;

    private final Map<PgConnection, Carried> carried = Collections.synchronizedMap(new WeakHashMap<>());

    private record Carried(String readable, String writable, String account) {

        static Carried of(Scope scope) {
            return new Carried(
                    scope.readable(),
                    scope.writable(),
                    scope.account() == null ? "" : scope.account().toString());
        }
    }

    ScopedDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            carry(connection, Carried.of(CurrentScope.get()));
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void carry(Connection connection, Carried scope) throws SQLException {
        PgConnection physical = connection.unwrap(PgConnection.class);
        if (scope.equals(carried.get(physical))) return;
        // Set while no transaction is open: a setting made within one would be lost with its rollback.
        try (var statement = connection.prepareStatement(SET)) {
            statement.setString(1, scope.readable());
            statement.setString(2, scope.writable());
            statement.setString(3, scope.account());
            statement.execute();
        }
        carried.put(physical, scope);
    }
}
