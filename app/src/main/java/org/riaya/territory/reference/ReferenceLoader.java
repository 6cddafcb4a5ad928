package org.riaya.territory.reference;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.RiayaProperties;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.web.Readiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the reference places at the start, in one transaction, once for each content of the tables and for all nodes
 * together: a second node waits for the first and finds the work done. Places made up for demonstration are loaded in
 * demonstration mode only.
 *
 * <p>It runs first, since every other module's data stands on places.
 */
@Component
@Order(ReferenceLoader.ORDER)
class ReferenceLoader implements ApplicationRunner, Readiness {

    static final int ORDER = 100;

    private static final Logger log = LoggerFactory.getLogger(ReferenceLoader.class);
    private static final String STEP = "territory.reference ";

    private final ReferenceRepository repository;
    private final TransactionTemplate transaction;
    private final RiayaProperties properties;
    private volatile boolean done;

    ReferenceLoader(
            ReferenceRepository repository, PlatformTransactionManager transactions, RiayaProperties properties) {
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
        this.properties = properties;
    }

    @Override
    public @Nullable String waitingFor() {
        return done ? null : "loading the places of Morocco";
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ReferenceTables tables = ReferenceTables.read();
        CurrentScope.asSystem(() -> transaction.executeWithoutResult(_ -> load(tables)));
        done = true;
    }

    private void load(ReferenceTables tables) {
        boolean generated = properties.demonstration();
        String step = STEP + tables.hash() + (generated ? " with generated" : "");
        if (repository.isDone(step)) return;
        repository.lock();
        if (repository.isDone(step)) return; // by the node that held the lock
        List<Map<String, String>> rows = tables.rows().stream()
                .filter(row -> generated || !"true".equals(row.get("generated")))
                .toList();
        long begun = System.nanoTime();
        repository.write(rows);
        repository.done(STEP, step);
        log.info("{} reference places loaded in {} ms", rows.size(), (System.nanoTime() - begun) / 1_000_000);
    }
}
