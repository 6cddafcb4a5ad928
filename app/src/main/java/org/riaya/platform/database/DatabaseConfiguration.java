package org.riaya.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.RiayaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One connection pool on a migrated database, whose connections carry the scope of the thread at work. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** The child server, when no URL is configured. It outlives the pool. */
    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(RiayaProperties properties) {
        RiayaProperties.Db db = properties.db();
        if (db.url() != null && !db.url().isBlank())
            return new DatabaseServer(
                    db.url(),
                    Objects.requireNonNullElse(db.user(), ""),
                    Objects.requireNonNullElse(db.password(), ""),
                    null);
        EmbeddedDatabase own = EmbeddedDatabase.start(properties.data());
        return new DatabaseServer(own.url(), own.user(), own.password(), own);
    }

    record DatabaseServer(
            String url,
            String user,
            String password,
            @Nullable EmbeddedDatabase own) implements AutoCloseable {
        @Override
        public void close() {
            if (own != null) own.close();
        }
    }

    @Bean(destroyMethod = "close")
    HikariDataSource pool(DatabaseServer server, RiayaProperties properties) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setPoolName("riaya");
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setMaximumPoolSize(properties.db().pool());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        HikariDataSource pool = new HikariDataSource(config);
        refuseRoleAboveRowSecurity(pool);
        Migrations.migrate(pool);
        pool.getHikariPoolMXBean().softEvictConnections(); // migrations leave their own session settings behind
        return pool;
    }

    @Bean
    @org.springframework.context.annotation.Primary
    DataSource dataSource(HikariDataSource pool) {
        return new ScopedDataSource(pool);
    }

    private static void refuseRoleAboveRowSecurity(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement();
                var role = statement.executeQuery(
                        "SELECT rolname, rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")) {
            if (role.next() && role.getBoolean(2))
                throw new IllegalStateException("The database role \"" + role.getString(1)
                        + "\" is above row-level security. Give Riaya a role of its own:"
                        + " CREATE ROLE riaya LOGIN PASSWORD '...'; ALTER DATABASE your_database OWNER TO riaya;"
                        + " and set RIAYA_DB_USER and RIAYA_DB_PASSWORD.");
        }
    }
}
