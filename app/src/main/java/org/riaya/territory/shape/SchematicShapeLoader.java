package org.riaya.territory.shape;

import org.jspecify.annotations.Nullable;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.web.Readiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Draws the schematic shapes at the start, once for each content of the reference tables and for all nodes together. It
 * runs right after the places are loaded.
 */
@Component
@Order(SchematicShapeLoader.ORDER)
class SchematicShapeLoader implements ApplicationRunner, Readiness {

    static final int ORDER = 110;

    private static final Logger log = LoggerFactory.getLogger(SchematicShapeLoader.class);

    private final SchematicShapes shapes;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile boolean done;

    SchematicShapeLoader(SchematicShapes shapes, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.shapes = shapes;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public @Nullable String waitingFor() {
        return done ? null : "drawing the shapes of the places";
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentScope.asSystem(() -> transaction.executeWithoutResult(_ -> drawOnce()));
        done = true;
    }

    private void drawOnce() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('territory.shapes', 0))")
                .query((_, _) -> 1)
                .single();
        // Drawn again when the version or the tables they stand on have changed.
        int fresh = jdbc.sql("""
                        INSERT INTO platform.completed_step (step)
                        SELECT 'territory.shapes ' || :version || ' of ' || step
                          FROM platform.completed_step
                         WHERE starts_with(step, 'territory.reference ')
                            ON CONFLICT DO NOTHING
                        """).param("version", SchematicShapes.VERSION).update();
        if (fresh == 0) return;
        long begun = System.nanoTime();
        shapes.draw();
        log.info("schematic shapes drawn in {} ms", (System.nanoTime() - begun) / 1_000_000);
    }
}
