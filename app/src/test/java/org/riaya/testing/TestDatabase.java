package org.riaya.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.riaya.platform.database.EmbeddedDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts one PostgreSQL server for a whole test run, on an empty folder, and stops it with the JVM. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Started {
        static final Path FOLDER = folder();
        static final EmbeddedDatabase SERVER = EmbeddedDatabase.start(FOLDER);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-db")), "run");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static EmbeddedDatabase server() {
        return Started.SERVER;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "riaya.db.url=" + server().url(),
                        "riaya.db.user=" + server().user(),
                        "riaya.db.password=" + server().password(),
                        "riaya.data=" + Started.FOLDER)
                .applyTo(context);
    }
}
