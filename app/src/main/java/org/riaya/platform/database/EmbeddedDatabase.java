package org.riaya.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that a node without {@code RIAYA_DB_URL} starts as its child, with its data in a folder that
 * survives restarts. Only this machine reaches it, with a password kept in that folder.
 *
 * <p>A server that an earlier, killed node left running on the same folder is taken over as it is.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    static final String NAME = "riaya";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final int port;
    private final String password;
    private final @Nullable EmbeddedPostgres started;
    private final Path postmaster;

    private EmbeddedDatabase(int port, String password, @Nullable EmbeddedPostgres started, Path postmaster) {
        this.port = port;
        this.password = password;
        this.started = started;
        this.postmaster = postmaster;
    }

    /**
     * Starts the server, or takes over the one that already runs on the folder.
     *
     * @param folder where the server keeps its data; made when absent
     * @throws UncheckedIOException when the folder can't be written or the server doesn't start
     */
    public static EmbeddedDatabase start(Path folder) {
        try {
            Path cluster = folder.resolve("postgresql");
            Files.createDirectories(folder);
            Path secret = folder.resolve("postgresql.password");
            String password = password(secret);
            Path postmaster = cluster.resolve("postmaster.pid");
            int running = runningPort(postmaster);
            EmbeddedPostgres server = running > 0 ? null : launch(cluster, secret, password);
            EmbeddedDatabase database =
                    new EmbeddedDatabase(server == null ? running : server.getPort(), password, server, postmaster);
            database.createRoleAndDatabase();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded PostgreSQL can't start in " + folder.toAbsolutePath()
                            + ": check that the folder can be written and that the disk isn't full, or set RIAYA_DB_URL.",
                    e);
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    public String user() {
        return NAME;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            if (started != null) started.close();
            else ProcessHandle.of(postmasterPid(postmaster)).ifPresent(ProcessHandle::destroy);
        } catch (IOException e) {
            log.warn("the embedded PostgreSQL didn't stop cleanly; it recovers at the next start", e);
        }
    }

    private static EmbeddedPostgres launch(Path cluster, Path secret, String password) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", secret.toAbsolutePath().toString())
                .setConnectConfig("password", password)
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("max_connections", "60")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("jit", "off")
                .setPGStartupWait(java.time.Duration.ofSeconds(60))
                .start();
    }

    /** The application's role is not a superuser: row-level security doesn't hold for superusers. */
    private void createRoleAndDatabase() {
        String admin = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection connection = DriverManager.getConnection(admin, "postgres", password);
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                if (found.next()) return;
            }
            statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + password + "'");
            statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL runs on port " + port + " but refuses us", e);
        }
    }

    private static String password(Path secret) throws IOException {
        if (Files.exists(secret)) return Files.readString(secret).strip();
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, password);
        return password;
    }

    /** Port of a live server on the folder, from its {@code postmaster.pid}, or 0. */
    private static int runningPort(Path postmaster) throws IOException {
        if (!Files.exists(postmaster)) return 0;
        List<String> lines = Files.readAllLines(postmaster);
        boolean alive = ProcessHandle.of(postmasterPid(postmaster))
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
        return alive && lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
    }

    private static long postmasterPid(Path postmaster) throws IOException {
        return Files.exists(postmaster)
                ? Long.parseLong(Files.readAllLines(postmaster).getFirst().strip())
                : -1;
    }
}
