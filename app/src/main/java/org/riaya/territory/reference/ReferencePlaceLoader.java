package org.riaya.territory.reference;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.RiayaProperties;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.web.Readiness;
import org.riaya.territory.search.PlaceEntries;
import org.riaya.territory.search.Search;
import org.riaya.territory.search.SearchText;
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
@Order(ReferencePlaceLoader.ORDER)
class ReferencePlaceLoader implements ApplicationRunner, Readiness {

    static final int ORDER = 100;

    private static final Logger log = LoggerFactory.getLogger(ReferencePlaceLoader.class);
    private static final String STEP = "territory.reference ";

    private static final String SEARCH_STEP = "territory.search ";

    private final ReferencePlaceRepository repository;
    private final PlaceEntries searchEntries;
    private final Search search;
    private final TransactionTemplate transaction;
    private final RiayaProperties properties;
    private volatile boolean done;

    ReferencePlaceLoader(
            ReferencePlaceRepository repository,
            PlaceEntries searchEntries,
            Search search,
            PlatformTransactionManager transactions,
            RiayaProperties properties) {
        this.repository = repository;
        this.searchEntries = searchEntries;
        this.search = search;
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
        String places = STEP + tables.hash() + (generated ? " with generated" : "");
        String forms = SEARCH_STEP + SearchText.VERSION;
        if (repository.isDone(places) && repository.isDone(forms)) return;
        repository.lock(); // what the node that held the lock has done, isn't done again
        if (!repository.isDone(forms)) {
            search.remake();
            repository.done(SEARCH_STEP, forms);
        }
        if (!repository.isDone(places)) {
            loadPlaces(tables, generated);
            repository.done(STEP, places);
        }
    }

    private void loadPlaces(ReferenceTables tables, boolean generated) {
        List<Map<String, String>> rows = tables.rows().stream()
                .filter(row -> generated || !"true".equals(row.get("generated")))
                .toList();
        long begun = System.nanoTime();
        repository.write(rows);
        searchEntries.putAll();
        log.info("{} reference places loaded in {} ms", rows.size(), (System.nanoTime() - begun) / 1_000_000);
    }
}
