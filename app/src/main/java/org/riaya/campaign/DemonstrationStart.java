package org.riaya.campaign;

import org.jspecify.annotations.Nullable;
import org.riaya.platform.RiayaProperties;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Readiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In demonstration mode, loads the demonstration edition once for all nodes, after places and facilities, and has it
 * planned. The node is ready when the plans can be looked at; a failed plan doesn't keep it waiting.
 */
@Component
@Order(DemonstrationStart.ORDER)
class DemonstrationStart implements ApplicationRunner, Readiness {

    static final int ORDER = 400;

    private static final Logger log = LoggerFactory.getLogger(DemonstrationStart.class);
    private static final String STEP = "campaign.demonstration";

    private final DemonstrationEdition demonstration;
    private final EditionRepository editions;
    private final RiayaProperties properties;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private volatile boolean loaded;
    private volatile boolean planned;

    DemonstrationStart(
            DemonstrationEdition demonstration,
            EditionRepository editions,
            RiayaProperties properties,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.demonstration = demonstration;
        this.editions = editions;
        this.properties = properties;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (properties.demonstration()) CurrentScope.asSystem(() -> transaction.executeWithoutResult(_ -> load()));
        loaded = true;
    }

    private void load() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:step, 0))")
                .param("step", STEP)
                .query((_, _) -> 1)
                .single();
        int first = jdbc.sql("INSERT INTO platform.completed_step (step) VALUES (:step) ON CONFLICT DO NOTHING")
                .param("step", STEP)
                .update();
        if (first == 0) return;
        Edition edition = demonstration.load();
        demonstration.plan(edition);
        log.info("demonstration edition {} loaded", edition.code());
    }

    @Override
    public @Nullable String waitingFor() {
        if (!loaded) return "loading the demonstration edition";
        if (planned || !properties.demonstration()) return null;
        planned = CurrentScope.call(
                Scope.system(),
                () -> editions.list().stream().filter(Edition::generated).noneMatch(demonstration::isPlanning));
        return planned ? null : "planning the season of the six provinces";
    }
}
