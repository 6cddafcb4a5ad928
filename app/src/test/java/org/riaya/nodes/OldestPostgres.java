package org.riaya.nodes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.jar.JarFile;

/** A server of PostgreSQL 15, the oldest release supported, with a database and a plain role for Riaya. */
final class OldestPostgres implements AutoCloseable {

    private final EmbeddedPostgres server;

    OldestPostgres(Path folder) throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setPgBinaryResolver((_, _) -> binary())
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(folder.resolve("data"))
                .setServerConfig("max_connections", "60")
                .start();
        try (var connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE riaya LOGIN PASSWORD 'riaya'");
            statement.execute("CREATE DATABASE riaya OWNER riaya");
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/riaya";
    }

    /** One value that a statement finds, as text; empty when it finds no row. */
    String value(String sql) {
        try (var connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "riaya"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** The build puts the binaries here; they can't be on the class path, where those of the newest release are. */
    private static InputStream binary() throws IOException {
        Path folder = Path.of("target", "postgresql-15");
        try (var files = Files.list(folder)) {
            JarFile jar = new JarFile(files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no PostgreSQL 15 in " + folder + ": build with Maven first"))
                    .toFile());
            return jar.getInputStream(jar.getEntry("postgres-linux-x86_64.txz"));
        }
    }
}
