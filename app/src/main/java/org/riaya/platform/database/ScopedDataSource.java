package org.riaya.platform.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Scope;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives out connections that carry the scope of the thread at work, for the row-level security policies to read, also
 * when the scope changes within a transaction. It costs one statement at each change of scope, and none otherwise.
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
            Scoped scoped = new Scoped(connection);
            scoped.carry();
            return (Connection) Proxy.newProxyInstance(
                    ScopedDataSource.class.getClassLoader(), new Class<?>[] {Connection.class}, scoped);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** One connection given out, that looks at the thread's scope before each statement. */
    private final class Scoped implements InvocationHandler {

        private final Connection connection;
        private final PgConnection physical;
        private @Nullable Scope last;

        Scoped(Connection connection) throws SQLException {
            this.connection = connection;
            this.physical = connection.unwrap(PgConnection.class);
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            if (name.startsWith("prepare") || name.equals("createStatement")) carry();
            // A setting made within a transaction is undone with it.
            if (name.equals("rollback")
                    || (name.equals("close") && !connection.isClosed() && !connection.getAutoCommit())) forget();
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                forget(); // a commit that fails undoes them too
                throw e.getTargetException();
            }
        }

        void carry() throws SQLException {
            Scope scope = CurrentScope.get();
            if (scope == last) return;
            Carried wanted = Carried.of(scope);
            if (!wanted.equals(carried.get(physical))) set(wanted);
            last = scope;
        }

        private void set(Carried wanted) throws SQLException {
            try (var statement = connection.prepareStatement(SET)) {
                statement.setString(1, wanted.readable());
                statement.setString(2, wanted.writable());
                statement.setString(3, wanted.account());
                statement.execute();
            }
            carried.put(physical, wanted);
        }

        private void forget() {
            carried.remove(physical);
            last = null;
        }
    }
}
